import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/canonical.ts';
import type { Plan } from '../model/plan.ts';
import { factsFor } from '../model/report.ts';
import { type Difference, differences } from '../model/report-difference.ts';
import type { Meeting } from '../model/types.ts';
import { differenceText } from './difference-text.ts';

/** Where today's content tells the past otherwise than a report that was given. */
export interface PastDifference {
  meeting: Meeting;
  /** Stands for exactly this difference; a correction names it. */
  mark: string;
  difference: Difference;
  text: string;
}

const known = new WeakMap<Plan, PastDifference[]>();

/** All that no correction answers, by report, oldest first. Composed once per plan. */
export function unansweredDifferences(plan: Plan): PastDifference[] {
  const found = known.get(plan) ?? unanswered(plan);
  known.set(plan, found);
  return found;
}

function unanswered(plan: Plan): PastDifference[] {
  return plan.meetings.flatMap((meeting) => {
    const frozen = plan.frozen.get(meeting.id);
    if (!frozen) return [];
    const { facts } = frozen;
    // Another cut-off day would change everything that follows from it, and is told as what it is.
    const now = factsFor(plan, { ...meeting, cutOff: facts.asOf });
    return differences(facts, now, meeting.cutOff)
      .map((difference) => ({
        meeting,
        mark: markOf(difference),
        difference,
        text: differenceText(difference),
      }))
      .filter(({ mark }) => !meeting.answered.includes(mark));
  });
}

const MARK_LENGTH = 6;

function markOf(difference: unknown): string {
  return createHash('sha256').update(canonicalJson(difference)).digest('hex').slice(0, MARK_LENGTH);
}
