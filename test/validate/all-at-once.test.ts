import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, checkSample } from './faulty-folder.ts';

/** Slips of the pen in the files of a whole city, one at a time: what they may and may not lead to. */
const CITY = 'test/fixtures/musterstadt';
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  cpSync(CITY, root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SLIPS: Record<string, (line: string) => string> = {
  'a colon in a text': (line) => line.replace(/^(\s*(?:- )?(?:kurz|text|grund): \w+) /, '$1: '),
  'a missing colon': (line) => line.replace(/^(\s*(?:- )?[a-z_]+): (?=\S)/, '$1 '),
  'a missing space after a colon': (line) => line.replace(/^(\s*(?:- )?[a-z_]+): (?=\S)/, '$1:'),
  'a missing space after a dash': (line) => line.replace(/^(\s*)- (?=[a-z]+:)/, '$1-'),
  'a long dash': (line) => line.replace(/^(\s*)- (?=[a-z{]+)/, '$1– '),
  'a tab': (line) => line.replace(/^ {2}(?=\S)/, '\t'),
  'an open quotation mark': (line) => line.replace(/^(\s*(?:- )?[a-z_]+: )(?=[A-Z])/, '$1"'),
  'an open bracket': (line) => line.replace(/\](?=\s*$)/, ''),
  'a lost opening bracket': (line) => line.replace(/^(\s*(?:- )?[a-z_]+: )\[/, '$1'),
  'a misspelt key': (line) => line.replace(/^(\s*(?:- )?[a-z]{3})[a-z]([a-z]+:)/, '$1$2'),
  'a key in capitals': (line) =>
    line.replace(/^(\s*(?:- )?)([a-z])(?=[a-z]+:)/, (_, a, b) => a + b.toUpperCase()),
  'an indentation one too far': (line) => line.replace(/^( {4})(?=[a-z]+: \S)/, '$1 '),
  'an indentation one too short': (line) => line.replace(/^ {4}(?=[a-z]+: \S)/, '   '),
};

const files = readdirSync(join(CITY, 'massnahmen'))
  .filter((_, index) => index % 5 === 0)
  .map((name) => `massnahmen/${name}`);

describe.each(Object.entries(SLIPS))('%s', (_, slip) => {
  test('is told once, in its line, and nowhere else', () => {
    const before = new Set(check(root).diagnostics.map((one) => one.file));
    for (const file of files) {
      const lines = readFileSync(join(CITY, file), 'utf8').split('\n');
      const end = file.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
      const index = lines.findIndex((line, at) => at > 0 && at < end && slip(line) !== line);
      if (index < 0 || before.has(file)) continue;
      writeFileSync(join(root, file), lines.with(index, slip(lines[index] as string)).join('\n'));
      const { diagnostics, text } = check(root);
      writeFileSync(join(root, file), lines.join('\n'));
      const told = diagnostics.filter((one) => one.severity === 'error');
      expect(
        told.map((one) => `${one.file}:${one.line}`),
        text,
      ).toEqual([`${file}:${index + 1}`]);
    }
  });
});

test('a misspelt key, an unknown unit and broken lines of one file are told in one run', () => {
  const { diagnostics } = checkSample('unknown-unit-trotz-anderer-fehler');
  expect(diagnostics.map((one) => one.rule)).toEqual([
    'colon-in-text',
    'unknown-unit',
    'unknown-unit',
    'invalid-term',
    'unknown-meeting',
    'invalid-choice',
    'assessment-without-reason',
    'unknown-milestone',
    'unclosed-quote',
    'unknown-source',
    'raw-html',
  ]);
});
