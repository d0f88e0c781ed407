import { describe, expect, test } from 'vitest';
import { compareTerms, dayTerm, isPast, parseTerm } from '../../src/model/term.ts';
import { term } from './build.ts';

describe('a term means the days of its period', () => {
  test.each([
    ['2021', 'year', '2021-01-01', '2021-12-31'],
    ['2022-H1', 'half', '2022-01-01', '2022-06-30'],
    ['2022-H2', 'half', '2022-07-01', '2022-12-31'],
    ['2021-Q1', 'quarter', '2021-01-01', '2021-03-31'],
    ['2021-Q2', 'quarter', '2021-04-01', '2021-06-30'],
    ['2021-Q3', 'quarter', '2021-07-01', '2021-09-30'],
    ['2021-Q4', 'quarter', '2021-10-01', '2021-12-31'],
    ['2021-09', 'month', '2021-09-01', '2021-09-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2100-02', 'month', '2100-02-01', '2100-02-28'],
    ['2021-12', 'month', '2021-12-01', '2021-12-31'],
    ['2021-09-15', 'day', '2021-09-15', '2021-09-15'],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
  ])('%s', (text, precision, first, last) => {
    expect(term(text)).toMatchObject({ text, precision, first, last });
  });
});

describe('a term that is known less exactly', () => {
  test('is approximate with a tilde and means the same days', () => {
    expect(term('2021-09~')).toMatchObject({ approximate: true, first: '2021-09-01', last: '2021-09-30' });
  });

  test('has no first day with “bis”', () => {
    expect(term('bis 2020-09-04')).toMatchObject({ atLatest: true, first: null, last: '2020-09-04' });
  });

  test('can be both', () => {
    expect(term('bis 2023~')).toMatchObject({ atLatest: true, approximate: true, last: '2023-12-31' });
  });

  test('is exact and certain otherwise', () => {
    expect(term('2021-09')).toMatchObject({ atLatest: false, approximate: false });
  });
});

describe('not a term', () => {
  test.each([
    ['a day that does not exist', '2023-02-29'],
    ['the leap day of 2100', '2100-02-29'],
    ['a thirteenth month', '2021-13'],
    ['a month zero', '2021-00'],
    ['a fifth quarter', '2021-Q5'],
    ['a third half-year', '2021-H3'],
    ['a German date', '15.09.2021'],
    ['a lower-case quarter', '2021-q3'],
    ['a tilde in front', '~2021'],
    ['a space before the tilde', '2021 ~'],
    ['“bis” without a space', 'bis2021'],
    ['a year in two digits', '21'],
    ['nothing', ''],
  ])('is %s', (_, text) => {
    expect(parseTerm(text)).toBeNull();
  });
});

test('the term of a day is the one that content would write', () => {
  expect(dayTerm('2024-02-29')).toEqual(term('2024-02-29'));
});

describe('terms are ordered', () => {
  test('by their last day', () => {
    expect(compareTerms(term('2021-Q3'), term('2021-10-01'))).toBeLessThan(0);
  });

  test('with the more precise first when they end on the same day', () => {
    const terms = ['2021', '2021-H2', '2021-Q4', '2021-12', '2021-12-31'].map(term);
    expect(terms.toSorted(compareTerms).map(({ text }) => text)).toEqual([
      '2021-12-31',
      '2021-12',
      '2021-Q4',
      '2021-H2',
      '2021',
    ]);
  });

  test('by their text when nothing else tells them apart', () => {
    expect(compareTerms(term('2021'), term('2021~'))).toBeLessThan(0);
    expect(compareTerms(term('2021~'), term('2021'))).toBeGreaterThan(0);
  });

  test('as equal only when they are the same', () => {
    expect(compareTerms(term('bis 2021'), term('bis 2021'))).toBe(0);
  });
});

describe('a term is over', () => {
  test.each(['2021', '2021-H2', '2021-Q4', '2021-12', '2021-12-31', '2021~', 'bis 2021'])(
    '%s not before the year is',
    (text) => {
      expect(isPast(term(text), '2021-12-31')).toBe(false);
      expect(isPast(term(text), '2022-01-01')).toBe(true);
    },
  );
});
