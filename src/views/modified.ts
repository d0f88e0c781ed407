import type { Day } from '../model/day.ts';
import { knownOn, type Plan } from '../model/plan.ts';
import type { Term } from '../model/term.ts';
import { routes } from './routes.ts';

/** By route, the last day on which something happened that the page tells; from the content, not from the clock. */
export function modifiedDays(plan: Plan, asOf: Day): Map<string, Day> {
  const days = new Map<string, Day>();
  const note = (route: string, dates: readonly Day[]) => {
    const newest = dates
      .filter((day) => day <= asOf)
      .sort()
      .at(-1);
    if (newest) days.set(route, newest);
  };
  const lastOf = (log: readonly { date: Term }[]) => knownOn(log, asOf).map(({ date }) => date.last);
  for (const { id, log } of plan.measures) note(routes.measure(id), lastOf(log));
  for (const { id, log, raisedOn } of plan.commitments) {
    note(routes.commitment(id), [raisedOn.last, ...lastOf(log)]);
  }
  for (const { id, cutOff, errata } of plan.meetings) {
    note(routes.meeting(id), [cutOff, ...errata.map(({ date }) => date.last)]);
  }
  return days;
}
