import type { Day } from '../model/day.ts';
import type { MeasureLine } from '../model/line.ts';
import { reportsUntil } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import { figuresAt, linesAt, type Situation, situationAt } from '../model/situation.ts';
import type { Summary } from '../model/summary.ts';
import type { Meeting } from '../model/types.ts';

// Pages ask here for all that is told of a plan, and reports belong to it.
export { reportFor } from '../model/report.ts';

const situations = new WeakMap<Plan, Situation>();

/** The last meeting with a report before the day; the pages compare with it. */
export function lastReport(plan: Plan, asOf: Day): Meeting | null {
  return reportsUntil(plan, asOf).findLast((meeting) => meeting.cutOff < asOf) ?? null;
}

/** The meetings whose report has been given by the day, oldest first. */
export function givenReports(plan: Plan, asOf: Day): Meeting[] {
  return reportsUntil(plan, asOf);
}

/** The first meeting after the day; null when none is planned yet. */
export function nextMeeting(plan: Plan, asOf: Day): Meeting | null {
  return plan.meetings.find((meeting) => meeting.date.last > asOf) ?? null;
}

/** Where everything stands on the as-of day, compared with the last report. Composed once per build. */
export function situationNow(plan: Plan, asOf: Day): Situation {
  const known = situations.get(plan);
  if (known?.asOf === asOf) return known;
  const situation = situationAt(plan, asOf, lastReport(plan, asOf)?.cutOff ?? null);
  situations.set(plan, situation);
  return situation;
}

const lines = new WeakMap<Plan, { asOf: Day; byId: ReadonlyMap<string, MeasureLine> }>();

/** Where every measure stands on the as-of day, by its id: for pages that tell of one and not of all that happened. */
export function linesNow(plan: Plan, asOf: Day): ReadonlyMap<string, MeasureLine> {
  const known = lines.get(plan);
  if (known?.asOf === asOf) return known.byId;
  const all = linesAt(plan, asOf, lastReport(plan, asOf)?.cutOff ?? null);
  const byId = new Map(all.map((line) => [line.measure.id, line]));
  lines.set(plan, { asOf, byId });
  return byId;
}

/** The figures of the as-of day alone. */
export function figuresNow(plan: Plan, asOf: Day): Summary {
  return figuresAt(plan, asOf, lastReport(plan, asOf)?.cutOff ?? null);
}
