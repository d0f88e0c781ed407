import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/load/front-matter.ts';
import { dataOf } from '../../src/load/tree.ts';
import { parseDocumentText } from '../../src/load/yaml-document.ts';
import { readSimple } from '../../src/load/yaml-simple.ts';
import { DATA, TREE } from '../../src/load/yaml-simple-maker.ts';
import { mutations } from '../fuzz/mutations.ts';
import { holds } from '../fuzz/runs.ts';

/** The entries of every file below a folder. */
function headsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .flatMap(({ parentPath, name }) => {
      const text = readFileSync(join(parentPath, name), 'utf8').replace(/\r\n?/g, '\n');
      return name.endsWith('.yaml') ? [text] : (splitFrontMatter(name, text).split?.head ?? []);
    });
}

const RIGHT = ['content', 'test/fixtures/musterstadt'].flatMap(headsIn);
const WRONG = ['test/fixtures/fehler', 'test/fixtures/buero'].flatMap(headsIn);

/** What is read fast must be what the parser reads, with nothing wrong with it. */
function isSame(text: string): void {
  const tree = readSimple(text, TREE);
  if (tree) expect({ tree, faults: [] }).toEqual(parseDocumentText(text));
  expect(readSimple(text, DATA)).toEqual(tree && dataOf(tree));
}

test('most content is read fast', () => {
  const fast = RIGHT.filter((text) => readSimple(text, TREE) !== null);
  expect(fast.length / RIGHT.length).toBeGreaterThan(0.8);
});

test('what is read fast is what the parser reads', () => {
  for (const text of [...RIGHT, ...WRONG]) isSame(text);
});

test('whatever slips into it', () => {
  holds(fc.tuple(fc.constantFrom(...RIGHT), mutations), 3_000, ([text, mutate]) => isSame(mutate(text)));
});

/** Small texts, so that every slip meets every construct. */
const LINES = [
  'a: b',
  'a: [b, c]',
  'a: { b: c, d: e }',
  'a: "b"',
  "a: 'b'",
  'a:',
  '  a: b',
  '  b: c',
  '- a',
  '- a: b',
  '  - a: b',
  '    c: d',
  'b: >-',
  'b: |',
  '  Text',
  '    mehr Text',
  '',
  '# Anmerkung',
  'c: d # Anmerkung',
];

test('however lines follow each other', () => {
  const texts = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 6 });
  holds(texts, 20_000, (lines) => isSame(`${lines.join('\n')}\n`));
});

test.each([
  ['a comment behind a value', 'a: b # c\n'],
  ['a tab', 'a:\tb\n'],
  ['a key twice', 'a: b\na: c\n'],
  ['an entry without a value', 'a:\nb: c\n'],
  ['a text over two lines', 'a: b\n  c\n'],
  ['a backslash', 'a: "b\\n"\n'],
  ['an alias', 'a: *b\n'],
  ['a second document', 'a: b\n---\nc: d\n'],
  ['nothing', ''],
])('%s is left to the parser', (_, text) => {
  expect(readSimple(text, TREE)).toBeNull();
});
