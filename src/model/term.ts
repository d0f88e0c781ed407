import { type Day, isDay, lastDayOfMonth } from './day.ts';

export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year';

/**
 * A date as precise as it is known (German: Termin). `first` and `last` are the days it can mean; rules count with
 * `last`, so nothing is known, late or over too early. A term that is only an upper bound (`bis 2020-09-04`) has no
 * known first day.
 */
export interface Term {
  /** The term as written in content, in its one normal form: `2021-Q3`, `2021-09~`, `bis 2020-09-04`. */
  text: string;
  precision: Precision;
  /** Written with a trailing `~`: approximate or inferred. */
  approximate: boolean;
  /** Written with a leading `bis`: it happened on this date or earlier. */
  atLatest: boolean;
  first: Day | null;
  last: Day;
}

/** No plan is older or reaches further: other years are slips of the pen, and calendars count them differently. */
const PATTERN = /^(bis )?((?:19|20|21)\d{2})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?(~)?$/;

/** Reads a term; null when `text` has none of the forms or names a day or a year that can't be. Never throws. */
export function parseTerm(text: string): Term | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, upTo, yearText = '', month, date, quarter, half, about] = match;
  const span = spanOf(yearText, month, date, quarter, half);
  if (!span) return null;
  const atLatest = upTo !== undefined;
  return {
    text,
    precision: span.precision,
    approximate: about !== undefined,
    atLatest,
    first: atLatest ? null : span.first,
    last: span.last,
  };
}

/** The term that means exactly this day. */
export function dayTerm(day: Day): Term {
  return { text: day, precision: 'day', approximate: false, atLatest: false, first: day, last: day };
}

/** Orders by last day, then the more precise term first, then by text: a total order. */
export function compareTerms(a: Term, b: Term): number {
  if (a.last !== b.last) return a.last < b.last ? -1 : 1;
  const finer = PRECISIONS.indexOf(a.precision) - PRECISIONS.indexOf(b.precision);
  if (finer !== 0) return finer;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** True when even the last day the term can mean is over (design, section 4). */
export function isPast(term: Term, asOf: Day): boolean {
  return term.last < asOf;
}

const PRECISIONS: readonly Precision[] = ['day', 'month', 'quarter', 'half', 'year'];

function spanOf(
  yearText: string,
  month?: string,
  date?: string,
  quarter?: string,
  half?: string,
): { precision: Precision; first: Day; last: Day } | null {
  const year = Number(yearText);
  if (date) {
    const day = `${yearText}-${month}-${date}`;
    return isDay(day) ? { precision: 'day', first: day, last: day } : null;
  }
  if (month) {
    const number = Number(month);
    return number >= 1 && number <= 12 ? months('month', year, number, 1) : null;
  }
  if (quarter) return months('quarter', year, (Number(quarter) - 1) * 3 + 1, 3);
  if (half) return months('half', year, (Number(half) - 1) * 6 + 1, 6);
  return months('year', year, 1, 12);
}

function months(precision: Precision, year: number, from: number, count: number) {
  const first = `${String(year).padStart(4, '0')}-${String(from).padStart(2, '0')}-01`;
  return { precision, first, last: lastDayOfMonth(year, from + count - 1) };
}
