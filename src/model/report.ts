import { nextReport, previousReport, reportsUntil, sameSeries } from './meetings.ts';
import { type Plan, refOf } from './plan.ts';
import { type Situation, situationAt } from './situation.ts';
import type { Term } from './term.ts';
import type { AgendaItem, Erratum, Link, Meeting, Ref, Strategy } from './types.ts';

/** The version of this value's shape; a frozen report keeps the one it was written with. */
export const REPORT_SCHEMA = 1;

/**
 * The status report for one meeting, self-contained: every name, figure and text that any output shows, so that it
 * can be rendered from this value alone.
 */
export interface MeetingReport extends Situation {
  schema: typeof REPORT_SCHEMA;
  strategy: Pick<Strategy, 'title' | 'city' | 'notice' | 'period'>;
  meeting: {
    id: string;
    /** Null when not documented. */
    committee: Ref | null;
    date: Term;
    startTime: string | null;
    place: string | null;
    agendaItem: AgendaItem;
    otherItems: readonly AgendaItem[];
    links: readonly Link[];
    errata: readonly Erratum[];
    /** Markdown. */
    foreword: string;
  };
  /** The report before in the same series; null for the first. */
  previous: { id: string; date: Term } | null;
  /** The report after in the same series; null for the newest. */
  next: { id: string; date: Term } | null;
}

export function reportFor(plan: Plan, meeting: Meeting): MeetingReport {
  const previous = previousReport(plan, meeting);
  const next = nextReport(plan, meeting);
  const series = reportsUntil(plan, meeting.cutOff).filter((one) => sameSeries(one, meeting));
  const { id, date, startTime, place, agendaItem, otherItems, links, errata, foreword } = meeting;
  const { title, city, notice, period } = plan.strategy;
  return {
    schema: REPORT_SCHEMA,
    strategy: { title, city, notice, period },
    meeting: {
      id,
      committee: refOf(plan.committeeById, meeting.committee),
      date,
      startTime,
      place,
      agendaItem,
      otherItems,
      links,
      errata,
      foreword,
    },
    previous: previous && { id: previous.id, date: previous.date },
    next: next && { id: next.id, date: next.date },
    ...situationAt(plan, meeting.cutOff, previous?.cutOff ?? null, series),
  };
}
