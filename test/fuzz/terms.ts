import fc from 'fast-check';
import { addDays, type Day } from '../../src/model/day.ts';
import { parseTerm, type Term } from '../../src/model/term.ts';

/** Days around the years in which the test cities live. */
export const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 2_200 })
  .map((count) => addDays('2020-01-01', count));

/** Days of every year that a term can name. */
export const allDays: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 109_000 })
  .map((count) => addDays('1900-01-01', count));

const coarse = (day: Day) => {
  const [year = '', month = ''] = day.split('-');
  const quarter = `${year}-Q${Math.ceil(Number(month) / 3)}`;
  return [year, `${year}-H${Number(month) > 6 ? 2 : 1}`, quarter, `${year}-${month}`, day];
};

const written = fc
  .record({ day: days, precision: fc.nat({ max: 4 }), approximate: fc.boolean() })
  .map(({ day, precision, approximate }) => `${coarse(day)[precision]}${approximate ? '~' : ''}`);

/** Terms in every precision, exact and approximate. */
export const datedTerms: fc.Arbitrary<Term> = written.map((text) => parseTerm(text) as Term);

/** Those, and a few that are only upper bounds. */
export const terms: fc.Arbitrary<Term> = fc.oneof(
  { weight: 9, arbitrary: datedTerms },
  { weight: 1, arbitrary: written.map((text) => parseTerm(`bis ${text}`) as Term) },
);
