import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/views/markdown.ts';
import { checkSample } from './faulty-folder.ts';

/** Generous for a busy machine: what is not bounded takes minutes. */
const SECONDS = 30;

const HEAD = 'titel: WLAN\nhandlungsfeld: bildung\nzustaendig: fb48\n';

function rulesOf(yaml: string, body: string | null = null): string[] {
  const started = performance.now();
  const { diagnostics } = checkSample(null, (root) => {
    rmSync(join(root, 'massnahmen/glasfaser.md'));
    const text = body === null ? yaml : `---\n${yaml}---\n${body}`;
    rmSync(join(root, 'zusagen'), { recursive: true });
    writeFileSync(join(root, 'massnahmen', body === null ? 'wlan.yaml' : 'wlan.md'), text);
  });
  expect(performance.now() - started).toBeLessThan(SECONDS * 1_000);
  return [...new Set(diagnostics.map((one) => one.rule))];
}

function entries(count: number, status: string): string {
  const entry = (index: number) =>
    `  - datum: 2021-01-0${1 + (index % 9)}\n    status: ${status}\n    quellen: [q1]\n`;
  return `${HEAD}verlauf:\n${Array.from({ length: count }, (_, index) => entry(index)).join('')}`;
}

const LOG = 'verlauf: [{ datum: 2021, status: geplant }]\n';

test('10,000 entries are read', () => {
  expect(rulesOf(entries(10_000, 'geplant'))).toEqual([]);
});

test('10,000 entries with a mistake each are told', () => {
  expect(rulesOf(entries(10_000, 'geplannt'))).toEqual(['invalid-choice']);
});

test('10,000 entries are read around one that is broken', () => {
  expect(rulesOf(`${entries(10_000, 'geplant')}  - datum: 2021: Anfang\n`)).toEqual(['colon-in-text']);
});

test.each([
  ['brackets', `a: ${'['.repeat(5_000)}`],
  ['closed brackets', `a: ${'['.repeat(4_000)}${']'.repeat(4_000)}`],
  ['brackets over many lines', `a: ${'[\n  '.repeat(100_000)}`],
  ['braces', `a: ${'{a: '.repeat(2_000)}`],
  ['dashes', `a:\n  ${'- '.repeat(4_000)}x`],
  ['question marks', '? '.repeat(4_000)],
])('deep %s are refused', (_, yaml) => {
  expect(rulesOf(yaml)).toEqual(['yaml-too-deep']);
});

test('a line of 900 kB is refused', () => {
  expect(rulesOf(`titel: ${'a, '.repeat(300_000)}\n`)).toEqual(['line-too-long']);
});

test.each([
  ['pieces of a list', `${HEAD}${LOG}partner: [\n${'  a, b, c,\n'.repeat(30_000)}  d]\n`, []],
  [
    'keys',
    `${HEAD}${LOG}${Array.from({ length: 20_000 }, (_, index) => `x${index}: a\n`).join('')}`,
    ['unknown-key'],
  ],
  ['lines without a colon', `${HEAD}${LOG}${'abc\n'.repeat(20_000)}`, ['missing-colon']],
  ['comments', `${HEAD}${LOG}${'# a\n'.repeat(200_000)}`, []],
])('very many %s end', (_, yaml, expected) => {
  expect(rulesOf(yaml)).toEqual(expected);
});

const COMPLEX = ['markdown-too-complex'];

test.each([
  ['[', COMPLEX],
  ['[a](', COMPLEX],
  ['*a_', COMPLEX],
  ['~~a', COMPLEX],
  ['<', COMPLEX],
  ['<a ', COMPLEX],
  ['> ', COMPLEX],
  ['1. ', COMPLEX],
  ['> - ', COMPLEX],
  ['- ', []],
  ['![a', COMPLEX],
  ['[^a', COMPLEX],
  ['&#', []],
  ['a@b.c<', COMPLEX],
  ['a@b.c', ['personal-data']],
  ['www.a.b ', []],
  ['`', COMPLEX],
  ['# ', ['first-level-heading']],
  ['|a', COMPLEX],
])('45,000 characters of Markdown “%s” are refused or drawn', (piece, expected) => {
  const text = piece.repeat(Math.floor(45_000 / piece.length)).replace(/(.{9000})/g, '$1\n');
  const rules = rulesOf(`${HEAD}${LOG}`, text);
  expect(rules).toEqual(expected);
  if (rules.length === 0) expect(renderMarkdown(text)).toContain('<');
});

const full = (piece: string) => piece.repeat(Math.floor(1_000 / piece.length));

test.each([
  ['emphasis', full('*a_')],
  ['deletions', full('~~a')],
  ['links', full('[a](')],
  ['references', full('[^a]')],
  ['tags', full('<a ')],
  ['code', full('`a ')],
  ['quotations', `${'> '.repeat(20)}a`],
  ['lists', `${'- '.repeat(20)}a`],
  ['tables', `${'|a'.repeat(10)}\n${'|-'.repeat(10)}\n${'|a\n'.repeat(10)}`],
])('as many %s as are accepted are drawn', (_, paragraph) => {
  const text = `${paragraph.trimEnd()}\n\n`.repeat(15);
  expect(rulesOf(`${HEAD}${LOG}`, text)).toEqual([]);
  expect(renderMarkdown(text)).toContain('<');
});

test.each([
  ['letters before an address', 'a'],
  ['digits', '01'],
  ['digits with spaces', '0 1'],
  ['plus signs', '+49'],
  ['links without an end', 'http://a'],
  ['dots behind a link', 'http://a....'],
])('900 kB of %s end', (_, piece) => {
  const lines = `  ${piece.repeat(Math.floor(9_000 / piece.length))}\n`.repeat(100);
  expect(rulesOf(`${HEAD}${LOG}beschreibung: |\n${lines}kurz: A: b\n`)).toContain('colon-in-text');
});

test('very many empty lines before a broken one end', () => {
  expect(rulesOf(`${HEAD}${LOG}beschreibung: |\n${'\n'.repeat(200_000)}kurz: A: b\n`)).toContain(
    'colon-in-text',
  );
});

test('long values are no dates or amounts that anybody means', () => {
  const long = `1${' '.repeat(9_000)}x`;
  expect(rulesOf(`${HEAD}${LOG}ende: "${long}"\nkosten: { plan: "${long}" }\n`)).toEqual([
    'invalid-term',
    'invalid-number',
  ]);
});
