import type { Day } from './day.ts';
import { type Deadline, postponements, totalShift } from './deadline.ts';
import { knownBefore, type Plan, refOf } from './plan.ts';
import { asPlanned, type IsNews, isUnsettled, newlyOverdue, saidAfter, shiftBetween } from './shift.ts';
import { type Assessment, deadlinesOf, foldLog, isClosed, type MeasureState } from './state.ts';
import type { Term } from './term.ts';
import type { LogEntry, Milestone, Ref, Status } from './types.ts';

/** The title of the milestone a change is about; null for the measure's own end. */
type Part = string | null;

/** What happened to a measure, as data; the wording is the view's. */
export type MeasureChange = { measure: Ref } & (
  | { kind: 'measure-added'; status: Status | null }
  | { kind: 'status-changed'; from: Status | null; to: Status; reason: string | null }
  | { kind: 'finished'; doneOn: Term | null; planned: Term | null; delayDays: number | null }
  | { kind: 'stopped'; reason: string | null }
  | { kind: 'reopened'; milestone: Part; to: Term | null; reason: string | null }
  | { kind: 'milestone-added'; milestone: string; planned: Term | null }
  | {
      kind: 'milestone-reached';
      milestone: string;
      doneOn: Term;
      planned: Term | null;
      delayDays: number | null;
    }
  | { kind: 'milestone-dropped'; milestone: string; reason: string | null }
  /** The measure goes on, but no longer has an end. */
  | { kind: 'end-dropped'; reason: string | null }
  | { kind: 'date-set'; milestone: Part; to: Term }
  | {
      kind: 'postponed';
      milestone: Part;
      from: Term;
      to: Term;
      /** The nth postponement of this date, and days since the first plan. */
      nth: number;
      totalDays: number;
      reason: string | null;
    }
  | { kind: 'brought-forward'; milestone: Part; from: Term; to: Term; reason: string | null }
  | { kind: 'became-overdue'; milestone: Part; due: Term }
  | { kind: 'assessment-changed'; from: Assessment | null; to: Assessment }
  | { kind: 'owner-changed'; from: Ref | null; to: Ref | null }
);

type Bare = MeasureChange extends infer C ? (C extends MeasureChange ? Omit<C, 'measure'> : never) : never;

/**
 * What is different in the state `after` from what was known of the measure on `from`. Where the states of that day are
 * at hand (`known`), most needn't be folded again.
 */
export function measureChanges(
  plan: Plan,
  after: MeasureState,
  from: Day,
  known?: ReadonlyMap<string, MeasureState>,
): MeasureChange[] {
  const measure = { id: after.measure.id, title: after.measure.title };
  const isKnown = known && !hasUpperBounds(after);
  const before = isKnown ? (known.get(measure.id) ?? null) : baseline(after, from);
  if (!before) return [{ measure, kind: 'measure-added', status: after.status }];
  return stateChanges(plan, before, after, saidAfter(from));
}

/** What happened to a measure between two states of it. */
export function stateChanges(
  plan: Plan,
  before: MeasureState,
  after: MeasureState,
  isNews: IsNews,
): MeasureChange[] {
  const measure = { id: after.measure.id, title: after.measure.title };
  return [
    ...statusChanges(before, after, isNews),
    ...deadlineChanges(before, after, isNews),
    ...assessmentChanges(before, after),
    ...ownerChanges(plan, before, after),
  ].map((change) => ({ measure, ...change }) as MeasureChange);
}

/** Only by dates that are upper bounds can what was known on a day differ from what may have been so. */
function hasUpperBounds({ measure, log }: MeasureState): boolean {
  return log.some(({ date }) => date.atLatest) || measure.milestones.some(({ since }) => since?.atLatest);
}

/** The state to compare with: what was known on `from`, and what may have been so already without anyone saying. */
function baseline({ measure, log, day }: MeasureState, from: Day): MeasureState | null {
  const milestones = measure.milestones.map((milestone) =>
    milestone.since?.atLatest && milestone.since.last <= day ? { ...milestone, since: null } : milestone,
  );
  return foldLog({ ...measure, milestones }, knownBefore(log, from), from);
}

function statusChanges(before: MeasureState, after: MeasureState, isNews: IsNews): Bare[] {
  const { status, statusReason: reason } = after;
  if (status === 'eingestellt') return before.status === status ? [] : [{ kind: 'stopped', reason }];
  if (isFinished(after) && !isFinished(before)) {
    const { doneOn, planned, delayDays } = after.end;
    return [{ kind: 'finished', doneOn, planned, delayDays }];
  }
  if (wasTakenUpAgain(before, after)) {
    const to = after.end.forecast;
    return [{ kind: 'reopened', milestone: null, to, reason: reasonToReopen(after, isNews) }];
  }
  if (status === null || status === before.status) return [];
  return [{ kind: 'status-changed', from: before.status, to: status, reason }];
}

/** By its status, or because its end is said to be done. */
function isFinished({ status, end }: MeasureState): boolean {
  return status === 'abgeschlossen' || end.doneOn !== null;
}

/** Finished before and now open, or finished in between and taken up again without a new date. */
function wasTakenUpAgain(before: MeasureState, after: MeasureState): boolean {
  if (isFinished(after)) return false;
  return isFinished(before) || (before.end.forecast !== null && after.end.forecast === null);
}

/** The reason of the new status, if that is what opened it again, otherwise of the new date. */
function reasonToReopen({ statusSaid, statusReason, end, log }: MeasureState, isNews: IsNews) {
  const isNewStatus = statusSaid !== null && isNews(statusSaid);
  return (isNewStatus ? statusReason : null) ?? (end.forecast ? reasonOfDate(log, null) : null);
}

function deadlineChanges(before: MeasureState, after: MeasureState, isNews: IsNews): Bare[] {
  const known = new Map(deadlinesOf(before).map((one) => [one.milestone?.id ?? null, one.deadline]));
  return deadlinesOf(after).flatMap(({ milestone, deadline }) => {
    const earlier = known.get(milestone?.id ?? null) ?? asPlanned(deadline, before.day);
    const dates = dateChanges(milestone, earlier, deadline, isNews);
    if (!milestone) return [...dates, ...endChanges(earlier, after)];
    if (known.has(milestone.id)) return [...dates, ...closedMilestone(milestone, earlier, after, deadline)];
    return addedMilestone(milestone, earlier, after, deadline, dates);
  });
}

function dateChanges(milestone: Milestone | null, before: Deadline, after: Deadline, isNews: IsNews): Bare[] {
  const part = milestone?.title ?? null;
  const due = newlyOverdue(before, after);
  return [
    ...shiftChange(part, before, after, isNews),
    ...(due ? [{ kind: 'became-overdue' as const, milestone: part, due }] : []),
  ];
}

function shiftChange(milestone: Part, before: Deadline, after: Deadline, isNews: IsNews): Bare[] {
  const shift = shiftBetween(before, after, isNews);
  if (!shift) return [];
  const { to } = shift;
  if (shift.kind === 'set') return isUnsettled(after) ? [{ kind: 'date-set', milestone, to }] : [];
  const { from: earlier, reason } = shift;
  if (shift.kind === 'earlier') return [{ kind: 'brought-forward', milestone, from: earlier, to, reason }];
  const nth = postponements(after).length;
  return [{ kind: 'postponed', milestone, from: earlier, to, nth, totalDays: totalShift(after), reason }];
}

/** Told as new, unless it is over already: then only that is told, or nothing if it may have been over before. */
function addedMilestone(
  milestone: Milestone,
  before: Deadline,
  state: MeasureState,
  after: Deadline,
  dates: Bare[],
): Bare[] {
  if (after.doneOn?.atLatest) return [];
  const closed = closedMilestone(milestone, before, state, after);
  if (closed.length > 0) return closed;
  return [{ kind: 'milestone-added', milestone: milestone.title, planned: after.planned }, ...dates];
}

function closedMilestone(
  { id, title }: Milestone,
  before: Deadline,
  state: MeasureState,
  after: Deadline,
): Bare[] {
  const { doneOn, planned, delayDays, dropped, forecast } = after;
  if (doneOn && !before.doneOn) {
    return [{ kind: 'milestone-reached', milestone: title, doneOn, planned, delayDays }];
  }
  if (dropped && !before.dropped) {
    return [{ kind: 'milestone-dropped', milestone: title, reason: dropped.reason }];
  }
  if (!isUnsettled(before) && isUnsettled(after)) {
    return [{ kind: 'reopened', milestone: title, to: forecast, reason: reasonOfDate(state.log, id) }];
  }
  return [];
}

function endChanges(before: Deadline, after: MeasureState): Bare[] {
  const { dropped, forecast } = after.end;
  if (dropped && !before.dropped && !isClosed(after.status)) {
    return [{ kind: 'end-dropped', reason: dropped.reason }];
  }
  if (before.dropped && isUnsettled(after.end)) {
    return [{ kind: 'reopened', milestone: null, to: forecast, reason: reasonOfDate(after.log, null) }];
  }
  return [];
}

/** The reason given with the newest date of a milestone, or of the end (`id` null). */
function reasonOfDate(log: readonly LogEntry[], id: string | null): string | null {
  for (const entry of log.toReversed()) {
    const event = id === null ? entry.end : entry.milestones[id];
    if (event?.kind === 'moved') return event.reason ?? entry.reason;
  }
  return null;
}

/** Finishing well is told as finishing, not as a better judgement too. */
function assessmentChanges(before: MeasureState, after: MeasureState): Bare[] {
  const { assessment, status } = after;
  if (!assessment || assessment.value === before.assessment?.value) return [];
  if (assessment.value === 'gruen' && isClosed(status) && !isClosed(before.status)) return [];
  return [{ kind: 'assessment-changed', from: before.assessment, to: assessment }];
}

function ownerChanges(plan: Plan, before: MeasureState, after: MeasureState): Bare[] {
  if (before.owner === after.owner) return [];
  return [
    {
      kind: 'owner-changed',
      from: refOf(plan.unitById, before.owner),
      to: refOf(plan.unitById, after.owner),
    },
  ];
}
