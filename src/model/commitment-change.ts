import { type CommitmentState, closingEntry, commitmentAt, foldCommitment } from './commitment.ts';
import type { Day } from './day.ts';
import type { Deadline } from './deadline.ts';
import { knownBefore, type Plan } from './plan.ts';
import { asPlanned, type IsNews, newlyOverdue, saidAfter, shiftBetween } from './shift.ts';
import type { Term } from './term.ts';
import type { Commitment, CommitmentKind, Ref } from './types.ts';

/** What happened to a question, promise, review mandate or motion, as data; the wording is the view's. */
export type CommitmentChange = { commitment: Ref; commitmentKind: CommitmentKind } & (
  | { kind: 'commitment-raised'; closed: boolean }
  | { kind: 'commitment-answered'; text: string | null; on: Term }
  | { kind: 'commitment-partly-answered'; text: string | null }
  | { kind: 'commitment-withdrawn'; text: string | null }
  /** `to` is the new due date, if one was given. */
  | { kind: 'commitment-reopened'; text: string | null; to: Term | null }
  | { kind: 'commitment-date-set'; to: Term }
  | { kind: 'commitment-postponed'; from: Term; to: Term; reason: string | null }
  | { kind: 'commitment-brought-forward'; from: Term; to: Term; reason: string | null }
  | { kind: 'commitment-overdue'; due: Term }
);

type Bare = CommitmentChange extends infer C
  ? C extends CommitmentChange
    ? Omit<C, 'commitment' | 'commitmentKind'>
    : never
  : never;

/** What is different on `to` from what was known of the commitment on `from`. */
export function commitmentChanges(
  plan: Plan,
  commitment: Commitment,
  from: Day,
  to: Day,
): CommitmentChange[] {
  const after = commitmentAt(plan, commitment, to);
  if (!after) return [];
  const before = baseline(plan, after, from);
  const dueBefore = before?.due ?? asPlanned(after.due, from);
  const raised = { kind: 'commitment-raised' as const, closed: after.closedOn !== null };
  const changes = [...answerChanges(before, after), ...dueChanges(dueBefore, after, saidAfter(from))];
  return named(after, before ? changes : [raised, ...changes]);
}

/** What happened to a commitment between two states of it. */
export function commitmentStateChanges(
  before: CommitmentState,
  after: CommitmentState,
  isNews: IsNews,
): CommitmentChange[] {
  return named(after, [...answerChanges(before, after), ...dueChanges(before.due, after, isNews)]);
}

function named({ commitment: { id, title, kind } }: CommitmentState, changes: Bare[]): CommitmentChange[] {
  return changes.map(
    (change) => ({ commitment: { id, title }, commitmentKind: kind, ...change }) as CommitmentChange,
  );
}

/** The state to compare with: what was known on `from`, and what may have been so already without anyone saying. */
function baseline(plan: Plan, { commitment, log }: CommitmentState, from: Day): CommitmentState | null {
  if (!commitment.raisedOn.atLatest && !commitmentAt(plan, commitment, from)) return null;
  return foldCommitment(plan, commitment, knownBefore(log, from), from);
}

function answerChanges(before: CommitmentState | null, after: CommitmentState): Bare[] {
  const { word, closedOn } = after;
  const text = textOf(after);
  if (closedOn) {
    if (before?.closedOn?.text === closedOn.text && before.word === word) return [];
    return word === 'zurueckgezogen'
      ? [{ kind: 'commitment-withdrawn', text }]
      : [{ kind: 'commitment-answered', text, on: closedOn }];
  }
  if (before?.closedOn) return [{ kind: 'commitment-reopened', text, to: newDue(before.due, after.due) }];
  if (word !== 'teilweise' || before?.word === word) return [];
  return [{ kind: 'commitment-partly-answered', text }];
}

/** The words of the entry that closed it, otherwise of the newest. */
function textOf({ log }: CommitmentState): string | null {
  return closingEntry(log)?.text ?? log.at(-1)?.text ?? null;
}

function newDue(before: Deadline, { forecast }: Deadline): Term | null {
  return forecast?.text === before.forecast?.text ? null : forecast;
}

function dueChanges(before: Deadline, after: CommitmentState, isNews: IsNews): Bare[] {
  if (after.closedOn) return [];
  const shift = shiftBetween(before, after.due, isNews);
  const due = newlyOverdue(before, after.due);
  return [...shiftChange(shift), ...(due ? [{ kind: 'commitment-overdue' as const, due }] : [])];
}

function shiftChange(shift: ReturnType<typeof shiftBetween>): Bare[] {
  if (!shift) return [];
  const { to } = shift;
  if (shift.kind === 'set') return [{ kind: 'commitment-date-set', to }];
  const kind = shift.kind === 'later' ? 'commitment-postponed' : 'commitment-brought-forward';
  return [{ kind, from: shift.from, to, reason: shift.reason }];
}
