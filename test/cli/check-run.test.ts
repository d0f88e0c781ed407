import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCheckOptions } from '../../src/cli/check-options.ts';
import { runCheck } from '../../src/cli/check-run.ts';

const NOW = new Date('2024-12-31T12:00:00Z');
const BASE = 'test/fixtures/fehler/_basis';

/** A repository whose content, in `stadt/`, names units that don't exist. */
let repository: string;
let faulty: { INHALT: string };

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'pruefen-'));
  execFileSync('git', ['init', '-q'], { cwd: repository });
  faulty = { INHALT: join(repository, 'stadt') };
  cpSync(BASE, faulty.INHALT, { recursive: true });
  cpSync('test/fixtures/fehler/unknown-unit', faulty.INHALT, { recursive: true });
  rmSync(join(faulty.INHALT, 'erwartet.txt'));
});

afterAll(() => rmSync(repository, { recursive: true }));

test('the terminal gets text, and the exit code says whether there are errors', () => {
  expect(runCheck([], { INHALT: BASE }, NOW)).toEqual({ output: 'Alles in Ordnung.', exitCode: 0 });
  const { output, exitCode } = runCheck([], faulty, NOW);
  expect(output).toMatch(/\n4 Fehler in 2 Dateien\.\n[^\n]+$/);
  expect(exitCode).toBe(1);
});

test('the last line says where to read more', () => {
  const { output } = runCheck([], faulty, NOW);
  expect(output.split('\n').at(-1)).toBe(
    'Erklärungen mit Beispielen: docs/handbuch/meldungen/unknown-unit.md',
  );
});

test('rules lead to the handbook on the forge that the strategy names, also when there are errors', () => {
  mkdirSync('node_modules/.cache', { recursive: true });
  const beside = mkdtempSync('node_modules/.cache/pruefen-');
  cpSync(faulty.INHALT, beside, { recursive: true });
  const helpUri = (root: string) => {
    appendFileSync(join(root, 'strategie.yaml'), 'repository: https://gitlab.opencode.de/stadt/sachstand\n');
    const sarif = JSON.parse(runCheck(['--format', 'sarif'], { INHALT: root }, NOW).output);
    return sarif.runs[0].tool.driver.rules[0].helpUri;
  };
  try {
    expect(helpUri(beside)).toBe(
      'https://gitlab.opencode.de/stadt/sachstand/-/blob/main/docs/handbuch/meldungen/unknown-unit.md',
    );
  } finally {
    rmSync(beside, { recursive: true });
  }
  // Content in a repository of its own has no handbook beside it.
  const alone = join(repository, 'ohne-handbuch');
  cpSync(faulty.INHALT, alone, { recursive: true });
  expect(helpUri(alone)).toBeUndefined();
});

test('warnings come and go with the day, and never make the check fail', () => {
  const check = (day: string) => runCheck([], { INHALT: BASE, STICHTAG: day }, NOW);
  expect(check('2024-12-31')).toEqual({ output: 'Alles in Ordnung.', exitCode: 0 });
  expect(check('2027-01-01')).toMatchObject({
    output: expect.stringContaining('[overdue-without-new-date]'),
    exitCode: 0,
  });
});

test('in GitHub Actions annotations follow the text, which is kept from being taken for commands', () => {
  const { output } = runCheck([], { ...faulty, GITHUB_ACTIONS: 'true' }, NOW);
  const lines = output.split('\n');
  const token = lines[0]?.replace('::stop-commands::', '');
  const end = lines.indexOf(`::${token}::`);
  expect(lines[end - 2]).toBe('4 Fehler in 2 Dateien.');
  expect(lines.slice(end + 1)).toHaveLength(4);
  expect(lines[end + 1]).toMatch(
    /^::error file=stadt\/massnahmen\/wlan\.md,line=4,col=13,title=unknown-unit::/,
  );
});

test('another form goes to the terminal alone, with paths as the repository has them', () => {
  const { output } = runCheck(['--format', 'gitlab'], { ...faulty, GITHUB_ACTIONS: 'true' }, NOW);
  expect(JSON.parse(output)).toMatchObject([{ location: { path: 'stadt/massnahmen/wlan.md' } }, {}, {}, {}]);
});

test('files are written beside the text, each in the form of its ending', () => {
  const folder = join(repository, 'ergebnis');
  const words = ['a.sarif', 'b.json', 'c.md'].flatMap((name) => ['--ausgabe', join(folder, name)]);
  expect(runCheck(words, faulty, NOW).output).toMatch(/4 Fehler in 2 Dateien\.$/m);
  expect(readdirSync(folder)).toEqual(['a.sarif', 'b.json', 'c.md']);
  const [sarif = '', gitlab = '', markdown] = readdirSync(folder).map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  expect(JSON.parse(sarif).runs[0].results).toHaveLength(4);
  expect(JSON.parse(gitlab)).toHaveLength(4);
  expect(markdown).toMatch(/^## Prüfung der Inhalte\n/);
});

test('a form that is asked for counts more than the ending', () => {
  expect(readCheckOptions(['--format', 'sarif', '--ausgabe', 'x.json']).outputs).toEqual([
    { path: 'x.json', format: 'sarif' },
  ]);
  expect(readCheckOptions(['--ausgabe', 'x.sarif.json']).outputs[0]?.format).toBe('sarif');
});

test.each([
  ['Die Form „html“ gibt es nicht.', ['--format', 'html']],
  ['Die Endung von „bericht“ sagt nicht, in welcher Form.', ['--ausgabe', 'bericht']],
  ['npm run pruefen', ['--fromat', 'text']],
])('%s is the answer to what cannot be read', (answer, words) => {
  expect(() => readCheckOptions(words)).toThrow(answer);
});

test('the help names every form', () => {
  const { output, exitCode } = runCheck(['--hilfe'], {}, NOW);
  expect(output).toMatch(/text.*github.*gitlab.*sarif.*markdown/s);
  expect(exitCode).toBe(0);
});
