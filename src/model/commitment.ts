import { type Day, daysBetween } from './day.ts';
import { type DatedEvent, type Deadline, deadlineAt } from './deadline.ts';
import { reportsUntil, sameSeries } from './meetings.ts';
import { knownOn, type Plan } from './plan.ts';
import type { Term } from './term.ts';
import type { Commitment, CommitmentEntry, CommitmentStateWord } from './types.ts';

/** A question, promise, review mandate or motion as it was known on `day`. */
export interface CommitmentState {
  commitment: Commitment;
  day: Day;
  word: CommitmentStateWord;
  /** Answered or withdrawn: it appears once more and then leaves the list. */
  closedOn: Term | null;
  due: Deadline;
  /** From the day it is known to have been raised until it was closed, or until `day`. */
  ageDays: number;
  /**
   * Reports given in that time: how often it was carried over. Those to the committee that raised it; where that one
   * had got none by then, all.
   */
  ageMeetings: number;
  log: readonly CommitmentEntry[];
}

/** Null when it had not been raised yet. */
export function commitmentAt(plan: Plan, commitment: Commitment, day: Day): CommitmentState | null {
  if (raisedDay(commitment) > day) return null;
  return foldCommitment(plan, commitment, knownOn(commitment.log, day), day);
}

/** The state that exactly these entries, oldest first, make on `day`. */
export function foldCommitment(
  plan: Plan,
  commitment: Commitment,
  log: readonly CommitmentEntry[],
  day: Day,
): CommitmentState {
  const word = log.at(-1)?.state ?? 'offen';
  const closing = closingEntry(log);
  const until = closing?.date.last ?? day;
  return {
    commitment,
    day,
    word,
    closedOn: closing?.date ?? null,
    due: dueAt(commitment, log, closing, day),
    ageDays: daysBetween(raisedDay(commitment), until),
    ageMeetings: meetingsBetween(plan, commitment, until),
    log,
  };
}

/**
 * The day by which it had certainly been raised: the last day its meeting can mean, or an earlier one on which its log
 * already speaks of it.
 */
export function raisedDay({ raisedOn, log }: Commitment): Day {
  const first = log[0]?.date.last;
  return first !== undefined && first < raisedOn.last ? first : raisedOn.last;
}

function isClosedWord(word: CommitmentStateWord): boolean {
  return word === 'beantwortet' || word === 'zurueckgezogen';
}

/** Every commitment raised by `day`, oldest first. */
export function commitmentsAt(plan: Plan, day: Day): CommitmentState[] {
  return plan.commitments.flatMap((one) => commitmentAt(plan, one, day) ?? []);
}

/** What a report carries: what is new, what was closed since, and what is still owed. */
export interface CommitmentsBetween {
  raised: CommitmentState[];
  closed: CommitmentState[];
  open: CommitmentState[];
}

/**
 * `from` is the cut-off day of the report before (null: none). A closed commitment appears in one report only. What was
 * raised in a meeting that is dated only by an upper bound is not told as new.
 */
export function commitmentsBetween(plan: Plan, from: Day | null, to: Day): CommitmentsBetween {
  const states = commitmentsAt(plan, to);
  const isNew = ({ commitment }: CommitmentState) =>
    from === null || (raisedDay(commitment) > from && !commitment.raisedOn.atLatest);
  return {
    raised: states.filter(isNew),
    closed: states.filter(({ closedOn }) => closedOn !== null && (from === null || closedOn.last > from)),
    open: states.filter((state) => state.closedOn === null),
  };
}

/** The entry that closed it for good: the first of the closing entries at the end of the log; null while it is open. */
export function closingEntry(log: readonly CommitmentEntry[]): CommitmentEntry | null {
  const open = log.findLastIndex((entry) => !isClosedWord(entry.state));
  return log[open + 1] ?? null;
}

function dueAt(
  commitment: Commitment,
  log: readonly CommitmentEntry[],
  closing: CommitmentEntry | null,
  day: Day,
): Deadline {
  const events: DatedEvent[] = log.flatMap(({ date, newDue, reason }) =>
    newDue ? [{ said: date, event: { kind: 'moved' as const, to: newDue.term, reason } }] : [],
  );
  if (closing) events.push({ said: closing.date, event: closingEvent(closing) });
  return deadlineAt(commitment.due?.term ?? null, events, day);
}

/** Withdrawn is not kept: nothing was answered, nothing is owed any more. */
function closingEvent({ date, state, reason }: CommitmentEntry): DatedEvent['event'] {
  return state === 'beantwortet' ? { kind: 'done', on: date } : { kind: 'dropped', reason };
}

function meetingsBetween(plan: Plan, commitment: Commitment, until: Day): number {
  const committee = plan.meetingById.get(commitment.meeting)?.committee ?? null;
  const reports = reportsUntil(plan, until);
  const reported = reports.some((meeting) => meeting.committee === committee);
  return reports.filter(
    (meeting) =>
      meeting.id !== commitment.meeting &&
      meeting.cutOff > raisedDay(commitment) &&
      (!reported || sameSeries(meeting, { committee })),
  ).length;
}
