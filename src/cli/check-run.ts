import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { hasErrors } from '../diagnostic/diagnostic.ts';
import { reportGithub, withoutCommands } from '../diagnostic/report-github.ts';
import { repositoryOf } from '../git/state.ts';
import { type Check, checkContent, settingsFrom } from '../site.ts';
import { CHECK_USAGE, type Format, REPORTERS, readCheckOptions } from './check-options.ts';
import { writeWhole } from './write-file.ts';

/** Checks the content as `words` ask, writes the files they name, and returns what the terminal gets. */
export function runCheck(words: string[], env: Record<string, string | undefined>, now: Date) {
  const { help, format, outputs } = readCheckOptions(words);
  if (help) return { output: CHECK_USAGE, exitCode: 0 };
  const check = checkContent(settingsFrom(env, now));
  const prefix = prefixInRepository(check.root);
  for (const { path, format } of outputs) writeWhole(resolve(path), `${told(check, format, prefix)}\n`);
  const exitCode = hasErrors(check.diagnostics) ? 1 : 0;
  const text = told(check, format, prefix);
  if (format !== 'text' || env.GITHUB_ACTIONS !== 'true') return { output: text, exitCode };
  const annotations = reportGithub(check.diagnostics, prefix);
  return { output: `${withoutCommands(text, randomUUID())}\n${annotations}`.trimEnd(), exitCode };
}

function told(check: Check, format: Format, prefix: string): string {
  return format === 'text' ? check.text : REPORTERS[format](check.diagnostics, prefix);
}

/** Forges count paths from the repository; outside of one, the working directory is the next best. */
function prefixInRepository(root: string): string {
  const path = relative(repositoryOf(root) ?? process.cwd(), realpathSync(root)).replaceAll('\\', '/');
  return path === '' ? '' : `${path}/`;
}
