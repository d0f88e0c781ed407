import { commitmentAt } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import { reportsUntil } from '../model/meetings.ts';
import { type Plan, refOf } from '../model/plan.ts';
import { type CommitmentLine, commitmentLine } from '../model/situation.ts';
import type { Commitment, Source } from '../model/types.ts';
import { ageText, dueText, raisedByText } from './commitment-text.ts';
import { counted, formatTerm, NOT_DOCUMENTED } from './format.ts';
import { COMMITMENT_KIND_LABELS, COMMITMENT_STATE_LABELS } from './labels.ts';
import type { Fact } from './measure.ts';
import { committeeName } from './meeting.ts';

/** Everything a commitment's page shows. */
export interface CommitmentView {
  commitment: Commitment;
  line: CommitmentLine;
  committee: string;
  facts: Fact[];
  log: {
    date: string;
    state: string;
    meeting: { id: string; title: string } | null;
    text: string | null;
    reason: string | null;
    newDue: string | null;
    sources: readonly Source[];
  }[];
  /** The reports it appeared in, oldest first. */
  reports: { id: string; date: string }[];
}

/** Null when it had not been raised by that day. */
export function commitmentView(plan: Plan, commitment: Commitment, asOf: Day): CommitmentView | null {
  const state = commitmentAt(plan, commitment, asOf);
  if (!state) return null;
  const line = commitmentLine(plan, state);
  return {
    commitment,
    line,
    committee: committeeOf(plan, commitment.meeting),
    facts: factsOf(line, asOf),
    log: [...state.log].reverse().map((entry) => ({
      date: formatTerm(entry.date),
      state: COMMITMENT_STATE_LABELS[entry.state],
      meeting: entry.meeting ? { id: entry.meeting, title: committeeOf(plan, entry.meeting) } : null,
      text: entry.text,
      reason: entry.reason,
      newDue: entry.newDue ? formatTerm(entry.newDue.term) : null,
      sources: entry.sources,
    })),
    reports: reportsWith(plan, line, asOf),
  };
}

function factsOf(line: CommitmentLine, asOf: Day): Fact[] {
  const due = dueText(line, asOf);
  return [
    { label: 'Art', values: [{ text: COMMITMENT_KIND_LABELS[line.kind] }] },
    { label: 'Stand', values: [{ text: `${COMMITMENT_STATE_LABELS[line.word]}, ${ageText(line, asOf)}` }] },
    { label: 'Alter', values: [{ text: `${counted(line.ageDays, 'Tag', 'Tage')}` }] },
    ...(due ? [{ label: 'Frist', values: [{ text: due }] }] : []),
    { label: 'Eingebracht von', values: [{ text: raisedByText(line.raisedBy) }] },
    {
      label: 'Zuständig',
      values: [line.owner ? { text: line.owner.title, unit: line.owner.id } : { text: NOT_DOCUMENTED }],
    },
    ...(line.promised ? [{ label: 'Zugesagt', values: [{ text: line.promised }] }] : []),
  ];
}

function committeeOf(plan: Plan, meetingId: string): string {
  return committeeName(refOf(plan.committeeById, plan.meetingById.get(meetingId)?.committee ?? null));
}

/** From the report after it was raised to the one that tells it was closed. */
function reportsWith(plan: Plan, line: CommitmentLine, asOf: Day): CommitmentView['reports'] {
  const reports = reportsUntil(plan, asOf).filter((meeting) => meeting.cutOff >= line.raisedOn.last);
  const closed = line.closedOn?.last;
  const last = closed ? reports.findIndex((meeting) => meeting.cutOff >= closed) : -1;
  const shown = last >= 0 ? reports.slice(0, last + 1) : reports;
  return shown.map((meeting) => ({ id: meeting.id, date: formatTerm(meeting.date) }));
}
