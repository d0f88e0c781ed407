import type { Day } from './day.ts';
import { type Deadline, deadlineAt, type Move } from './deadline.ts';
import type { Term } from './term.ts';

/** Whether something said then is new to whoever compares. */
export type IsNews = (said: Term) => boolean;

/** Said after a day; what is dated only by an upper bound may have been said before it. */
export function saidAfter(day: Day): IsNews {
  return (said) => said.last > day && !said.atLatest;
}

/** How a date that was owed differs from what was known of it before; null when its last day is the same. */
export type Shift =
  | { kind: 'set'; to: Term }
  | { kind: 'later' | 'earlier'; from: Term; to: Term; reason: string | null }
  | null;

/**
 * Compares a date as it was known with what is known of it now. What was done or dropped before has no shift: a new
 * date opens it again. The reason is the last one that is news, for a move in that direction.
 */
export function shiftBetween(before: Deadline, after: Deadline, isNews: IsNews): Shift {
  const to = after.forecast;
  if (!to || !isUnsettled(before)) return null;
  const moves = after.moves.filter(({ said }) => isNews(said));
  const start = before.forecast ?? moves[0]?.from;
  if (!before.forecast && (!start || start.last === to.last)) return { kind: 'set', to };
  if (!start || start.last === to.last) return null;
  const kind = to.last > start.last ? 'later' : 'earlier';
  return { kind, from: start, to, reason: reasonFor(moves, kind) };
}

/** The date that passed unmet since it was last looked at; a date that had passed already is not told again. */
export function newlyOverdue(before: Deadline, after: Deadline): Term | null {
  if (after.schedule !== 'ueberfaellig') return null;
  const known = before.schedule === 'ueberfaellig' && before.forecast?.last === after.forecast?.last;
  return known ? null : after.forecast;
}

/** The date as it was first planned, for comparing with one that was not known before. */
export function asPlanned({ planned }: Deadline, from: Day): Deadline {
  return deadlineAt(planned, [], from);
}

/** Neither done nor dropped itself, even if its measure is finished or stopped. */
export function isUnsettled(deadline: Deadline): boolean {
  return deadline.doneOn === null && deadline.dropped === null;
}

function reasonFor(moves: readonly Move[], kind: 'later' | 'earlier'): string | null {
  const sign = kind === 'later' ? 1 : -1;
  return moves.findLast((move) => Math.sign(move.days) === sign && move.reason !== null)?.reason ?? null;
}
