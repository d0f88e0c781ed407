import { describe, expect, test } from 'vitest';
import { parseTerm, type Term } from '../../src/model/term.ts';
import {
  counted,
  formatDay,
  formatEuro,
  formatQuantity,
  formatSpan,
  formatSpanDative,
  formatStart,
  formatTerm,
  inSentence,
  listing,
  ordinal,
} from '../../src/views/format.ts';

const term = (text: string) => parseTerm(text) as Term;

describe('a term is written as precisely as it is known', () => {
  test.each([
    ['2021', '2021'],
    ['2022-H1', '1. Halbjahr 2022'],
    ['2022-H2', '2. Halbjahr 2022'],
    ['2021-Q3', '3. Quartal 2021'],
    ['2021-03', 'März 2021'],
    ['2021-06-01', '1. Juni 2021'],
    ['2021-09~', 'ca. September 2021'],
    ['bis 2020-09-04', 'spätestens 4. September 2020'],
    ['bis 2023~', 'spätestens ca. 2023'],
  ])('%s is %s', (text, expected) => {
    expect(formatTerm(term(text))).toBe(expected);
  });
});

test.each([
  ['17:00', '17:00 Uhr'],
  ['im Anschluss an den Rat', 'im Anschluss an den Rat'],
])('a meeting that begins „%s“ is said to begin „%s“', (written, words) => {
  expect(formatStart(written)).toBe(words);
});

test('within a sentence a term takes its preposition', () => {
  expect(['2021', '2021-09', '2021-06-01', '2021-09~'].map((text) => inSentence(term(text)))).toEqual([
    '2021',
    'im September 2021',
    'am 1. Juni 2021',
    'ca. September 2021',
  ]);
});

describe('a span is said in years and months, below a month in days', () => {
  test.each([
    ['2022-12-31', '2025-12-31', '3 Jahre'],
    ['2023-03-31', '2025-12-31', '2 Jahre 9 Monate'],
    ['2025-11-30', '2025-12-31', '1 Monat'],
    ['2025-12-30', '2025-12-31', '1 Tag'],
    ['2024-12-31', '2025-12-31', '1 Jahr'],
    ['2025-12-31', '2025-12-01', '30 Tage'],
  ])('%s to %s is %s', (from, to, expected) => {
    expect(formatSpan(from, to)).toBe(expected);
  });

  test('after „seit“ it takes the dative', () => {
    expect(formatSpanDative('2021-06-01', '2025-12-31')).toBe('4 Jahren 6 Monaten');
  });
});

test('numbers are grouped with points, and approximate ones say so', () => {
  expect(formatQuantity({ value: 7000, approximate: true })).toBe('rund 7.000');
  expect(formatEuro({ value: 12018861, approximate: false })).toBe('12.018.861 €');
});

test('counts agree with their noun', () => {
  expect([counted(1, 'Maßnahme', 'Maßnahmen'), counted(2, 'Maßnahme', 'Maßnahmen')]).toEqual([
    '1 Maßnahme',
    '2 Maßnahmen',
  ]);
});

test('lists end in „und“', () => {
  expect([listing([]), listing(['A']), listing(['A', 'B']), listing(['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A und B',
    'A, B und C',
  ]);
});

test('ordinals are words up to twelve', () => {
  expect([ordinal(1), ordinal(3), ordinal(13)]).toEqual(['erste', 'dritte', '13.']);
});

test('a day is written out', () => {
  expect(formatDay('2021-06-01')).toBe('1. Juni 2021');
});
