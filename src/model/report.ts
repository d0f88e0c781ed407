import { changesBetween } from './change.ts';
import type { Day } from './day.ts';
import { type Seal, thawed } from './frozen.ts';
import { nextMeetingAfter, previousReport, reportMeetings, reportsUntil, sameSeries } from './meetings.ts';
import { type Plan, refOf } from './plan.ts';
import { figuresAt, type Situation, situationAt } from './situation.ts';
import { compareTerms, type Term } from './term.ts';
import type { AgendaItem, Erratum, Link, Meeting, MeetingItem, Ref, Strategy } from './types.ts';

/** What a report says, and what is kept when it is frozen. */
export interface ReportFacts extends Situation {
  strategy: Pick<Strategy, 'title' | 'city' | 'notice' | 'period' | 'licence'>;
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
    /** Markdown. */
    foreword: string;
  };
  /** The report before in the same series; null for the first. */
  previous: { id: string; date: Term } | null;
  /** The meeting after, see `nextMeetingAfter`; null when none is known. */
  next: { id: string; date: Term } | null;
  /** What was corrected since the report before, in earlier reports of the series. */
  corrections: Correction[];
}

/** A correction to an earlier report, told in a later one. */
export interface Correction extends Erratum {
  report: { id: string; date: Term };
}

/**
 * The status report for one meeting, self-contained: every name, figure and text that any output shows, so that it
 * can be rendered from this value alone.
 */
export interface MeetingReport extends ReportFacts {
  meeting: ReportFacts['meeting'] & {
    /** Corrections to this report; they are made after it was frozen. */
    errata: readonly Erratum[];
  };
  /** Null while the report is a draft, computed from the content of today. */
  seal: Seal | null;
}

const reports = new WeakMap<ReportFacts, { meeting: Meeting; report: MeetingReport }>();

/** The report of a meeting: the frozen one, otherwise the draft. The same object as long as its facts are remembered. */
export function reportFor(plan: Plan, meeting: Meeting): MeetingReport {
  const frozen = plan.frozen.get(meeting.id);
  const facts = frozen?.facts ?? factsFor(plan, meeting);
  const known = reports.get(facts);
  if (known?.meeting === meeting) return known.report;
  const report = frozen ? thawed(frozen, meeting.errata) : draftFor(plan, meeting);
  reports.set(facts, { meeting, report });
  return report;
}

/** The report as today's content tells it, frozen or not. */
export function draftFor(plan: Plan, meeting: Meeting): MeetingReport {
  return {
    ...factsFor(plan, meeting),
    meeting: { ...headOf(plan, meeting), errata: meeting.errata },
    seal: null,
  };
}

/** The reports asked for last. Of a thousand measures each takes many megabytes. */
const composed = new WeakMap<Plan, Map<Meeting, ReportFacts>>();
const MOST_REMEMBERED = 4;

/** What would be frozen today. Remembered for a while, because the pages and files of a report are all made of it. */
export function factsFor(plan: Plan, meeting: Meeting): ReportFacts {
  const known = composed.get(plan) ?? new Map<Meeting, ReportFacts>();
  composed.set(plan, known);
  const facts = known.get(meeting) ?? composeFacts(plan, meeting);
  known.delete(meeting);
  known.set(meeting, facts);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_REMEMBERED) break;
    known.delete(oldest);
  }
  return facts;
}

/** Which report it is, and its figures, without the rest of it. */
export function reportHead(plan: Plan, meeting: Meeting): Pick<ReportFacts, 'asOf' | 'meeting' | 'summary'> {
  const known = plan.frozen.get(meeting.id)?.facts ?? composed.get(plan)?.get(meeting);
  if (known) return known;
  const since = previousReport(plan, meeting)?.cutOff ?? null;
  return {
    asOf: meeting.cutOff,
    meeting: headOf(plan, meeting),
    summary: figuresAt(plan, meeting.cutOff, since, seriesOf(plan, meeting)),
  };
}

/** What changed since the report before, without the rest of the report. */
export function reportChanges(plan: Plan, meeting: Meeting): Pick<Situation, 'since' | 'asOf' | 'changes'> {
  const known = plan.frozen.get(meeting.id)?.facts ?? composed.get(plan)?.get(meeting);
  if (known) return known;
  const since = previousReport(plan, meeting)?.cutOff ?? null;
  return {
    since,
    asOf: meeting.cutOff,
    changes: since === null ? [] : changesBetween(plan, since, meeting.cutOff),
  };
}

function composeFacts(plan: Plan, meeting: Meeting): ReportFacts {
  const previous = previousReport(plan, meeting);
  const next = nextMeetingAfter(plan, meeting);
  const { title, city, notice, period, licence } = plan.strategy;
  return {
    strategy: { title, city, notice, period, licence },
    meeting: headOf(plan, meeting),
    previous: previous && { id: previous.id, date: previous.date },
    next: next && { id: next.id, date: next.date },
    corrections: previous ? correctionsBetween(plan, meeting, previous.cutOff) : [],
    ...situationAt(plan, meeting.cutOff, previous?.cutOff ?? null, seriesOf(plan, meeting)),
  };
}

/** The reports with which this one compares, oldest first. */
function seriesOf(plan: Plan, meeting: Meeting): Meeting[] {
  return reportsUntil(plan, meeting.cutOff).filter((one) => sameSeries(one, meeting));
}

function headOf(plan: Plan, meeting: Meeting): ReportFacts['meeting'] {
  const { id, date, startTime, place, agendaItem, otherItems, links, foreword } = meeting;
  return {
    id,
    committee: refOf(plan.committeeById, meeting.committee),
    date,
    startTime,
    place,
    agendaItem: asReported(agendaItem),
    otherItems: otherItems.map(asReported),
    links,
    foreword,
  };
}

/** What a report says of an item. */
export function asReported({ number, title, paper, result, sources }: MeetingItem): AgendaItem {
  return {
    number,
    title,
    paper: paper && { number: paper.number, title: paper.title, url: paper.url },
    result,
    sources,
  };
}

/** Oldest first. */
function correctionsBetween(plan: Plan, meeting: Meeting, from: Day): Correction[] {
  const isNew = ({ date }: Erratum) => date.last > from && date.last <= meeting.cutOff;
  return reportMeetings(plan)
    .filter((one) => one.cutOff < meeting.cutOff && sameSeries(one, meeting))
    .flatMap(({ id, date: day, errata }) =>
      errata.filter(isNew).map(({ date, text }) => ({ report: { id, date: day }, date, text })),
    )
    .sort((a, b) => compareTerms(a.date, b.date));
}
