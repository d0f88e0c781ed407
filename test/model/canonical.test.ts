import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, canonicalText } from '../../src/model/canonical.ts';
import { parseTerm } from '../../src/model/term.ts';

const values = fc.jsonValue({ maxDepth: 5 });

describe('the canonical JSON of a value', () => {
  test('sorts keys, writes terms as content does and leaves out what JSON can not hold', () => {
    const value = { b: [undefined, -0, Number.NaN], a: { term: parseTerm('2021-Q3'), gone: undefined } };
    expect(canonicalJson(value)).toBe(
      JSON.stringify({ a: { term: '2021-Q3' }, b: [null, 0, null] }, null, 2),
    );
  });

  test('sorts objects of one kind and of another with as many keys', () => {
    const one = { z: 1, a: 2 };
    const two = { a: 1, z: 2 };
    const three = { z: 1, b: 2 };
    expect(canonicalText([one, two, three, one])).toBe(
      '[{ "a": 2, "z": 1 }, { "a": 1, "z": 2 }, { "b": 2, "z": 1 }, { "a": 2, "z": 1 }]',
    );
  });

  test.each(['„Tür“', 'a"b\\c', 'Zeile\nZeile', '\u0000\u007f', '\ud83d', '😀', '\u2028'])(
    'spells %j as JSON does',
    (text) => {
      expect(canonicalJson(text)).toBe(JSON.stringify(text));
      expect(canonicalJson({ [text]: text })).toBe(JSON.stringify({ [text]: text }, null, 2));
    },
  );
});

describe('the canonical text of a value', () => {
  test('is that value', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(JSON.parse(canonicalText(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toStrictEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('stands in one line up to 120 characters, with the comma that may follow', () => {
    const fits = { text: 'x'.repeat(120 - '{ "text": "" },'.length) };
    expect(canonicalText(fits)).toHaveLength(119);
    expect(canonicalText({ text: `${fits.text}x` })).toBe(`{\n  "text": "${fits.text}x"\n}`);
  });

  test('counts what stands before it in its line', () => {
    const line = { a: 'x'.repeat(50), b: 'y'.repeat(30) };
    expect(canonicalText({ key: line, list: [line, line] }).split('\n')).toEqual([
      '{',
      `  "key": { "a": "${line.a}", "b": "${line.b}" },`,
      '  "list": [',
      `    { "a": "${line.a}", "b": "${line.b}" },`,
      `    { "a": "${line.a}", "b": "${line.b}" }`,
      '  ]',
      '}',
    ]);
    expect(canonicalText({ ['k'.repeat(30)]: line })).toContain(`": {\n    "a"`);
  });

  test('writes what is empty in two characters', () => {
    expect(canonicalText([{}, []])).toBe('[{}, []]');
  });
});
