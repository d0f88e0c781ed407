import type { Day } from '../day.ts';
import { type MeasureChange, stateChanges } from '../measure-change.ts';
import { knownOn, type Plan, refOf } from '../plan.ts';
import { foldLog, type IndicatorState, type MeasureState, stateAt } from '../state.ts';
import type { AssessmentValue, LogEntry, Measure, Ref, Status } from '../types.ts';
import { type Compared, compareParts, formerIdOf, type PartDifference, pairsById } from './compared.ts';
import { type DatesSay, datesSay } from './dates.ts';
import { compareEntries, type EntryDifferences } from './entries.ts';
import { type FieldDifference, fieldDifferences, omitted, saysSame } from './fields.ts';
import type { Renamed } from './renamed.ts';

/** What is compared in its own way, or seen by nobody. */
const APART = ['id', 'formerIds', 'file', 'owner', 'end', 'milestones', 'indicators', 'log'] as const;

/** What a measure says besides its dated entries and its parts. */
export interface MeasureHead
  extends Omit<Measure, (typeof APART)[number] | 'field' | 'involved' | 'dependsOn'> {
  field: Ref;
  involved: readonly Ref[];
  dependsOn: readonly Ref[];
}

/** Where a measure stands, as far as its entries say it. */
export interface MeasureStanding {
  status: Status | null;
  statusReason: string | null;
  owner: Ref | null;
  assessment: { value: AssessmentValue; reason: string | null } | null;
  countermeasure: string | null;
  end: DatesSay;
  /** Percent, as stated in the log. */
  progress: number | null;
}

export interface MilestoneSays {
  id: string;
  title: string;
  dates: DatesSay;
}

export interface MeasureDifference extends Compared {
  /** What it is by the day; of a measure that is gone, what it was. */
  status: Status | null;
  /** The day from which readers will see it; null where they do already, or it is gone. */
  visibleFrom: Day | null;
  /** What was written down before and now reads differently, and what follows from that. */
  fields: readonly FieldDifference<MeasureHead & MeasureStanding>[];
  milestones: readonly PartDifference<MilestoneSays>[];
  indicators: readonly PartDifference<IndicatorState['indicator']>[];
  /** What the new entries tell, as a report would. */
  changes: readonly MeasureChange[];
  entries: EntryDifferences<LogEntry>;
  /** Something is different that none of the above names. */
  other: boolean;
}

/** The measures that readers see differently on `asOf`, in the order of the plan after; those that are gone last. */
export function compareMeasures(before: Plan, after: Plan, asOf: Day, renamed: Renamed): MeasureDifference[] {
  return pairsById(before.measures, after.measures).flatMap(({ before: had, after: has }) => {
    if (had && has) return comparePair(before, after, had, has, asOf, formerIdOf(renamed, has.id));
    const measure = (has ?? had) as Measure;
    const state = stateAt(measure, asOf);
    return {
      ...NOTHING,
      id: measure.id,
      title: measure.title,
      file: measure.file,
      state: has ? 'added' : 'removed',
      formerId: null,
      formerFile: null,
      status: state?.status ?? null,
      visibleFrom: state || !has ? null : firstDay(measure),
    };
  });
}

const NOTHING = {
  fields: [],
  milestones: [],
  indicators: [],
  changes: [],
  entries: { added: [], removed: [], edited: [] },
  other: false,
};

function firstDay({ log }: Measure): Day | null {
  return log[0]?.date.last ?? null;
}

/**
 * What new entries say is told apart from what was corrected: between the two stands the measure as it is written now,
 * but without its new entries.
 */
function comparePair(
  planBefore: Plan,
  plan: Plan,
  had: Measure,
  has: Measure,
  asOf: Day,
  formerId: string | null,
): MeasureDifference[] {
  // Of its former names readers see the addresses alone.
  const [was, is] = [had, has].map((one) => omitted(one, 'file', 'formerIds'));
  const isSame = saysSame(was, is);
  const headFields = fieldDifferences(headOf(planBefore, had), headOf(plan, has));
  if (isSame && headFields.length === 0 && formerId === null) return [];
  const entries = compareEntries(had.log, has.log);
  const [before, after] = [stateAt(had, asOf), stateAt(has, asOf)];
  const between = foldLog(has, knownOn(without(has.log, entries.added), asOf), asOf);
  const corrected = between ?? after;
  const difference = {
    fields: [...headFields, ...standingFields(planBefore, plan, before, corrected)],
    milestones: before && corrected ? compareParts(milestonesOf(before), milestonesOf(corrected)) : [],
    indicators: compareParts(had.indicators, has.indicators),
    changes: changesBy(plan, before, between, after, entries.added),
    entries,
  };
  return [
    {
      id: has.id,
      title: has.title,
      file: has.file,
      state: 'changed',
      formerId,
      formerFile: had.file === has.file ? null : had.file,
      status: after?.status ?? null,
      visibleFrom: after ? null : firstDay(has),
      ...difference,
      other: !isSame && formerId === null && isEmpty(difference),
    },
  ];
}

function without(log: readonly LogEntry[], added: readonly LogEntry[]): LogEntry[] {
  return log.filter((entry) => !added.includes(entry));
}

function isEmpty({
  fields,
  milestones,
  indicators,
  entries,
}: Pick<MeasureDifference, 'fields' | 'milestones' | 'indicators' | 'entries'>): boolean {
  const { added, removed, edited } = entries;
  return [fields, milestones, indicators, added, removed, edited].every(({ length }) => length === 0);
}

function changesBy(
  plan: Plan,
  before: MeasureState | null,
  between: MeasureState | null,
  after: MeasureState | null,
  added: readonly LogEntry[],
): MeasureChange[] {
  if (!after) return [];
  if (!before && !between) {
    const { id, title } = after.measure;
    return [{ measure: { id, title }, kind: 'measure-added', status: after.status }];
  }
  if (!before || !between) return [];
  const said = new Set(added.map(({ date }) => date.text));
  return stateChanges(plan, between, after, ({ text }) => said.has(text));
}

function headOf(plan: Plan, measure: Measure): MeasureHead {
  const { field, involved, dependsOn, ...head } = omitted(measure, ...APART);
  return {
    ...head,
    field: refOf(plan.fieldById, field),
    involved: involved.map((id) => refOf(plan.unitById, id)),
    dependsOn: dependsOn.map((id) => refOf(plan.measureById, id)),
  };
}

function standingFields(
  planBefore: Plan,
  plan: Plan,
  before: MeasureState | null,
  after: MeasureState | null,
): FieldDifference<MeasureStanding>[] {
  return before && after ? fieldDifferences(standingOf(planBefore, before), standingOf(plan, after)) : [];
}

function standingOf(plan: Plan, state: MeasureState): MeasureStanding {
  const { status, statusReason, assessment, countermeasure, end, progress } = state;
  return {
    status,
    statusReason,
    owner: refOf(plan.unitById, state.owner),
    assessment: assessment && { value: assessment.value, reason: assessment.reason },
    countermeasure: countermeasure?.text ?? null,
    end: datesSay(end),
    progress: progress.basis === 'stated' ? progress.percent : null,
  };
}

function milestonesOf({ milestones }: MeasureState): MilestoneSays[] {
  return milestones.map(({ milestone: { id, title }, deadline }) => ({
    id,
    title,
    dates: datesSay(deadline),
  }));
}
