import { type Day, daysBetween } from './day.ts';
import { type DatedEvent, type Deadline, deadlineAt } from './deadline.ts';
import { reportMeetings, sameSeries } from './meetings.ts';
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
  /** From the day it was raised until it was closed, or until `day`. */
  ageDays: number;
  /** Reports of the same series given in that time: how often it was carried over. */
  ageMeetings: number;
  log: readonly CommitmentEntry[];
}

/** Null when it had not been raised yet. */
export function commitmentAt(plan: Plan, commitment: Commitment, day: Day): CommitmentState | null {
  if (commitment.raisedOn.last > day) return null;
  const log = knownOn(commitment.log, day);
  const word = log.at(-1)?.state ?? 'offen';
  const closedOn = isClosedWord(word) ? closingDate(log) : null;
  const until = closedOn?.last ?? day;
  return {
    commitment,
    day,
    word,
    closedOn,
    due: dueAt(commitment, log, closedOn, day),
    ageDays: daysBetween(commitment.raisedOn.last, until),
    ageMeetings: meetingsBetween(plan, commitment, until),
    log,
  };
}

export function isClosedWord(word: CommitmentStateWord): boolean {
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

/** `from` is the cut-off day of the report before (null: none); a closed commitment appears in one report only. */
export function commitmentsBetween(plan: Plan, from: Day | null, to: Day): CommitmentsBetween {
  const states = commitmentsAt(plan, to);
  const since = (term: Term) => from === null || term.last > from;
  return {
    raised: states.filter((state) => since(state.commitment.raisedOn)),
    closed: states.filter((state) => state.closedOn !== null && since(state.closedOn)),
    open: states.filter((state) => state.closedOn === null),
  };
}

/** The entry that closed it for good: the first of the closing entries at the end of the log. */
function closingDate(log: readonly CommitmentEntry[]): Term | null {
  let closedOn: Term | null = null;
  for (const entry of log) {
    if (!isClosedWord(entry.state)) closedOn = null;
    else closedOn ??= entry.date;
  }
  return closedOn;
}

function dueAt(
  commitment: Commitment,
  log: readonly CommitmentEntry[],
  closedOn: Term | null,
  day: Day,
): Deadline {
  const events: DatedEvent[] = log.flatMap(({ date, newDue, reason }) =>
    newDue ? [{ said: date, event: { kind: 'moved' as const, to: newDue.term, reason } }] : [],
  );
  if (closedOn) events.push({ said: closedOn, event: { kind: 'done', on: closedOn } });
  return deadlineAt(commitment.due?.term ?? null, events, day);
}

function meetingsBetween(plan: Plan, commitment: Commitment, until: Day): number {
  const raisedIn = { committee: plan.meetingById.get(commitment.meeting)?.committee ?? null };
  return reportMeetings(plan).filter(
    (meeting) =>
      meeting.cutOff > commitment.raisedOn.last && meeting.cutOff <= until && sameSeries(meeting, raisedIn),
  ).length;
}
