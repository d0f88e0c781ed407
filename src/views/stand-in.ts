import { commitmentsAt } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { statesAt } from '../model/states.ts';
import type { Term } from '../model/term.ts';
import { formatTerm } from './format.ts';
import { routes } from './routes.ts';

/**
 * A page for something that frozen reports link to and the content no longer knows, so that no link of theirs ever
 * leads nowhere.
 */
export interface StandIn {
  href: string;
  title: string;
  /** `Diese Maßnahme wird nicht mehr geführt.` */
  text: string;
  /** The newest report that names it. */
  report: { href: string; date: string };
  /** What goes by the same name today; null where nothing does. */
  today: string | null;
}

type Kind = 'measure' | 'field' | 'unit' | 'commitment' | 'meeting';

const KINDS: Record<Kind, { text: string; href: (id: string) => string }> = {
  measure: { text: 'Diese Maßnahme wird nicht mehr geführt.', href: routes.measure },
  field: { text: 'Dieses Handlungsfeld gibt es nicht mehr.', href: routes.field },
  unit: { text: 'Diese Organisationseinheit wird nicht mehr geführt.', href: routes.unit },
  commitment: { text: 'Dieser Vorgang wird nicht mehr geführt.', href: routes.commitment },
  meeting: { text: 'Diese Sitzung wird nicht mehr geführt.', href: routes.meeting },
};

/** What the references in a report lead to, by the key that holds them. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  measure: 'measure',
  measures: 'measure',
  field: 'field',
  owner: 'unit',
  from: 'unit',
  to: 'unit',
  reported: 'unit',
  silent: 'unit',
  commitment: 'commitment',
  meeting: 'meeting',
  previous: 'meeting',
  next: 'meeting',
  report: 'meeting',
};

/** All that the reports shown on `asOf` need. */
export function standIns(plan: Plan, asOf: Day): StandIn[] {
  const pages = pagesOf(plan, asOf);
  const found = new Map<string, StandIn>();
  const moved = new Set(movedMeasures(plan, asOf).map(({ href }) => href));
  const reports = [...plan.frozen.values()].filter(({ facts }) => facts.asOf <= asOf);
  for (const { facts } of reports.sort((a, b) => (a.facts.asOf < b.facts.asOf ? 1 : -1))) {
    const report = { href: routes.meeting(facts.meeting.id), date: formatTerm(facts.meeting.date) };
    for (const { kind, id, title } of referencesIn(facts)) {
      const href = KINDS[kind].href(id);
      if (pages[kind].has(id) || found.has(href) || moved.has(href)) continue;
      const same = [...pages[kind]].find(([, name]) => name === title);
      const today = same ? KINDS[kind].href(same[0]) : null;
      found.set(href, { href, title, text: KINDS[kind].text, report, today });
    }
  }
  return [...found.values()];
}

/** The address that a renamed measure left behind, and where its page is now. */
export interface Moved {
  href: string;
  formerId: string;
  title: string;
  to: string;
}

export function movedMeasures(plan: Plan, asOf: Day): Moved[] {
  return [...statesAt(plan, asOf).values()].flatMap(({ measure: { id, title, formerIds } }) =>
    formerIds.map((formerId) => ({
      href: routes.measure(formerId),
      formerId,
      title,
      to: routes.measure(id),
    })),
  );
}

/** Titles by id of everything that has a page of its own. */
function pagesOf(plan: Plan, asOf: Day): Record<Kind, ReadonlyMap<string, string>> {
  const named = (list: readonly { id: string; title: string }[]) =>
    new Map(list.map(({ id, title }) => [id, title]));
  return {
    measure: named([...statesAt(plan, asOf).values()].map(({ measure }) => measure)),
    field: named(plan.strategy.fields),
    unit: named(plan.strategy.units),
    commitment: named(commitmentsAt(plan, asOf).map(({ commitment }) => commitment)),
    meeting: named(plan.meetings.map(({ id, date }) => ({ id, title: meetingName(date) }))),
  };
}

function meetingName(date: Term): string {
  return `Sitzung vom ${formatTerm(date)}`;
}

interface Reference {
  kind: Kind;
  id: string;
  title: string;
}

function referencesIn(value: unknown, key = ''): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item) => referencesIn(item, key));
  if (value === null || typeof value !== 'object') return [];
  const { id, title, date } = value as { id?: string; title?: string; date?: Term };
  const kind = KIND_OF[key];
  const name = kind === 'meeting' && date ? meetingName(date) : title;
  const own = kind && id !== undefined && name !== undefined ? [{ kind, id, title: name }] : [];
  return [...own, ...Object.entries(value).flatMap(([inner, item]) => referencesIn(item, inner))];
}
