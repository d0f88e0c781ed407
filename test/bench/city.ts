import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { USUAL, writeCity } from '../large/city.ts';

/** A generated city in a folder and a git repository of its own. */
export interface BenchCity {
  folder: string;
  /** Changes a sentence of one measure; every change differs from those before. Returns the new sentence. */
  edit(): string;
  remove(): void;
}

/** The measure that is edited. */
export const EDITED = 'massnahme-00001';

export function benchCity(measures: number): BenchCity {
  const folder = mkdtempSync(join(tmpdir(), `stadt-${measures}-`));
  writeCity(folder, { ...USUAL, measures });
  commit(folder);
  const file = join(folder, 'massnahmen', `${EDITED}.md`);
  let edits = 0;
  return {
    folder,
    edit() {
      edits += 1;
      const sentence = `Zum ${edits}. Mal geändert.`;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^kurz: .*$/m, `kurz: ${sentence}`));
      return sentence;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Pages say when their file last changed, so that building a city without history would be too easy. */
function commit(folder: string): void {
  const git = (...options: string[]) => execFileSync('git', options, { cwd: folder, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', 'commit', '--quiet', '-m', 'Anfang');
}
