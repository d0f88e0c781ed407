import type { Day } from './day.ts';
import { type Deadline, isOpen } from './deadline.ts';
import { toldOn } from './frozen.ts';
import { datesOf, type MeasureLine } from './line.ts';
import type { Plan } from './plan.ts';
import { deadlinesOf } from './state.ts';
import { stateOf } from './states.ts';
import type { Term } from './term.ts';

/** What was forecast for one date, report after report. */
export interface TrendLine {
  /** The milestone's id; null for the measure's own end. */
  milestone: string | null;
  title: string | null;
  points: { asOf: Day; date: Term; done: boolean }[];
}

/** Of more measures than these a report tells only what moved since the report before, not the whole course. */
export const MOST_TRENDS = 12;

/** Whether a date of the measure ever moved. */
export function hasMoved(line: MeasureLine): boolean {
  return datesOf(line).some(({ deadline }) => deadline.moves.some(({ days }) => days !== 0));
}

/** All of them where there are few, otherwise those with a date that moved furthest after `since`, by id. */
export function mostMoved(lines: readonly MeasureLine[], since: Day | null): Set<string> {
  if (lines.length <= MOST_TRENDS) return new Set(lines.map(({ measure }) => measure.id));
  const ranked = lines.map((line) => ({ id: line.measure.id, days: furthestMove(line, since) }));
  ranked.sort((a, b) => b.days - a.days);
  return new Set(ranked.slice(0, MOST_TRENDS).map(({ id }) => id));
}

/** In days; null: of all times. */
function furthestMove(line: MeasureLine, since: Day | null): number {
  const moves = datesOf(line)
    .flatMap(({ deadline }) => deadline.moves)
    .filter(({ said }) => since === null || said.last > since);
  return Math.max(0, ...moves.map(({ days }) => Math.abs(days)));
}

/**
 * The milestone trend of a measure over `days`, oldest first: what frozen reports told of those days, and what is known
 * of the others and of the last. Dates never known have no line; a line ends where its date is no longer owed.
 */
export function trendOf(plan: Plan, measureId: string, days: readonly Day[]): TrendLine[] {
  const lines = new Map<string | null, TrendLine>();
  const now = days.at(-1);
  for (const day of days) {
    for (const { id, title, deadline } of datesAt(plan, measureId, day, day === now)) {
      const date = deadline.doneOn ?? (isOpen(deadline) ? deadline.forecast : null);
      if (!date) continue;
      const line = lines.get(id) ?? { milestone: id, title, points: [] };
      line.points.push({ asOf: day, date, done: deadline.doneOn !== null });
      lines.set(id, line);
    }
  }
  // A list that grew keeps room for many more; reports on a thousand measures hold thousands of lines with two points.
  return [...lines.values()].map((line) => ({ ...line, points: [...line.points] }));
}

interface DatedPart {
  id: string | null;
  title: string | null;
  deadline: Deadline;
}

/** A report from before its renaming knows a measure by another id. */
function formerLine(plan: Plan, measureId: string, told: ReadonlyMap<string, MeasureLine>) {
  const former = plan.measureById.get(measureId)?.formerIds.find((id) => told.has(id));
  return former === undefined ? null : told.get(former);
}

function datesAt(plan: Plan, measureId: string, day: Day, isNow: boolean): DatedPart[] {
  const told = isNow ? null : toldOn(plan, day);
  if (told) {
    const line = told.get(measureId) ?? formerLine(plan, measureId, told);
    return line ? [{ id: null, title: null, deadline: line.end }, ...line.milestones] : [];
  }
  const state = stateOf(plan, measureId, day);
  if (!state) return [];
  return deadlinesOf(state).map(({ milestone, deadline }) => ({
    id: milestone?.id ?? null,
    title: milestone?.title ?? null,
    deadline,
  }));
}
