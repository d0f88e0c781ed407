import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Term } from '../model/term.ts';

const known = new WeakMap<Plan, { day: Day; last: Day }>();

/**
 * The last day up to `day` on which the content says anything: for what has no date of its own, so that a file changes
 * with the content and not with the clock.
 */
export function lastWord(plan: Plan, day: Day): Day {
  const before = known.get(plan);
  if (before?.day === day) return before.last;
  const logs: { date: Term }[] = [...plan.measures, ...plan.commitments].flatMap(({ log }) => [...log]);
  const days = [...logs.map(({ date }) => date.last), ...plan.meetings.map(({ cutOff }) => cutOff)];
  const last = newest(days, day) ?? day;
  known.set(plan, { day, last });
  return last;
}

/** The newest of the days that are not after `until`. */
export function newest(days: readonly (Day | undefined)[], until: Day): Day | null {
  let last: Day | null = null;
  for (const day of days) if (day !== undefined && day <= until && (last === null || day > last)) last = day;
  return last;
}
