import { type CommitmentChange, commitmentChanges } from './commitment-change.ts';
import type { Day } from './day.ts';
import { type MeasureChange, measureChanges } from './measure-change.ts';
import type { Plan } from './plan.ts';
import { statesAt } from './states.ts';

export type { CommitmentChange, MeasureChange };

export type Change = MeasureChange | CommitmentChange;

/**
 * What is different on `to` from what was known on `from`: measures in the plan's order, then commitments. Something
 * dated only by an upper bound may have happened before `from`, so it is never told as news.
 */
export function changesBetween(plan: Plan, from: Day, to: Day): Change[] {
  const known = statesAt(plan, from);
  return [
    ...[...statesAt(plan, to).values()].flatMap((after) => measureChanges(plan, after, from, known)),
    ...plan.commitments.flatMap((commitment) => commitmentChanges(plan, commitment, from, to)),
  ];
}
