import type { Day } from './day.ts';
import { type DatedEvent, type Deadline, deadlineAt, deadlineOn, isOpen, type Schedule } from './deadline.ts';
import { byText, knownOn } from './plan.ts';
import type { Term } from './term.ts';
import type {
  AssessmentValue,
  Costs,
  DeadlineEvent,
  Indicator,
  LogEntry,
  Measure,
  Milestone,
  Quantity,
  Status,
} from './types.ts';

export interface MilestoneState {
  milestone: Milestone;
  deadline: Deadline;
}

export interface Assessment {
  value: AssessmentValue;
  reason: string | null;
  countermeasure: string | null;
  /** The date of the entry that gave it. */
  said: Term;
}

/** Percent; null means unknown and stays unknown, in averages too. */
export interface Progress {
  percent: number | null;
  /** `stated` in the log, `milestones` done of all, `status` because it is finished, or `unknown`. */
  basis: 'stated' | 'milestones' | 'status' | 'unknown';
  /** The milestones that count, whatever the basis; null when there are none. */
  milestones: { done: number; of: number } | null;
}

export interface IndicatorState {
  indicator: Indicator;
  /** Oldest first. */
  values: readonly { said: Term; quantity: Quantity }[];
}

/** A measure as it was known on `day`. */
export interface MeasureState {
  measure: Measure;
  day: Day;
  /** Null when no source has said one yet. */
  status: Status | null;
  statusSaid: Term | null;
  /** Why it has that status; null when the entry that set it gives no reason. */
  statusReason: string | null;
  owner: string | null;
  assessment: Assessment | null;
  /** What is done about what is late or judged critical. */
  countermeasure: { said: Term; text: string } | null;
  end: Deadline;
  milestones: readonly MilestoneState[];
  schedule: Schedule;
  progress: Progress;
  indicators: readonly IndicatorState[];
  costs: Costs | null;
  /** The known entries, oldest first; never empty. */
  log: readonly LogEntry[];
}

/**
 * Folds the log up to and including `day`. An entry with a coarse date counts from the last day of its period. Null
 * when nothing was known yet.
 */
export function stateAt(measure: Measure, day: Day): MeasureState | null {
  return foldLog(measure, knownOn(measure.log, day), day);
}

/** The state that exactly these entries, oldest first, make on `day`. */
export function foldLog(measure: Measure, log: readonly LogEntry[], day: Day): MeasureState | null {
  if (log.length === 0) return null;
  const { statedProgress, ...head } = foldHead(measure, log);
  const { status } = head;
  const end = settled(status, deadlineAt(measure.end, endEvents(log), day));
  const milestones = measure.milestones
    .filter((milestone) => isInPlan(milestone, log, day))
    .map((milestone) => ({ milestone, deadline: settled(status, milestoneAt(milestone, log, day)) }));
  return {
    measure,
    day,
    ...head,
    end,
    milestones,
    schedule: scheduleOf(status, end, milestones),
    progress: progressOf(status, statedProgress, milestones),
    indicators: measure.indicators.map((indicator) => ({ indicator, values: valuesOf(indicator.id, log) })),
    costs: costsAt(measure.costs, log, day),
    log,
  };
}

/**
 * The state that the same entries make on another day. What the day doesn't change is the same value in both, so that the
 * states of many days need little more memory than those of one.
 */
export function stateOn(state: MeasureState, day: Day): MeasureState {
  const { measure, log, status } = state;
  if (dependsOnDay(measure)) return foldLog(measure, log, day) as MeasureState;
  if (isClosed(status)) return { ...state, day };
  const end = deadlineOn(state.end, day);
  const dated = state.milestones.map((one) => {
    const deadline = deadlineOn(one.deadline, day);
    return deadline === one.deadline ? one : { ...one, deadline };
  });
  const milestones = dated.every((one, index) => one === state.milestones[index]) ? state.milestones : dated;
  return { ...state, day, end, milestones, schedule: scheduleOf(status, end, milestones) };
}

/** Whether more of it than being late comes with a day on which nothing is said. */
function dependsOnDay({ milestones, costs }: Measure): boolean {
  return Boolean(costs?.asOf) || milestones.some(({ since }) => since !== null);
}

/** The end and the milestones, each with its name; `milestone` is null for the end. */
export function deadlinesOf(state: MeasureState): { milestone: Milestone | null; deadline: Deadline }[] {
  return [{ milestone: null, deadline: state.end }, ...state.milestones];
}

/** Open deadlines that have passed. A finished or stopped measure has none. */
export function overdueDeadlines(state: MeasureState): { milestone: Milestone | null; deadline: Deadline }[] {
  return deadlinesOf(state).filter(({ deadline }) => deadline.schedule === 'ueberfaellig');
}

/** Finished or stopped: nothing more is expected to be reported. */
export function isClosed(status: Status | null): boolean {
  return status === 'abgeschlossen' || status === 'eingestellt';
}

function foldHead(measure: Measure, log: readonly LogEntry[]) {
  let status: Status | null = null;
  let statusSaid: Term | null = null;
  let statusReason: string | null = null;
  let owner = measure.owner;
  let assessment: Assessment | null = null;
  let countermeasure: MeasureState['countermeasure'] = null;
  let statedProgress: number | null = null;
  for (const entry of log) {
    if (entry.owner !== undefined) owner = entry.owner;
    if (entry.status !== null && entry.status !== status) {
      // A judgement or a percentage from before says nothing about a measure that is over or taken up again.
      if (isClosed(entry.status) || isClosed(status)) assessment = countermeasure = null;
      if (entry.status === 'abgeschlossen' || status === 'abgeschlossen') statedProgress = null;
      statusReason = entry.assessment === null || isSetback(status, entry.status) ? entry.reason : null;
      status = entry.status;
      statusSaid = entry.date;
    }
    if (entry.assessment !== null) {
      const { reason } = entry;
      assessment = {
        value: entry.assessment,
        reason,
        countermeasure: entry.countermeasure,
        said: entry.date,
      };
      countermeasure = null;
    }
    if (entry.countermeasure !== null) countermeasure = { said: entry.date, text: entry.countermeasure };
    if (entry.progress !== null) statedProgress = entry.progress;
  }
  return { status, statusSaid, statusReason, owner, assessment, countermeasure, statedProgress };
}

/** Only a setback needs a reason: beside a step forward, a reason given with a judgement is the judgement's. */
function isSetback(from: Status | null, to: Status): boolean {
  const way: readonly (Status | null)[] = ['idee', 'geplant', 'in-umsetzung', 'abgeschlossen'];
  return !way.includes(to) || way.indexOf(to) < way.indexOf(from);
}

/**
 * What the log says of the measure's own end. Finishing without a date of its own means done on the entry's date;
 * taking a finished measure up again leaves it without a date until a new one is given.
 */
function endEvents(log: readonly LogEntry[]): DatedEvent[] {
  const events: DatedEvent[] = [];
  let status: Status | null = null;
  for (const entry of log) {
    const said = entry.date;
    const reopened = status === 'abgeschlossen' && entry.status !== null && entry.status !== status;
    if (reopened) events.push({ said, event: { kind: 'reopened' } });
    if (entry.end) events.push({ said, event: withReason(entry.end, entry) });
    const finished = entry.status === 'abgeschlossen' && status !== 'abgeschlossen';
    if (finished && events.at(-1)?.event.kind !== 'done') {
      events.push({ said, event: { kind: 'done', on: said } });
    }
    status = entry.status ?? status;
  }
  return events;
}

/** In the plan from the day it joined, at the latest from the first entry that speaks of it. */
function isInPlan({ id, since }: Milestone, log: readonly LogEntry[], day: Day): boolean {
  return since === null || since.last <= day || log.some((entry) => entry.milestones[id] !== undefined);
}

function milestoneAt(milestone: Milestone, log: readonly LogEntry[], day: Day): Deadline {
  const events = log.flatMap((entry) => {
    const event = entry.milestones[milestone.id];
    return event ? [{ said: entry.date, event: withReason(event, entry) }] : [];
  });
  return deadlineAt(milestone.planned, events, day);
}

/** A move without a reason of its own takes the entry's. */
function withReason(event: DeadlineEvent, entry: LogEntry): DeadlineEvent {
  return event.kind === 'done' || event.reason !== null ? event : { ...event, reason: entry.reason };
}

/**
 * A finished or stopped measure owes nothing more: a date that it left open takes its word and is neither late nor
 * done on a day of its own.
 */
function settled(status: Status | null, deadline: Deadline): Deadline {
  if (!isClosed(status) || !isOpen(deadline)) return deadline;
  const schedule = status === 'abgeschlossen' ? 'erledigt' : 'entfaellt';
  return { ...deadline, schedule, delayDays: null, overdueDays: 0 };
}

/** The worst of its open deadlines: one overdue milestone makes the measure overdue. */
function scheduleOf(status: Status | null, end: Deadline, milestones: readonly MilestoneState[]): Schedule {
  if (status === 'abgeschlossen') return 'erledigt';
  if (status === 'eingestellt') return 'entfaellt';
  const open = [end, ...milestones.map((one) => one.deadline)].filter(isOpen);
  for (const word of ['ueberfaellig', 'verschoben', 'im-plan'] as const) {
    if (open.some((deadline) => deadline.schedule === word)) return word;
  }
  if (end.dropped) return 'entfaellt';
  return end.doneOn ? 'erledigt' : 'ohne-termin';
}

function progressOf(
  status: Status | null,
  stated: number | null,
  milestones: readonly MilestoneState[],
): Progress {
  const counts = milestoneCounts(status, milestones);
  if (stated !== null) return { percent: stated, basis: 'stated', milestones: counts };
  if (status === 'abgeschlossen') return { percent: 100, basis: 'status', milestones: counts };
  if (counts === null) return { percent: null, basis: 'unknown', milestones: null };
  return { percent: Math.round((counts.done / counts.of) * 100), basis: 'milestones', milestones: counts };
}

/** A dropped milestone no longer counts, except where the whole measure was stopped: giving up brings nothing nearer. */
function milestoneCounts(
  status: Status | null,
  milestones: readonly MilestoneState[],
): Progress['milestones'] {
  const counted = milestones.filter(({ deadline }) => status === 'eingestellt' || deadline.dropped === null);
  if (counted.length === 0) return null;
  return { done: counted.filter(({ deadline }) => deadline.doneOn !== null).length, of: counted.length };
}

function valuesOf(id: string, log: readonly LogEntry[]): IndicatorState['values'] {
  return log.flatMap((entry) => {
    const quantity = entry.values[id];
    return quantity ? [{ said: entry.date, quantity }] : [];
  });
}

/**
 * The latest amounts. The planned one of the header stands from the beginning, like the planned end; the actual one is
 * known from the day for which it was stated.
 */
function costsAt(header: Costs | null, log: readonly LogEntry[], day: Day): Costs | null {
  const stated = log.flatMap(({ date, costs }) => (costs ? [{ on: date, ...costs }] : []));
  if (header?.asOf && header.asOf.last <= day) stated.push({ ...header, on: header.asOf });
  stated.sort((a, b) => byText(a.on.last, b.on.last));
  const first = header?.asOf ? { ...header, actual: null, asOf: null } : header;
  return stated.reduce<Costs | null>(
    (costs, { on, planned, actual }) => ({
      planned: planned ?? costs?.planned ?? null,
      actual: actual ?? costs?.actual ?? null,
      asOf: on,
      funding: costs?.funding ?? null,
      note: costs?.note ?? null,
    }),
    first,
  );
}
