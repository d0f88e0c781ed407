import type { Day } from './day.ts';
import { isOpen } from './deadline.ts';
import type { Plan } from './plan.ts';
import { deadlinesOf } from './state.ts';
import { statesAt } from './states.ts';
import type { Term } from './term.ts';

/** What was forecast for one date, report after report. */
export interface TrendLine {
  /** The milestone's id; null for the measure's own end. */
  milestone: string | null;
  title: string | null;
  points: { asOf: Day; date: Term; done: boolean }[];
}

/**
 * The milestone trend of a measure over `days`, oldest first. Dates never known have no line; a line ends where its
 * date is no longer owed.
 */
export function trendOf(plan: Plan, measureId: string, days: readonly Day[]): TrendLine[] {
  const lines = new Map<string | null, TrendLine>();
  for (const day of days) {
    const state = statesAt(plan, day).get(measureId);
    if (!state) continue;
    for (const { milestone, deadline } of deadlinesOf(state)) {
      const date = deadline.doneOn ?? (isOpen(deadline) ? deadline.forecast : null);
      if (!date) continue;
      const id = milestone?.id ?? null;
      const line = lines.get(id) ?? { milestone: id, title: milestone?.title ?? null, points: [] };
      line.points.push({ asOf: day, date, done: deadline.doneOn !== null });
      lines.set(id, line);
    }
  }
  return [...lines.values()];
}
