import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { USUAL, writeCity } from '../large/city.ts';

/** A generated city in a folder and a git repository of its own. */
export interface BenchCity {
  folder: string;
  /** Reports on one measure, as editors do for the next meeting: a new entry on the as-of day. Returns its sentence. */
  edit(): string;
  /** Changes a sentence of one measure that the report of every meeting tells. */
  amend(): void;
  remove(): void;
}

/** The measure that is edited. */
export const EDITED = 'massnahme-00001';

export function benchCity(measures: number): BenchCity {
  const folder = mkdtempSync(join(tmpdir(), `stadt-${measures}-`));
  writeCity(folder, { ...USUAL, measures });
  commit(folder);
  const file = join(folder, 'massnahmen', `${EDITED}.md`);
  const today = /^stichtag: (.*)$/m.exec(readFileSync(join(folder, 'strategie.yaml'), 'utf8'))?.[1];
  const change = (from: RegExp, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  let edits = 0;
  return {
    folder,
    edit() {
      edits += 1;
      const sentence = `Zum ${edits}. Mal berichtet.`;
      change(/\n---\n/, `\n  - datum: ${today}\n    text: ${sentence}\n---\n`);
      return sentence;
    },
    amend: () => change(/^kurz: .*$/m, 'kurz: Was davon alle haben, steht jetzt anders da.'),
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
