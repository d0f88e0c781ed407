import { type AttentionItem, attentionItems } from './attention.ts';
import { type Change, changesBetween } from './change.ts';
import { type CommitmentState, commitmentsBetween } from './commitment.ts';
import { addDays, addMonths, type Day } from './day.ts';
import type { Deadline } from './deadline.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import { lineOf, type MeasureLine } from './line.ts';
import { reportsUntil } from './meetings.ts';
import { type OutlookGroup, outlook } from './outlook.ts';
import { type Plan, refOf } from './plan.ts';
import type { MeasureState } from './state.ts';
import { statesAt } from './states.ts';
import { type Summary, summarize } from './summary.ts';
import type { Term } from './term.ts';
import { hasMoved, mostMoved, type TrendLine, trendOf } from './trend.ts';
import type { CommitmentKind, CommitmentStateWord, Meeting, Raiser, Ref, Source } from './types.ts';

/** A commitment as a report tells it, free of references into the content. */
export interface CommitmentLine {
  commitment: Ref;
  kind: CommitmentKind;
  meeting: Ref & { date: Term };
  raisedBy: readonly Raiser[];
  raisedOn: Term;
  measures: Ref[];
  owner: Ref | null;
  promised: string | null;
  word: CommitmentStateWord;
  closedOn: Term | null;
  due: Deadline;
  ageDays: number;
  ageMeetings: number;
  latest: { said: Term; text: string | null; reason: string | null; sources: readonly Source[] } | null;
}

export interface FieldSection {
  field: Ref;
  summary: Summary;
  lines: MeasureLine[];
}

/** Where everything stands on a day, and what is different from `since`. */
export interface Situation {
  asOf: Day;
  /** The cut-off day to compare with; null when there is nothing to compare with. */
  since: Day | null;
  summary: Summary;
  previousSummary: Summary | null;
  /** Empty when there is nothing to compare with. */
  changes: readonly Change[];
  attention: AttentionItem[];
  /** In the strategy's order; fields without measures are left out. */
  fields: FieldSection[];
  /** Twelve months from `asOf`. */
  outlook: OutlookGroup[];
  /** What is due after that. */
  later: OutlookGroup[];
  commitments: { raised: CommitmentLine[]; closed: CommitmentLine[]; open: CommitmentLine[] };
  /** Milestone trends of measures with a date that moved; see `MOST_TRENDS`. */
  trends: { measure: Ref; lines: TrendLine[] }[];
  /** Summaries at each report so far and on `asOf`. */
  history: Summary[];
  /** Units that owed a report by whether anything of theirs was reported or confirmed since `since`. */
  reporting: { reported: Ref[]; silent: Ref[] };
}

export const OUTLOOK_MONTHS = 12;
/** No plan reaches further. */
const FAR: Day = '9999-12-31';

/**
 * Composes the rules of the model for one day. `series` are the reports, oldest first, against which silence and
 * history are counted: those of one committee for its report, otherwise all.
 */
export function situationAt(
  plan: Plan,
  asOf: Day,
  since: Day | null,
  series: readonly Meeting[] = reportsUntil(plan, asOf),
): Situation {
  const reports = cutOffDays(series);
  const told = toldSummaries(plan, series);
  const lines = linesAt(plan, asOf, since, series);
  const horizon = addMonths(asOf, OUTLOOK_MONTHS);
  const days = [...new Set([...reports, asOf])];
  const previousSince = since === null ? null : (reports.filter((day) => day < since).at(-1) ?? null);
  return {
    asOf,
    since,
    summary: summaryAt(plan, asOf, since, reports),
    previousSummary:
      since === null ? null : (told.get(since) ?? summaryAt(plan, since, previousSince, reports)),
    changes: since === null ? [] : changesBetween(plan, since, asOf),
    attention: attentionItems(lines),
    fields: fieldSections(plan, asOf, lines, (state) => freshnessOf(state, since, reports)),
    outlook: outlook(plan, asOf, asOf, horizon),
    later: outlook(plan, asOf, addDays(horizon, 1), FAR),
    commitments: commitmentLines(plan, since, asOf),
    trends: movedTrends(plan, lines, days, since),
    history: days.map((day, index) => {
      const given = day === asOf ? undefined : told.get(day);
      return given ?? summaryAt(plan, day, days[index - 1] ?? null, reports);
    }),
    reporting: reportingUnits(lines),
  };
}

/** The figures of the situation alone. */
export function figuresAt(
  plan: Plan,
  asOf: Day,
  since: Day | null,
  series: readonly Meeting[] = reportsUntil(plan, asOf),
): Summary {
  return summaryAt(plan, asOf, since, cutOffDays(series));
}

/** Every measure known on `asOf`, by title. */
export function linesAt(
  plan: Plan,
  asOf: Day,
  since: Day | null,
  series: readonly Meeting[] = reportsUntil(plan, asOf),
): MeasureLine[] {
  const reports = cutOffDays(series);
  return [...statesAt(plan, asOf).values()].map((state) =>
    lineOf(plan, state, freshnessOf(state, since, reports)),
  );
}

export function commitmentLine(plan: Plan, state: CommitmentState): CommitmentLine {
  const { commitment, word, closedOn, due, ageDays, ageMeetings, log } = state;
  const last = log.at(-1);
  const meeting = plan.meetingById.get(commitment.meeting);
  const committee = refOf(plan.committeeById, meeting?.committee ?? null);
  return {
    commitment: { id: commitment.id, title: commitment.title },
    kind: commitment.kind,
    meeting: { id: commitment.meeting, title: committee?.title ?? '', date: commitment.raisedOn },
    raisedBy: commitment.raisedBy,
    raisedOn: commitment.raisedOn,
    measures: commitment.measures.map((id) => refOf(plan.measureById, id)),
    owner: refOf(plan.unitById, commitment.owner),
    promised: commitment.promised,
    word,
    closedOn,
    due,
    ageDays,
    ageMeetings,
    latest: last ? { said: last.date, text: last.text, reason: last.reason, sources: last.sources } : null,
  };
}

/** Two meetings can share a day. */
function cutOffDays(series: readonly Meeting[]): Day[] {
  return [...new Set(series.map((meeting) => meeting.cutOff))];
}

/** The figures that frozen reports of the series gave, by cut-off day. */
function toldSummaries({ frozen }: Plan, series: readonly Meeting[]): Map<Day, Summary> {
  const given = series.flatMap(({ id }) => frozen.get(id)?.facts ?? []);
  return new Map(given.map(({ asOf, summary }) => [asOf, summary]));
}

const summaries = new WeakMap<Plan, Map<string, Summary>>();

/** Remembered, because every report tells the history of those before it. */
function summaryAt(plan: Plan, day: Day, since: Day | null, reports: readonly Day[]): Summary {
  const past = reports.filter((report) => report <= day);
  const key = [day, since, ...past].join();
  const known = summaries.get(plan) ?? new Map<string, Summary>();
  summaries.set(plan, known);
  const summary = known.get(key) ?? makeSummary(plan, day, since, past);
  known.set(key, summary);
  return summary;
}

function makeSummary(plan: Plan, day: Day, since: Day | null, reports: readonly Day[]): Summary {
  const states = [...statesAt(plan, day).values()];
  return summarize(day, states, (state) => freshnessOf(state, since, reports));
}

function fieldSections(
  plan: Plan,
  asOf: Day,
  lines: readonly MeasureLine[],
  fresh: (state: MeasureState) => Freshness,
): FieldSection[] {
  const states = statesAt(plan, asOf);
  return plan.strategy.fields.flatMap((field) => {
    const own = lines.filter((line) => line.field.id === field.id);
    if (own.length === 0) return [];
    const ownStates = own.map((line) => states.get(line.measure.id) as MeasureState);
    return {
      field: { id: field.id, title: field.title },
      summary: summarize(asOf, ownStates, fresh),
      lines: own,
    };
  });
}

function commitmentLines(plan: Plan, since: Day | null, asOf: Day): Situation['commitments'] {
  const { raised, closed, open } = commitmentsBetween(plan, since, asOf);
  const toLines = (states: CommitmentState[]) => states.map((state) => commitmentLine(plan, state));
  return { raised: toLines(raised), closed: toLines(closed), open: toLines(open) };
}

/** The whole course of those that moved most; of the others what was told last and what holds now. */
function movedTrends(
  plan: Plan,
  lines: readonly MeasureLine[],
  days: readonly Day[],
  since: Day | null,
): Situation['trends'] {
  const moved = lines.filter(hasMoved);
  const whole = mostMoved(moved, since);
  const last = days.slice(-1);
  const latest = since === null ? last : [since, ...last];
  return moved.map(({ measure }) => ({
    measure,
    lines: trendOf(plan, measure.id, whole.has(measure.id) ? days : latest),
  }));
}

function reportingUnits(lines: readonly MeasureLine[]): Situation['reporting'] {
  const heard = new Map<string, { unit: Ref; reported: boolean }>();
  for (const { owner, freshness } of lines) {
    if (!owner || freshness.word === 'nicht-noetig') continue;
    const reported = freshness.word !== 'nicht-gemeldet' || (heard.get(owner.id)?.reported ?? false);
    heard.set(owner.id, { unit: owner, reported });
  }
  const units = [...heard.values()].sort((a, b) => a.unit.title.localeCompare(b.unit.title, 'de'));
  return {
    reported: units.filter((one) => one.reported).map((one) => one.unit),
    silent: units.filter((one) => !one.reported).map((one) => one.unit),
  };
}
