import { type CommitmentState, commitmentAt, isClosedWord } from './commitment.ts';
import type { Day } from './day.ts';
import { type Deadline, isOpen, postponements, totalShift } from './deadline.ts';
import { knownOn, type Plan, refOf } from './plan.ts';
import { type Assessment, deadlinesOf, foldLog, isClosed, type MeasureState } from './state.ts';
import { statesAt } from './states.ts';
import type { Term } from './term.ts';
import type { Measure, Milestone, Ref, Status } from './types.ts';

/** The part of a measure a change is about; null for the measure's own end. */
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

/** What happened to a question, promise, review mandate or motion. */
export type CommitmentChange = { commitment: Ref; commitmentKind: string } & (
  | { kind: 'commitment-raised'; closed: boolean }
  | { kind: 'commitment-answered'; text: string | null; on: Term }
  | { kind: 'commitment-partly-answered'; text: string | null }
  | { kind: 'commitment-withdrawn'; text: string | null }
  | { kind: 'commitment-reopened'; text: string | null }
  | { kind: 'commitment-postponed'; from: Term | null; to: Term; reason: string | null }
  | { kind: 'commitment-overdue'; due: Term }
);

export type Change = MeasureChange | CommitmentChange;

/**
 * What is different on `to` from what was known on `from`: measures in the plan's order, then commitments. Something
 * dated only by an upper bound may have happened before `from`, so it is never told as news.
 */
export function changesBetween(plan: Plan, from: Day, to: Day): Change[] {
  const measures = [...statesAt(plan, to).values()].flatMap((after) =>
    measureChanges(plan, baseline(after.measure, from, to), after),
  );
  const commitments = plan.commitments.flatMap((one) => {
    const after = commitmentAt(plan, one, to);
    return after ? commitmentChanges(commitmentAt(plan, one, from), after) : [];
  });
  return [...measures, ...commitments];
}

/** The state to compare with: what was known on `from`, and what may have been so already without anyone saying. */
function baseline(measure: Measure, from: Day, to: Day): MeasureState | null {
  const log = knownOn(measure.log, to).filter((entry) => entry.date.last <= from || entry.date.atLatest);
  return foldLog(measure, log, from);
}

function measureChanges(plan: Plan, before: MeasureState | null, after: MeasureState): MeasureChange[] {
  const measure = { id: after.measure.id, title: after.measure.title };
  if (!before) return [{ measure, kind: 'measure-added', status: after.status }];
  return [
    ...statusChanges(before, after),
    ...deadlineChanges(before, after),
    ...assessmentChanges(before, after),
    ...ownerChanges(plan, before, after),
  ].map((change) => ({ measure, ...change }) as MeasureChange);
}

type Bare = MeasureChange extends infer C ? (C extends MeasureChange ? Omit<C, 'measure'> : never) : never;

function statusChanges(before: MeasureState, after: MeasureState): Bare[] {
  const { status } = after;
  if (status === null || status === before.status) return [];
  const reason = reasonOf(after, 'status');
  if (status === 'abgeschlossen') {
    const { doneOn, planned, delayDays } = after.end;
    return [{ kind: 'finished', doneOn, planned, delayDays }];
  }
  if (status === 'eingestellt') return [{ kind: 'stopped', reason }];
  if (before.status === 'abgeschlossen') {
    return [{ kind: 'reopened', milestone: null, to: after.end.forecast, reason }];
  }
  return [{ kind: 'status-changed', from: before.status, to: status, reason }];
}

function deadlineChanges(before: MeasureState, after: MeasureState): Bare[] {
  const closed = isClosed(after.status);
  const known = new Map(deadlinesOf(before).map((one) => [one.milestone?.id ?? null, one.deadline]));
  return deadlinesOf(after).flatMap(({ milestone, deadline }) => {
    const earlier = known.get(milestone?.id ?? null);
    if (!earlier) return milestone ? addedMilestone(milestone, deadline) : [];
    const moved = movedDeadline(milestone, earlier, deadline);
    const reached = milestone ? closedMilestone(milestone, earlier, deadline) : [];
    return [...moved, ...reached, ...(closed ? [] : overdueDeadline(milestone, earlier, deadline))];
  });
}

function addedMilestone(milestone: Milestone, deadline: Deadline): Bare[] {
  return [{ kind: 'milestone-added', milestone: milestone.title, planned: deadline.planned }];
}

function closedMilestone({ title }: Milestone, before: Deadline, after: Deadline): Bare[] {
  if (after.doneOn && !before.doneOn) {
    const { doneOn, planned, delayDays } = after;
    return [{ kind: 'milestone-reached', milestone: title, doneOn, planned, delayDays }];
  }
  if (after.dropped && !before.dropped) {
    return [{ kind: 'milestone-dropped', milestone: title, reason: after.dropped.reason }];
  }
  if (before.doneOn && isOpen(after)) {
    const reason = after.moves.at(-1)?.reason ?? null;
    return [{ kind: 'reopened', milestone: title, to: after.forecast, reason }];
  }
  return [];
}

function movedDeadline(milestone: Milestone | null, before: Deadline, after: Deadline): Bare[] {
  const { forecast } = after;
  const part = milestone?.title ?? null;
  if (!forecast || forecast.text === before.forecast?.text || !isOpen(before)) return [];
  if (!before.planned) return isOpen(after) ? [{ kind: 'date-set', milestone: part, to: forecast }] : [];
  const from = before.forecast ?? before.planned;
  const reason = after.moves.at(-1)?.reason ?? null;
  if (forecast.last < from.last) {
    return [{ kind: 'brought-forward', milestone: part, from, to: forecast, reason }];
  }
  if (forecast.last === from.last) return [];
  const nth = postponements(after).length;
  return [
    { kind: 'postponed', milestone: part, from, to: forecast, nth, totalDays: totalShift(after), reason },
  ];
}

function overdueDeadline(milestone: Milestone | null, before: Deadline, after: Deadline): Bare[] {
  if (after.schedule !== 'ueberfaellig' || before.schedule === 'ueberfaellig' || !after.forecast) return [];
  return [{ kind: 'became-overdue', milestone: milestone?.title ?? null, due: after.forecast }];
}

function assessmentChanges(before: MeasureState, after: MeasureState): Bare[] {
  const { assessment } = after;
  if (!assessment || assessment.value === before.assessment?.value) return [];
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

/** The reason given in the entry that last set the status. */
function reasonOf(state: MeasureState, field: 'status'): string | null {
  return state.log.findLast((entry) => entry[field] === state[field])?.reason ?? null;
}

function commitmentChanges(before: CommitmentState | null, after: CommitmentState): CommitmentChange[] {
  const { commitment } = after;
  const subject = {
    commitment: { id: commitment.id, title: commitment.title },
    commitmentKind: commitment.kind,
  };
  const changes: CommitmentChange[] = [];
  if (!before) changes.push({ ...subject, kind: 'commitment-raised', closed: after.closedOn !== null });
  const text = after.log.at(-1)?.text ?? null;
  const wordBefore = before?.word ?? 'offen';
  if (after.word !== wordBefore) {
    if (after.word === 'beantwortet' && after.closedOn) {
      changes.push({ ...subject, kind: 'commitment-answered', text, on: after.closedOn });
    } else if (after.word === 'zurueckgezogen') {
      changes.push({ ...subject, kind: 'commitment-withdrawn', text });
    } else if (isClosedWord(wordBefore)) {
      changes.push({ ...subject, kind: 'commitment-reopened', text });
    } else if (after.word === 'teilweise') {
      changes.push({ ...subject, kind: 'commitment-partly-answered', text });
    }
  }
  return [...changes, ...dueChanges(subject, before, after)];
}

function dueChanges(
  subject: Pick<CommitmentChange, 'commitment' | 'commitmentKind'>,
  before: CommitmentState | null,
  after: CommitmentState,
): CommitmentChange[] {
  const { forecast: to, moves, schedule } = after.due;
  if (!before || !to || after.closedOn) return [];
  const changes: CommitmentChange[] = [];
  if (to.text !== before.due.forecast?.text) {
    const from = before.due.forecast;
    changes.push({
      ...subject,
      kind: 'commitment-postponed',
      from,
      to,
      reason: moves.at(-1)?.reason ?? null,
    });
  }
  if (schedule === 'ueberfaellig' && before.due.schedule !== 'ueberfaellig') {
    changes.push({ ...subject, kind: 'commitment-overdue', due: to });
  }
  return changes;
}
