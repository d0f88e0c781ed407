import { type Day, daysBetween } from './day.ts';
import { isPast, type Term } from './term.ts';
import type { DeadlineEvent } from './types.ts';

/** Where a date stands (German: Terminlage). Computed, never typed. */
export const SCHEDULES = [
  'ueberfaellig',
  'verschoben',
  'im-plan',
  'ohne-termin',
  'erledigt',
  'entfaellt',
] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** One step from a date to another. */
export interface Move {
  /** When it was said. */
  said: Term;
  from: Term;
  to: Term;
  /** Days later; negative when brought forward. Measured between last days. */
  days: number;
  /** This is the nth postponement; null when brought forward or only made more precise. */
  nth: number | null;
  reason: string | null;
}

/**
 * A dated promise: what was first promised, the latest known date and what happened are three things (design,
 * section 1).
 */
export interface Deadline {
  planned: Term | null;
  /** The latest known date; equals `planned` until it moves. */
  forecast: Term | null;
  doneOn: Term | null;
  dropped: { reason: string | null } | null;
  moves: readonly Move[];
  schedule: Schedule;
  /**
   * Days by which the day it was done, otherwise the forecast, is later than the plan; negative when earlier. While it
   * is overdue, up to the as-of day: it is at least that late.
   */
  delayDays: number | null;
  /** Days since the forecast passed without being met; 0 when not overdue. */
  overdueDays: number;
}

/** A deadline event with the date of the entry that carries it. */
export interface DatedEvent {
  said: Term;
  event: DeadlineEvent | { kind: 'reopened' };
}

/**
 * Folds the events, oldest first, into the deadline as it stands on `asOf`. The first known date is the plan: the
 * header's, otherwise the first the log gives. A new date for something done opens it again; something taken up
 * again without a new date has none. What was dropped is not done, and the other way round: the latest word counts.
 */
export function deadlineAt(header: Term | null, events: readonly DatedEvent[], asOf: Day): Deadline {
  let planned = header;
  let forecast = header;
  let lastKnown = header;
  let doneOn: Term | null = null;
  let dropped: Deadline['dropped'] = null;
  const moves: Move[] = [];
  for (const { said, event } of events) {
    if (event.kind === 'done') {
      doneOn = event.on;
      dropped = null;
    } else if (event.kind === 'dropped') {
      doneOn = null;
      dropped = { reason: event.reason };
    } else if (event.kind === 'reopened') {
      if (doneOn) forecast = null;
      doneOn = null;
    } else {
      doneOn = null;
      dropped = null;
      planned ??= event.to;
      if (lastKnown && event.to.text !== lastKnown.text) {
        moves.push(moveTo(moves, said, lastKnown, event.to, event.reason));
      }
      forecast = lastKnown = event.to;
    }
  }
  return {
    planned,
    forecast,
    doneOn,
    dropped,
    moves,
    ...judged({ planned, forecast, doneOn, dropped }, asOf),
  };
}

/** The deadline as the same events make it on another day; itself where that changes nothing. */
export function deadlineOn(deadline: Deadline, asOf: Day): Deadline {
  const { schedule, delayDays, overdueDays } = judged(deadline, asOf);
  const isSame =
    schedule === deadline.schedule &&
    delayDays === deadline.delayDays &&
    overdueDays === deadline.overdueDays;
  return isSame ? deadline : { ...deadline, schedule, delayDays, overdueDays };
}

type Dates = Pick<Deadline, 'planned' | 'forecast' | 'doneOn' | 'dropped'>;

/** What the dates mean on a day. */
function judged(dates: Dates, asOf: Day): Pick<Deadline, 'schedule' | 'delayDays' | 'overdueDays'> {
  const { planned, forecast, doneOn } = dates;
  const schedule = scheduleOf(dates, asOf);
  const reached = doneOn?.last ?? (schedule === 'ueberfaellig' ? asOf : forecast?.last);
  return {
    schedule,
    delayDays: planned && reached ? daysBetween(planned.last, reached) : null,
    overdueDays: schedule === 'ueberfaellig' && forecast ? daysBetween(forecast.last, asOf) : 0,
  };
}

/** Days the moves add up to, between the first plan and the latest forecast. */
export function totalShift(deadline: Deadline): number {
  return deadline.moves.reduce((sum, move) => sum + move.days, 0);
}

export function postponements(deadline: Deadline): Move[] {
  return deadline.moves.filter((move) => move.nth !== null);
}

/** Still owed: neither done nor dropped, and its measure is neither finished nor stopped. */
export function isOpen(deadline: Deadline): boolean {
  return deadline.schedule !== 'erledigt' && deadline.schedule !== 'entfaellt';
}

function moveTo(moves: readonly Move[], said: Term, from: Term, to: Term, reason: string | null): Move {
  const days = daysBetween(from.last, to.last);
  const earlier = moves.filter((move) => move.nth !== null).length;
  return { said, from, to, days, nth: days > 0 ? earlier + 1 : null, reason };
}

function scheduleOf({ planned, forecast, doneOn, dropped }: Dates, asOf: Day): Schedule {
  if (dropped) return 'entfaellt';
  if (doneOn) return 'erledigt';
  if (!planned || !forecast) return 'ohne-termin';
  if (isPast(forecast, asOf)) return 'ueberfaellig';
  return forecast.last > planned.last ? 'verschoben' : 'im-plan';
}
