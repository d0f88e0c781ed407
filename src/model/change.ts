import { type CommitmentChange, commitmentChanges } from './commitment-change.ts';
import type { Day } from './day.ts';
import { type MeasureChange, measureChanges } from './measure-change.ts';
import type { Plan } from './plan.ts';
import { remembered } from './remembered.ts';
import { statesAt } from './states.ts';

export type { CommitmentChange, MeasureChange };

export type Change = MeasureChange | CommitmentChange;

const changes = remembered<Plan, Map<string, readonly Change[]>>('changes');

/**
 * What is different on `to` from what was known on `from`: measures in the plan's order, then commitments. Something
 * dated only by an upper bound may have happened before `from`, so it is never told as news. Remembered, because the same
 * changes stand in a report, in the data, in the feeds and in the search.
 */
export function changesBetween(plan: Plan, from: Day, to: Day): readonly Change[] {
  const known = changes.get(plan) ?? new Map<string, readonly Change[]>();
  changes.set(plan, known);
  const period = `${from}/${to}`;
  const between = known.get(period) ?? findChanges(plan, from, to);
  known.set(period, between);
  return between;
}

function findChanges(plan: Plan, from: Day, to: Day): Change[] {
  const known = statesAt(plan, from);
  return [
    ...[...statesAt(plan, to).values()].flatMap((after) => measureChanges(plan, after, from, known)),
    ...plan.commitments.flatMap((commitment) => commitmentChanges(plan, commitment, from, to)),
  ];
}
