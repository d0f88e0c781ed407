import { describe, expect, test } from 'vitest';
import { dataOf, startOf, startOfKey, startOfLine } from '../../src/load/tree.ts';
import { parseYaml } from '../../src/load/yaml.ts';

/** Text from an offset to the end of its line. */
function from(text: string, offset: number | null): string | null {
  return offset === null ? null : (text.slice(offset).split('\n')[0] ?? '');
}

describe('a faultless text', () => {
  const text = [
    'titel: WLAN',
    'nummer: 0417',
    'top: 3.10',
    'leer:',
    'liste: [a, { b: c }]',
    'text: |',
    '  eins',
    '',
    '  zwei',
    '',
  ].join('\n');
  const { tree, faults } = parseYaml(text);

  test('keeps every value as it is written', () => {
    expect(faults).toEqual([]);
    expect(dataOf(tree)).toEqual({
      titel: 'WLAN',
      nummer: '0417',
      top: '3.10',
      leer: null,
      liste: ['a', { b: 'c' }],
      text: 'eins\n\nzwei\n',
    });
  });

  test('knows where values and keys stand', () => {
    expect(from(text, startOf(tree, ['nummer']))).toBe('0417');
    expect(from(text, startOf(tree, ['liste', 1, 'b']))).toBe('c }]');
    expect(from(text, startOfKey(tree, ['liste', 1, 'b']))).toBe('b: c }]');
    expect(from(text, startOfKey(tree, ['leer']))).toBe('leer:');
  });

  test('gives the nearest place for what does not exist', () => {
    expect(from(text, startOf(tree, ['liste', 1, 'x', 'y']))).toBe('{ b: c }]');
    expect(from(text, startOfKey(tree, ['fehlt']))).toBe('titel: WLAN');
  });

  test('knows the lines of a text block, and of no other text', () => {
    expect(from(text, startOfLine(tree, ['text'], 3))).toBe('zwei');
    expect(startOfLine(tree, ['titel'], 1)).toBeNull();
  });

  test('stands for a list where a list is meant', () => {
    expect(from(text, startOf(tree, ['nummer', 0]))).toBe('0417');
  });
});

describe('a broken text', () => {
  const text = [
    'titel: Teil 1: Beginn',
    'beteiligt: [fb15',
    'verlauf:',
    '  - datum: 2021',
    '    text: "offen',
    '    status: geplant',
    '\t- datum: 2022',
    'kurz: ganz',
  ].join('\n');
  const { tree, faults } = parseYaml(text);

  test('is told part by part', () => {
    expect(faults.map(({ rule, offset }) => [rule, from(text, offset)])).toEqual([
      ['tab-indent', '\t- datum: 2022'],
      ['colon-in-text', 'Teil 1: Beginn'],
      ['unclosed-bracket', '[fb15'],
      ['unclosed-quote', '"offen'],
    ]);
  });

  test('keeps what can be read, and marks the rest as unreadable', () => {
    expect(dataOf(tree)).toEqual({
      titel: undefined,
      beteiligt: undefined,
      verlauf: [{ datum: '2021', text: undefined, status: 'geplant' }, { datum: '2022' }],
      kurz: 'ganz',
    });
  });

  test('has its places all the same', () => {
    expect(from(text, startOf(tree, ['verlauf', 1, 'datum']))).toBe('2022');
    expect(from(text, startOfKey(tree, ['verlauf', 0, 'status']))).toBe('status: geplant');
  });
});

test('a second document is not dropped in silence', () => {
  expect(parseYaml('a: b\n---\nc: d\n').faults.map((fault) => fault.rule)).toEqual(['front-matter-doubled']);
});

test('a key named __proto__ is a key', () => {
  const data = dataOf(parseYaml('__proto__: { x: 1 }\n').tree) as object;
  expect(Object.keys(data)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
});
