import { type CommitmentState, commitmentsAt } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Item, WholeContent } from './content.ts';
import type { CommitmentInput } from './schema.ts';

/** A question, promise, review mandate or motion that is still owed an answer, with its file. */
export interface OpenCommitment {
  file: Item<CommitmentInput>;
  state: CommitmentState;
}

const found = new WeakMap<Plan, { asOf: Day; open: OpenCommitment[] }>();

/** In the order of their files. Remembered, because several rules ask. */
export function openCommitments(content: WholeContent, plan: Plan, asOf: Day): readonly OpenCommitment[] {
  const known = found.get(plan);
  if (known?.asOf === asOf) return known.open;
  const open = findOpen(content, plan, asOf);
  found.set(plan, { asOf, open });
  return open;
}

function findOpen({ commitments }: WholeContent, plan: Plan, asOf: Day): OpenCommitment[] {
  const states = new Map(commitmentsAt(plan, asOf).map((state) => [state.commitment.id, state]));
  return commitments.flatMap((file) => {
    const state = states.get(file.id);
    return state && state.closedOn === null ? [{ file, state }] : [];
  });
}
