import type { Day } from '../model/day.ts';
import { chronological, knownOn } from '../model/plan.ts';
import type { Term } from '../model/term.ts';

/** Where an entry stands in its list. */
export interface Dated<E> {
  date: Term;
  entry: E;
  index: number;
}

/** The entries of a log known on `asOf`, oldest first, with their places in the file. */
export function entriesUntil<E extends { datum: Term }>(log: readonly E[], asOf: Day): Dated<E>[] {
  return knownOn(inOrder(log), asOf);
}

/** All entries of a log, oldest first, with their places in the file. */
export function inOrder<E extends { datum: Term }>(log: readonly E[]): Dated<E>[] {
  return chronological(log.map((entry, index) => ({ date: entry.datum, entry, index })));
}
