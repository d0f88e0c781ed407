import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
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
