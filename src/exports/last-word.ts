import type { Day } from '../model/day.ts';
import { byText, type Plan } from '../model/plan.ts';
import type { Term } from '../model/term.ts';

/**
 * The last day up to `day` on which the content says anything: for what has no date of its own, so that a file changes
 * with the content and not with the clock.
 */
export function lastWord(plan: Plan, day: Day): Day {
  const logs: { date: Term }[] = [...plan.measures, ...plan.commitments].flatMap(({ log }) => [...log]);
  return (
    newest([...logs.map(({ date }) => date.last), ...plan.meetings.map(({ cutOff }) => cutOff)], day) ?? day
  );
}

/** The newest of the days that are not after `until`. */
export function newest(days: readonly (Day | undefined)[], until: Day): Day | null {
  const known = days.filter((one): one is Day => one !== undefined && one <= until);
  return known.sort(byText).at(-1) ?? null;
}
