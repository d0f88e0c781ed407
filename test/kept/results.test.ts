import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  forgetUnused,
  keepResult,
  keepResults,
  keptResult,
  keptValue,
  layResult,
  programVersion,
  restoreResult,
} from '../../src/kept/results.ts';

let above: string;
let folder: string;

beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'sachstand-'));
  folder = join(above, 'pages');
  keepResults(folder, 'Programm 1');
});

afterEach(() => rmSync(above, { recursive: true }));

test('what one build made, the next lays in its place', () => {
  keepResult('Seite', 'Wo alles steht');
  keepResults(folder, 'Programm 1');
  const target = join(above, 'dist/seite/index.html');
  expect(restoreResult('Seite', target)).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('Wo alles steht');
});

test('a large result after a small one, and a small one after that, come back as they were', () => {
  const results = ['klein', 'groß '.repeat(400_000), 'winzig'];
  for (const [index, result] of results.entries()) keepResult(String(index), result);
  const targets = results.map((_, index) => join(above, `dist/${index}`));
  for (const [index, target] of targets.entries()) restoreResult(String(index), target);
  expect(targets.map((target) => readFileSync(target, 'utf8') === results[targets.indexOf(target)])).toEqual([
    true,
    true,
    true,
  ]);
});

test('another program, or another address, has nothing kept', () => {
  keepResult('Seite', 'Wo alles steht');
  keepResults(folder, 'Programm 2');
  expect(keptResult('Seite')).toBeNull();
  expect(restoreResult('Seite', join(above, 'dist/index.html'))).toBe(false);
});

test('a value is made once', async () => {
  let made = 0;
  const make = async () => {
    made += 1;
    return { größe: made };
  };
  expect(await keptValue('Bericht', make)).toEqual({ größe: 1 });
  keepResults(folder, 'Programm 1');
  expect(await keptValue('Bericht', make)).toEqual({ größe: 1 });
  expect(await keptValue('anderer Bericht', make)).toEqual({ größe: 2 });
});

test('what no build has needed for an hour is forgotten, and nothing else', () => {
  for (const key of ['alt', 'gebraucht', 'neu']) keepResult(key, key);
  keepResults(folder, 'Programm 1');
  const now = Date.now();
  expect(readdirSync(folder)).toHaveLength(3);
  for (const name of readdirSync(folder)) {
    const isNew = readFileSync(join(folder, name), 'utf8').endsWith('neu');
    const time = (isNew ? now : now - 2 * 60 * 60 * 1000) / 1000;
    utimesSync(join(folder, name), time, time);
  }
  keptResult('gebraucht');
  forgetUnused(now);
  expect(['alt', 'gebraucht', 'neu'].filter((key) => keptResult(key))).toEqual(['gebraucht', 'neu']);
});

test('the version of the program is that of its files, wherever they lie', () => {
  const [one, other] = ['hier', 'dort'].map((name) => {
    const project = join(above, name);
    for (const inner of ['src/views', 'public']) mkdirSync(join(project, inner), { recursive: true });
    for (const file of ['src/views/layout.ts', 'public/thema.js', 'astro.config.mjs', 'package-lock.json']) {
      writeFileSync(join(project, file), file);
    }
    return project;
  }) as [string, string];
  expect(programVersion(one)).toBe(programVersion(other));
  writeFileSync(join(other, 'src/views/layout.ts'), 'anders');
  expect(programVersion(one)).not.toBe(programVersion(other));
});

test('a site has what is kept under a second name, not as a copy', () => {
  const targets = ['dist/seite/index.html', 'danach/seite/index.html'].map((path) => join(above, path));
  layResult('Seite', Buffer.from('Wo alles steht'), targets[0] as string);
  keepResults(folder, 'Programm 1');
  restoreResult('Seite', targets[1] as string);
  expect(new Set(targets.map((target) => statSync(target).ino)).size).toBe(1);
  expect(targets.map((target) => readFileSync(target, 'utf8'))).toEqual(['Wo alles steht', 'Wo alles steht']);
});

test('who writes into a file of the site spoils none that is built later', () => {
  const [first, later] = ['dist/index.html', 'danach/index.html'].map((path) => join(above, path)) as [
    string,
    string,
  ];
  layResult('Seite', Buffer.from('Wo alles steht'), first);
  writeFileSync(first, 'Verbessert');
  keepResults(folder, 'Programm 1');
  expect(keptResult('Seite')).toBeNull();
  expect(restoreResult('Seite', later)).toBe(false);
  layResult('Seite', Buffer.from('Wo alles steht'), later);
  expect([first, later].map((path) => readFileSync(path, 'utf8'))).toEqual(['Verbessert', 'Wo alles steht']);
});

test('what a killed build left half written stands for nothing, and hides nothing', () => {
  keepResult('Seite', 'Wo alles steht');
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, `${name}.5f0c`), 'Wo al');
  keepResults(folder, 'Programm 1');
  expect(Buffer.from(keptResult('Seite') ?? '').toString()).toBe('Wo alles steht');
});

test('where nothing can be kept, a page is written all the same', () => {
  writeFileSync(join(above, 'Datei'), '');
  keepResults(join(above, 'Datei/pages'), 'Programm 1');
  const target = join(above, 'dist/index.html');
  layResult('Seite', Buffer.from('Wo alles steht'), target);
  expect(readFileSync(target, 'utf8')).toBe('Wo alles steht');
});
