import type { Day } from './day.ts';
import { knownOn, type Plan } from './plan.ts';
import { remembered } from './remembered.ts';
import { foldLog, type MeasureState, stateOn } from './state.ts';
import type { Measure } from './types.ts';

/** By day, and by measure and number of entries, of which the states of many days are made. */
interface Known {
  days: Map<Day, ReadonlyMap<string, MeasureState>>;
  folded: Map<Measure, Map<number, MeasureState>>;
}

const cache = remembered<Plan, Known>('states');

/**
 * The state of every measure known on `day`, by id, in the plan's order. Remembered per plan and day, because every
 * report, chart and page asks for the same few days.
 */
export function statesAt(plan: Plan, day: Day): ReadonlyMap<string, MeasureState> {
  const { days, folded } = knownOf(plan);
  const remembered = days.get(day);
  if (remembered) return remembered;
  const states = new Map<string, MeasureState>();
  for (const measure of plan.measures) {
    const state = stateAfter(folded, measure, day);
    if (state) states.set(measure.id, state);
  }
  days.set(day, states);
  return states;
}

/** The state of one measure on `day`; null when nothing was known of it yet. The others are not looked at. */
export function stateOf(plan: Plan, measureId: string, day: Day): MeasureState | null {
  const { days, folded } = knownOf(plan);
  const remembered = days.get(day);
  if (remembered) return remembered.get(measureId) ?? null;
  const measure = plan.measureById.get(measureId);
  return measure ? stateAfter(folded, measure, day) : null;
}

function knownOf(plan: Plan): Known {
  const known = cache.get(plan) ?? { days: new Map(), folded: new Map() };
  cache.set(plan, known);
  return known;
}

/** Between two entries a measure is folded once. */
function stateAfter(folded: Known['folded'], measure: Measure, day: Day): MeasureState | null {
  const log = knownOn(measure.log, day);
  const states = folded.get(measure) ?? new Map<number, MeasureState>();
  folded.set(measure, states);
  const near = states.get(log.length);
  if (near) return stateOn(near, day);
  const state = foldLog(measure, log, day);
  if (state) states.set(log.length, state);
  return state;
}
