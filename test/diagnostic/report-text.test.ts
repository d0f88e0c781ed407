import { expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { quoted } from '../../src/diagnostic/quote.ts';
import { conclusion, reportText } from '../../src/diagnostic/report-text.ts';

const place = { file: 'massnahmen/wlan.md', line: 3, column: 8 };

test('a diagnostic is told with its place, its line, what was expected and meant, and the other place', () => {
  const one = diagnostic('unknown-unit', place, 'Eine Einheit „fb84“ gibt es nicht.', {
    expected: 'Bekannt ist: fb48.',
    suggestion: 'fb48',
    related: { file: 'strategie.yaml', line: 9, column: 5, message: 'Hier stehen sie.' },
  });
  expect(reportText([one], 'content/', () => 'ziel: fb84').split('\n')).toEqual([
    'content/massnahmen/wlan.md:3:8 Fehler: Eine Einheit „fb84“ gibt es nicht.',
    '  3 | ziel: fb84',
    '             ^',
    '  Bekannt ist: fb48.',
    '  Meinten Sie „fb48“?',
    '  content/strategie.yaml:9:5 Hier stehen sie.',
    '  [unknown-unit]',
    '',
    '1 Fehler in 1 Datei.',
  ]);
});

test('a long line is cut around the mistake', () => {
  const one = diagnostic('invalid-url', { ...place, column: 501 }, 'Falsch.');
  const [, source = '', caret = ''] = reportText(
    [one],
    '',
    () => `${'a'.repeat(500)}X${'b'.repeat(500)}`,
  ).split('\n');
  expect(source.length).toBeLessThan(120);
  expect(source[caret.indexOf('^')]).toBe('X');
});

test('what would move other characters about is not printed', () => {
  const one = diagnostic('invalid-file-name', { ...place, file: 'a\u001b[31m.md' }, 'Falsch.');
  expect(reportText([one], '', () => 'a\u202eb\tc')).toContain('a [31m.md');
  expect(reportText([one], '', () => 'a\u202eb\tc')).toContain('| a b c');
});

test.each([
  ['Alles in Ordnung.', []],
  ['1 Hinweis in 1 Datei. Die Inhalte sind gültig.', ['warning']],
  ['2 Fehler und 1 Hinweis in 1 Datei.', ['error', 'warning', 'error']],
] as const)('the conclusion is „%s“', (expected, severities) => {
  const found = severities.map((severity) => diagnostic('wrong-type', place, 'Falsch.', { severity }));
  expect(conclusion(found)).toBe(expected);
});

test.each([
  ['schul-wlan', '„schul-wlan“'],
  ['„geplant“', '»„geplant“«'],
  ['ge\u200bplant', '„ge‹U+200B›plant“'],
  ['eins\n  zwei', '„eins zwei“'],
  ['x'.repeat(900_000), `„${'x'.repeat(59)}…“`],
])('%j is quoted so that it can be read', (text, expected) => {
  expect(quoted(text)).toBe(expected);
});
