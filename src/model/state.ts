import type { Day } from './day.ts';
import { type DatedEvent, type Deadline, deadlineAt, isOpen, type Schedule } from './deadline.ts';
import { knownOn } from './plan.ts';
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
  owner: string | null;
  assessment: Assessment | null;
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
  const { status, statusSaid, owner, assessment, statedProgress } = foldHead(measure, log);
  const end = deadlineAt(measure.end, endEvents(log), day);
  const milestones = measure.milestones
    .filter((milestone) => milestone.since === null || milestone.since.last <= day)
    .map((milestone) => ({ milestone, deadline: milestoneAt(milestone, log, day) }));
  return {
    measure,
    day,
    status,
    statusSaid,
    owner,
    assessment,
    end,
    milestones,
    schedule: scheduleOf(status, end, milestones),
    progress: progressOf(status, statedProgress, milestones),
    indicators: measure.indicators.map((indicator) => ({ indicator, values: valuesOf(indicator.id, log) })),
    costs: costsAt(measure.costs, log),
    log,
  };
}

/** The end and the milestones, each with its name; `milestone` is null for the end. */
export function deadlinesOf(state: MeasureState): { milestone: Milestone | null; deadline: Deadline }[] {
  return [{ milestone: null, deadline: state.end }, ...state.milestones];
}

/** Open deadlines that have passed. A finished or stopped measure has none. */
export function overdueDeadlines(state: MeasureState): { milestone: Milestone | null; deadline: Deadline }[] {
  if (isClosed(state.status)) return [];
  return deadlinesOf(state).filter(({ deadline }) => deadline.schedule === 'ueberfaellig');
}

/** Finished or stopped: nothing more is expected to be reported. */
export function isClosed(status: Status | null): boolean {
  return status === 'abgeschlossen' || status === 'eingestellt';
}

function foldHead(measure: Measure, log: readonly LogEntry[]) {
  let status: Status | null = null;
  let statusSaid: Term | null = null;
  let owner = measure.owner;
  let assessment: Assessment | null = null;
  let statedProgress: number | null = null;
  for (const entry of log) {
    if (entry.owner !== undefined) owner = entry.owner;
    if (entry.status !== null && entry.status !== status) {
      status = entry.status;
      statusSaid = entry.date;
      if (isClosed(status)) assessment = null;
      if (status === 'abgeschlossen') statedProgress = null;
    }
    if (entry.assessment !== null) {
      const { reason, countermeasure } = entry;
      assessment = { value: entry.assessment, reason, countermeasure, said: entry.date };
    }
    if (entry.progress !== null) statedProgress = entry.progress;
  }
  return { status, statusSaid, owner, assessment, statedProgress };
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
  if (stated !== null) return { percent: stated, basis: 'stated' };
  if (status === 'abgeschlossen') return { percent: 100, basis: 'status' };
  const counted = milestones.filter(({ deadline }) => deadline.dropped === null);
  if (counted.length === 0) return { percent: null, basis: 'unknown' };
  const done = counted.filter(({ deadline }) => deadline.doneOn !== null).length;
  return { percent: Math.round((done / counted.length) * 100), basis: 'milestones' };
}

function valuesOf(id: string, log: readonly LogEntry[]): IndicatorState['values'] {
  return log.flatMap((entry) => {
    const quantity = entry.values[id];
    return quantity ? [{ said: entry.date, quantity }] : [];
  });
}

function costsAt(header: Costs | null, log: readonly LogEntry[]): Costs | null {
  let costs = header;
  for (const entry of log) {
    if (!entry.costs) continue;
    costs = {
      planned: entry.costs.planned ?? costs?.planned ?? null,
      actual: entry.costs.actual ?? costs?.actual ?? null,
      asOf: entry.date,
      funding: costs?.funding ?? null,
      note: costs?.note ?? null,
    };
  }
  return costs;
}
