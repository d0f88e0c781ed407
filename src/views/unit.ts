import type { Day } from '../model/day.ts';
import type { MeasureLine } from '../model/line.ts';
import type { Plan } from '../model/plan.ts';
import type { CommitmentLine } from '../model/situation.ts';
import type { Unit } from '../model/types.ts';
import { situationNow } from './now.ts';

/** The same state seen by unit. */
export interface UnitView {
  unit: Unit;
  parent: Unit | null;
  children: Unit[];
  /** Measures it answers for, and those it takes part in. */
  owned: MeasureLine[];
  involved: MeasureLine[];
  commitments: CommitmentLine[];
}

export function unitView(plan: Plan, unit: Unit, asOf: Day): UnitView {
  const lines = situationNow(plan, asOf).fields.flatMap((field) => field.lines);
  const { units } = plan.strategy;
  return {
    unit,
    parent: units.find((one) => one.id === unit.parent) ?? null,
    children: units.filter((one) => one.parent === unit.id),
    owned: lines.filter((line) => line.owner?.id === unit.id),
    involved: lines.filter(
      (line) =>
        line.owner?.id !== unit.id && plan.measureById.get(line.measure.id)?.involved.includes(unit.id),
    ),
    commitments: situationNow(plan, asOf).commitments.open.filter((line) => line.owner?.id === unit.id),
  };
}
