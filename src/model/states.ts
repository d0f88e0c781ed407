import type { Day } from './day.ts';
import type { Plan } from './plan.ts';
import { type MeasureState, stateAt } from './state.ts';

const cache = new WeakMap<Plan, Map<Day, ReadonlyMap<string, MeasureState>>>();

/**
 * The state of every measure known on `day`, by id, in the plan's order. Remembered per plan and day, because every
 * report, chart and page asks for the same few days.
 */
export function statesAt(plan: Plan, day: Day): ReadonlyMap<string, MeasureState> {
  const days = cache.get(plan) ?? new Map<Day, ReadonlyMap<string, MeasureState>>();
  cache.set(plan, days);
  const known = days.get(day);
  if (known) return known;
  const states = new Map<string, MeasureState>();
  for (const measure of plan.measures) {
    const state = stateAt(measure, day);
    if (state) states.set(measure.id, state);
  }
  days.set(day, states);
  return states;
}
