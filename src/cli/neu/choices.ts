import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import { stateAt } from '../../model/state.ts';
import type { Measure } from '../../model/types.ts';
import type { Target } from '../../validate/field-form.ts';
import type { Shape } from '../../validate/field-tree.ts';
import { UNDOCUMENTED } from '../../validate/fields.ts';
import { formatTerm } from '../../views/format.ts';
import { nextMeeting } from '../../views/now.ts';

/** One of the answers that a question offers. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** The answers that fit a single value; none where anything can be typed. */
export function optionsFor(
  plan: Plan,
  today: Day,
  { value }: Extract<Shape, { shape: 'value' }>,
  measure: Measure | null,
): Choice[] {
  if (value.form === 'choice') return value.words.map((word) => ({ value: word, label: word }));
  if (value.form === 'yes-no') return ['ja', 'nein'].map((word) => ({ value: word, label: word }));
  if (value.form !== 'reference') return [];
  const none = value.orUndocumented ? [{ value: UNDOCUMENTED, label: 'nicht dokumentiert' }] : [];
  return [...choicesOf(plan, today, value.target, measure), ...none];
}

/** What a reference can lead to; milestones and indicators are those of `measure`. */
export function choicesOf(plan: Plan, today: Day, target: Target, measure: Measure | null): Choice[] {
  switch (target) {
    case 'handlungsfelder':
      return titled(plan.strategy.fields);
    case 'einheiten':
      return titled(plan.strategy.units);
    case 'gremien':
      return titled(plan.strategy.committees);
    case 'massnahmen':
      return titled(plan.measures);
    case 'quellen':
      return titled(plan.sources);
    case 'sitzungen':
      return meetings(plan, today);
    case 'meilensteine':
      return measure ? milestones(measure, today) : [];
    case 'kennzahlen':
      return measure ? titled(measure.indicators) : [];
    default:
      return [];
  }
}

/** The newest first. */
export function commitmentChoices(plan: Plan): Choice[] {
  return titled(plan.commitments.toReversed());
}

function titled(list: readonly { id: string | null; title: string }[]): Choice[] {
  return list.flatMap(({ id, title }) => (id === null ? [] : [{ value: id, label: title, hint: id }]));
}

/** The next one first, then backwards. */
function meetings(plan: Plan, today: Day): Choice[] {
  const next = nextMeeting(plan, today);
  const others = plan.meetings.filter((one) => one !== next).reverse();
  const all = [...(next ? [next] : []), ...others];
  return all.map(({ id, date }) => ({ value: id, label: formatTerm(date), hint: id }));
}

/** With the date that is known of each. */
function milestones(measure: Measure, today: Day): Choice[] {
  const known = new Map(stateAt(measure, today)?.milestones.map((one) => [one.milestone.id, one.deadline]));
  return measure.milestones.map(({ id, title }) => {
    const date = known.get(id)?.doneOn ?? known.get(id)?.forecast;
    return { value: id, label: title, hint: date ? formatTerm(date) : 'ohne Termin' };
  });
}
