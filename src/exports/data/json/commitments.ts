import { commitmentsAt } from '../../../model/commitment.ts';
import { refOf } from '../../../model/plan.ts';
import { commitmentLine } from '../../../model/situation.ts';
import { routes } from '../../../views/routes.ts';
import type { CommitmentData } from '../shape/commitment.ts';
import type { DataSource } from '../source.ts';
import { deadlineData, refData, sourceData, termData } from './parts.ts';

/** What was raised by the as-of day with all that was said of it, oldest first. */
export function commitmentsData({ plan, asOf, link }: DataSource): CommitmentData[] {
  return commitmentsAt(plan, asOf).map((state) => {
    const { commitment, log } = state;
    const line = commitmentLine(plan, state);
    const committee = plan.meetingById.get(commitment.meeting)?.committee ?? null;
    return {
      id: commitment.id,
      kind: line.kind,
      title: commitment.title,
      page: link(routes.commitment(commitment.id)),
      meeting: commitment.meeting,
      committee: refData(refOf(plan.committeeById, committee)),
      raisedOn: termData(line.raisedOn),
      raisedBy: line.raisedBy.map(({ name, inferred }) => ({ name, inferred })),
      measures: line.measures.map((measure) => refData(measure)),
      owner: refData(line.owner),
      promised: line.promised,
      state: line.word,
      closedOn: termData(line.closedOn),
      due: deadlineData(line.due),
      ageDays: line.ageDays,
      ageMeetings: line.ageMeetings,
      sources: commitment.sources.map(sourceData),
      description: commitment.description,
      log: log.map((entry) => ({
        date: termData(entry.date),
        meeting: entry.meeting,
        state: entry.state,
        text: entry.text,
        reason: entry.reason,
        newDue: entry.newDue && { term: termData(entry.newDue.term), meeting: entry.newDue.meeting },
        sources: entry.sources.map(sourceData),
      })),
    };
  });
}
