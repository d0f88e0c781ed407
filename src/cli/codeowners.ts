import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CODE_OWNERS_FILES, codeOwners } from '../exports/code-owners.ts';
import { readHistory } from '../git/history.ts';
import { repositoryOf } from '../git/state.ts';
import { checkContent, settingsFrom } from '../site.ts';
import type { ForgeKind } from '../views/forge.ts';
import { explain } from './explain.ts';
import { writeWhole } from './write-file.ts';

/** `npm run codeowners`: writes for every forge who looks over which change. */
try {
  // Files with internal content have owners, too.
  const settings = { ...settingsFrom(process.env, new Date()), internal: true };
  const { root, site, text } = checkContent(settings);
  if (!site) throw new Error(text);
  const top = repositoryOf(root) ?? process.cwd();
  const shown = { ...site, history: readHistory(root) };
  for (const [forge, file] of Object.entries(CODE_OWNERS_FILES)) {
    const path = join(top, file);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, codeOwners(shown, forge as ForgeKind));
    process.stdout.write(`Geschrieben: ${relative(process.cwd(), path)}\n`);
  }
} catch (error) {
  process.stderr.write(`${explain(error, 'Der Befehl')}\n`);
  process.exitCode = 1;
}
