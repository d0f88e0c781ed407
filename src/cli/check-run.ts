import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { hasErrors } from '../diagnostic/diagnostic.ts';
import { reportGithub, withoutCommands } from '../diagnostic/report-github.ts';
import type { RuleId } from '../diagnostic/rule-id.ts';
import { rulePage } from '../diagnostic/rule-page.ts';
import { repositoryOf } from '../git/state.ts';
import { type Check, checkContent, settingsFrom } from '../site.ts';
import { fileUrl, forgeOf } from '../views/forge.ts';
import { CHECK_USAGE, type Format, REPORTERS, readCheckOptions } from './check-options.ts';
import { writeWhole } from './write-file.ts';

/** Checks the content as `words` ask, writes the files they name, and returns what the terminal gets. */
export function runCheck(words: string[], env: Record<string, string | undefined>, now: Date) {
  const { help, all, format, outputs } = readCheckOptions(words);
  if (help) return { output: CHECK_USAGE, exitCode: 0 };
  const check = checkContent(settingsFrom(env, now));
  const paths = pathsOf(check);
  for (const { path, format } of outputs) writeWhole(resolve(path), `${told(check, format, paths, true)}\n`);
  const exitCode = hasErrors(check.diagnostics) ? 1 : 0;
  const text = told(check, format, paths, all);
  if (format !== 'text' || env.GITHUB_ACTIONS !== 'true') return { output: text, exitCode };
  const annotations = reportGithub(check.diagnostics, paths.prefix);
  return { output: `${withoutCommands(text, randomUUID())}\n${annotations}`.trimEnd(), exitCode };
}

function told(check: Check, format: Format, { prefix, pageOf }: Paths, all: boolean): string {
  if (format === 'text') return all ? check.wholeText() : check.text;
  return REPORTERS[format](check.diagnostics, prefix, pageOf);
}

interface Paths {
  /** From the repository to the content folder. */
  prefix: string;
  /** Where a rule is explained: an address on the forge, otherwise the path in the repository. */
  pageOf: (rule: RuleId) => string;
}

/** Forges count paths from the repository; outside of one, the working directory is the next best. */
function pathsOf({ root, repository }: Check): Paths {
  const top = repositoryOf(root) ?? process.cwd();
  const below = (path: string) => relative(top, realpathSync(path)).replaceAll('\\', '/');
  const folder = below(root);
  const forge = forgeOf({ repository });
  const project = below('.');
  return {
    prefix: folder === '' ? '' : `${folder}/`,
    pageOf: (rule) => {
      const path = join(project, rulePage(rule)).replaceAll('\\', '/');
      // Content in a repository of its own has no handbook beside it.
      return forge && !path.startsWith('../') ? fileUrl(forge, path) : rulePage(rule);
    },
  };
}
