import type { LoadedPicture } from '../load/pictures.ts';
import { type Plan, refOf } from '../model/plan.ts';
import type { Meeting } from '../model/types.ts';
import type { Target } from '../validate/field-form.ts';
import { formatTerm } from '../views/format.ts';
import { committeeName } from '../views/meeting.ts';
import type { OwnTarget } from './own-target.ts';
import type { Option, Options } from './setup.ts';

/**
 * What can be chosen where a field refers to something: all that the site knows when it is built. Whoever is new, such
 * as a meeting that nobody has merged yet, can't be referred to before either; the check would refuse it.
 */
export function optionsOf(plan: Plan, pictures: readonly Pick<LoadedPicture, 'name'>[]): Options {
  const { fields, units, committees } = plan.strategy;
  return {
    handlungsfelder: fields.map(({ id, title }) => ({ value: id, label: title })),
    einheiten: units.map(({ id, title, abbreviation }) => ({ value: id, label: named(title, abbreviation) })),
    gremien: committees.map(({ id, title, abbreviation }) => ({
      value: id,
      label: named(title, abbreviation),
    })),
    sitzungen: plan.meetings.map((one) => meetingOption(plan, one)).reverse(),
    massnahmen: byLabel(plan.measures.map(({ id, title }) => ({ value: id, label: title }))),
    quellen: byLabel(
      plan.sources.flatMap(({ id, title, date }) =>
        id ? [{ value: id, label: sourceLabel(title, date) }] : [],
      ),
    ),
    bilder: pictures.map(({ name }) => ({ value: name, label: name })),
  } satisfies Record<Exclude<Target, OwnTarget>, Option[]>;
}

function named(title: string, abbreviation: string | null): string {
  return abbreviation ? `${abbreviation} · ${title}` : title;
}

function meetingOption(plan: Plan, { id, date, committee }: Meeting): Option {
  return { value: id, label: `${formatTerm(date)} · ${committeeName(refOf(plan.committeeById, committee))}` };
}

function sourceLabel(title: string, date: string | null): string {
  return date ? `${title} (${date})` : title;
}

function byLabel(options: Option[]): Option[] {
  return options.sort((a, b) => a.label.localeCompare(b.label, 'de'));
}
