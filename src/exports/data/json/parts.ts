import type { Deadline } from '../../../model/deadline.ts';
import { type Plan, refOf } from '../../../model/plan.ts';
import type { Term } from '../../../model/term.ts';
import type { CouncilPaper, Ref, Source } from '../../../model/types.ts';
import type { DeadlineData, PaperData, RefData, SourceData, TermData } from '../shape/parts.ts';

/** The model's values as data files give them; every key stands in one order. */

export function termData(term: Term): TermData;
export function termData(term: Term | null): TermData | null;
export function termData(term: Term | null): TermData | null {
  if (term === null) return null;
  const { text, first, last, approximate } = term;
  return { text, first, last, approximate };
}

export function refData(ref: Ref): RefData;
export function refData(ref: Ref | null): RefData | null;
export function refData(ref: Ref | null): RefData | null {
  return ref && { id: ref.id, title: ref.title };
}

/** What an id points to. */
export function refTo(map: Plan['unitById'], id: string): RefData {
  return refData(refOf(map, id));
}

export function sourceData({ id, title, url, date, note }: Source): SourceData {
  return { id, title, url, date, note };
}

export function paperData({ number, title, url, oparl }: CouncilPaper): PaperData {
  return { number, title, url, oparl };
}

export function deadlineData(deadline: Deadline): DeadlineData {
  const { planned, forecast, doneOn, dropped, moves, schedule, delayDays, overdueDays } = deadline;
  return {
    planned: termData(planned),
    forecast: termData(forecast),
    doneOn: termData(doneOn),
    dropped: dropped && { reason: dropped.reason },
    moves: moves.map(({ said, from, to, days, nth, reason }) => ({
      said: termData(said),
      from: termData(from),
      to: termData(to),
      days,
      nth,
      reason,
    })),
    schedule,
    delayDays,
    overdueDays,
  };
}
