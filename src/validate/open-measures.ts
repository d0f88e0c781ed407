import { quoted } from '../diagnostic/quote.ts';
import type { Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import { type Freshness, freshnessOf } from '../model/freshness.ts';
import { reportsUntil } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import { isClosed, type MeasureState, overdueDeadlines } from '../model/state.ts';
import { statesAt } from '../model/states.ts';
import type { Milestone } from '../model/types.ts';
import type { Item, WholeContent } from './content.ts';
import type { MeasureInput } from './schema.ts';

/** A measure of which something is still expected, and what is missing from it. */
export interface OpenMeasure {
  file: Item<MeasureInput>;
  state: MeasureState;
  freshness: Freshness;
  /** Several reports came without a word of it, and nothing says why. */
  isSilent: boolean;
  /** The open dates that have passed, apart from those of which the file says that no source tells what became of them. */
  overdue: { milestone: Milestone | null; deadline: Deadline }[];
}

/** After so many reports without a word, the check asks. */
const PATIENCE = 2;

const found = new WeakMap<Plan, { asOf: Day; open: OpenMeasure[] }>();

/**
 * The measures that are neither finished nor stopped on `asOf`, in the order of their files. Remembered, because several
 * rules ask.
 */
export function openMeasures(content: WholeContent, plan: Plan, asOf: Day): readonly OpenMeasure[] {
  const known = found.get(plan);
  if (known?.asOf === asOf) return known.open;
  const open = findOpen(content, plan, asOf);
  found.set(plan, { asOf, open });
  return open;
}

function findOpen({ measures }: WholeContent, plan: Plan, asOf: Day): OpenMeasure[] {
  const states = statesAt(plan, asOf);
  const reports = [...new Set(reportsUntil(plan, asOf).map((meeting) => meeting.cutOff))];
  return measures.flatMap((file) => {
    const state = states.get(file.id);
    if (!state || isClosed(state.status)) return [];
    const freshness = freshnessOf(state, reports.at(-1) ?? null, reports);
    const known = undocumentedParts(file);
    const overdue = overdueDeadlines(state).filter(
      ({ milestone, deadline }) =>
        !known.has(milestone?.id ?? 'ende') && !(known.has('stand') && passedUnheard(deadline, freshness)),
    );
    const isSilent = freshness.word === 'nicht-gemeldet' && freshness.missedReports >= PATIENCE;
    return [{ file, state, freshness, isSilent: isSilent && !known.has('stand'), overdue }];
  });
}

/** Of what the file says that no source tells: `stand`, `ende` or the ids of milestones. */
function undocumentedParts({ value }: Item<MeasureInput>): ReadonlySet<string> {
  return new Set(value.nicht_dokumentiert.flatMap((gap) => (typeof gap === 'string' ? [] : gap.zu)));
}

/** Nothing was said of the measure since the date passed. */
function passedUnheard({ forecast }: Deadline, { lastSaid }: Freshness): boolean {
  return forecast !== null && lastSaid.last <= forecast.last;
}

/** German: the dates with what they are for, in the spelling of the files. */
export function datesText(dates: OpenMeasure['overdue']): string {
  const words = dates.map(({ milestone, deadline }) => {
    return `${milestone ? quoted(milestone.title) : 'das Ende'} (${deadline.forecast?.text})`;
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}
