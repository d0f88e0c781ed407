import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitByLines, splitFrontMatter } from '../../src/load/front-matter.ts';
import { holds } from '../fuzz/runs.ts';

function split(text: string) {
  const { split: found, diagnostics } = splitFrontMatter('a.md', text);
  return { ...found, rules: diagnostics.map((one) => one.rule) };
}

test('head and body are exactly what stands in the file', () => {
  const text = '---\ntitel: WLAN\n---\n\nText mit\n\n---\n\nTrennlinie.\n';
  const { head = '', headOffset = 0, body, bodyOffset = 0, rules } = split(text);
  expect(rules).toEqual([]);
  expect(head).toBe('titel: WLAN');
  expect(text.slice(headOffset, headOffset + head.length)).toBe(head);
  expect(body).toBe(text.slice(bodyOffset));
  expect(body).toBe('\nText mit\n\n---\n\nTrennlinie.\n');
});

test('front matter in JavaScript is refused and never run', () => {
  const text = '---js\n(globalThis.wasRun = true, {})\n---\n';
  expect(split(text).rules).toEqual(['front-matter-language']);
  expect('wasRun' in globalThis).toBe(false);
});

describe.each([
  ['blank lines before', '\n\n---\ntitel: WLAN\n---\nText\n'],
  ['long dashes', '–––\ntitel: WLAN\n—\nText\n'],
  ['too many dashes', '----\ntitel: WLAN\n-----\nText\n'],
  ['a doubled first line', '---\n---\ntitel: WLAN\n---\nText\n'],
  ['a doubled second line', '---\ntitel: WLAN\n---\n---\nText\n'],
  ['no first line', 'titel: WLAN\n---\nText\n'],
  ['no second line', '---\ntitel: WLAN\n\nText\n'],
])('a file with %s', (_, text) => {
  test('is told and read as it was meant', () => {
    const { head = '', headOffset = 0, body, bodyOffset = 0, rules } = split(text);
    expect(rules.length).toBeGreaterThan(0);
    expect(head).toBe('titel: WLAN');
    expect(text.slice(headOffset, headOffset + head.length)).toBe(head);
    expect(body?.trim()).toBe('Text');
    expect(text.slice(bodyOffset)).toBe(body);
  });
});

const LINES = [
  '---',
  '---',
  'a: b',
  '',
  '----',
  ' ---',
  '--- #',
  '–',
  '  ---',
  '- a',
  '-- b',
  '# c',
  'Text',
  ' ',
];

test('what is split at a glance is what is split line by line', () => {
  const texts = fc.tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 8 }), fc.constantFrom('', '\n'));
  holds(texts, 20_000, ([lines, end]) => {
    const text = `---\n${lines.join('\n')}${end}`;
    expect(splitFrontMatter('a.md', text)).toEqual(splitByLines('a.md', text));
  });
});
