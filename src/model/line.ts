import type { Deadline, Schedule } from './deadline.ts';
import type { Freshness } from './freshness.ts';
import { newestOf, type Plan, refOf } from './plan.ts';
import type { Assessment, IndicatorState, MeasureState, Progress } from './state.ts';
import type { Term } from './term.ts';
import type { Costs, Ref, Source, Status } from './types.ts';

/** Everything a report says of one measure, free of references into the content. */
export interface MeasureLine {
  measure: Ref;
  summary: string | null;
  field: Ref;
  owner: Ref | null;
  status: Status | null;
  statusSaid: Term | null;
  statusReason: string | null;
  assessment: Assessment | null;
  countermeasure: MeasureState['countermeasure'];
  begin: Term | null;
  end: Deadline;
  milestones: { id: string; title: string; deadline: Deadline }[];
  schedule: Schedule;
  progress: Progress;
  indicators: readonly IndicatorState[];
  costs: Costs | null;
  freshness: Freshness;
  /** The date of the first entry: where its documented story begins. */
  firstSaid: Term;
  /** The newest entry with words of its own; see `newestOf`. */
  latest: { said: Term; text: string; sources: readonly Source[] } | null;
}

export function lineOf(plan: Plan, state: MeasureState, freshness: Freshness): MeasureLine {
  const {
    measure,
    status,
    statusSaid,
    statusReason,
    assessment,
    countermeasure,
    end,
    schedule,
    progress,
    indicators,
    costs,
  } = state;
  const latest = newestOf(state.log.filter((entry) => entry.text !== null));
  return {
    measure: { id: measure.id, title: measure.title },
    summary: measure.summary,
    field: refOf(plan.fieldById, measure.field),
    owner: refOf(plan.unitById, state.owner),
    status,
    statusSaid,
    statusReason,
    assessment,
    countermeasure,
    begin: measure.begin,
    end,
    milestones: state.milestones.map(({ milestone, deadline }) => ({
      id: milestone.id,
      title: milestone.title,
      deadline,
    })),
    schedule,
    progress,
    indicators,
    costs,
    freshness,
    firstSaid: (state.log[0] as MeasureState['log'][number]).date,
    latest: latest ? { said: latest.date, text: latest.text ?? '', sources: latest.sources } : null,
  };
}

/** The dates of a measure: its end first (`milestone` null), then its milestones. */
export function datesOf(line: MeasureLine): { milestone: string | null; deadline: Deadline }[] {
  return [
    { milestone: null, deadline: line.end },
    ...line.milestones.map(({ title, deadline }) => ({ milestone: title, deadline })),
  ];
}
