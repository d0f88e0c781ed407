import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, monthsBetween } from '../../src/model/day.ts';
import { compareTerms, isPast, parseTerm } from '../../src/model/term.ts';
import { holds } from './runs.ts';
import { allDays, terms } from './terms.ts';

describe('terms', () => {
  test('any text is a term or none, and a term begins before it ends', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^(bis )?\d{4}(-(\d\d(-\d\d)?|Q\d|H\d))?~?$/),
    );
    holds(text, 5_000, (written) => {
      const term = parseTerm(written);
      if (term === null) return;
      expect(isDay(term.last)).toBe(true);
      expect(term.last.slice(0, 4)).toBe(/\d{4}/.exec(written)?.[0]);
      if (term.first === null) expect(term.atLatest).toBe(true);
      else expect(isDay(term.first) && term.first <= term.last).toBe(true);
      expect(parseTerm(term.text)).toEqual(term);
    });
  });

  test('have a total order', () => {
    holds(fc.tuple(terms, terms, terms), 5_000, ([a, b, c]) => {
      expect(compareTerms(a, b)).toBe(0 - compareTerms(b, a));
      expect(compareTerms(a, b) === 0).toBe(a.text === b.text);
      if (compareTerms(a, b) <= 0 && compareTerms(b, c) <= 0)
        expect(compareTerms(a, c)).toBeLessThanOrEqual(0);
    });
  });

  test('that are past stay past, and what ends earlier is past no later', () => {
    holds(fc.tuple(terms, terms, allDays), 3_000, ([a, b, day]) => {
      if (isPast(a, day)) expect(isPast(a, addDays(day, 1))).toBe(true);
      if (a.last <= b.last && isPast(b, day)) expect(isPast(a, day)).toBe(true);
    });
  });
});

describe('days', () => {
  test('added and counted are each other’s reverse', () => {
    holds(fc.tuple(allDays, fc.integer({ min: -4_000, max: 4_000 })), 5_000, ([day, count]) => {
      const other = addDays(day, count);
      expect(daysBetween(day, other)).toBe(count);
      expect(daysBetween(other, day)).toBe(0 - count);
    });
  });

  test('move by months in order, and never by more', () => {
    const months = fc.integer({ min: -600, max: 600 });
    holds(fc.tuple(allDays, allDays, months), 5_000, ([a, b, count]) => {
      const [earlier, later] = a <= b ? [a, b] : [b, a];
      expect(addMonths(earlier, count) <= addMonths(later, count)).toBe(true);
      expect(isDay(addMonths(a, count))).toBe(true);
      expect(Math.abs(monthsBetween(a, addMonths(a, count)))).toBe(Math.abs(count));
      expect(monthsBetween(b, a)).toBe(0 - monthsBetween(a, b));
    });
  });
});
