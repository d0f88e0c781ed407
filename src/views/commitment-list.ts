import { commitmentsAt } from '../model/commitment.ts';
import { addMonths, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { type CommitmentLine, commitmentLine } from '../model/situation.ts';
import { compareTerms } from '../model/term.ts';
import { COMMITMENT_KINDS, COMMITMENT_STATES } from '../model/types.ts';
import { NOT_DOCUMENTED } from './format.ts';
import { COMMITMENT_KIND_LABELS, COMMITMENT_STATE_LABELS } from './labels.ts';
import {
  entriesOf,
  type Facet,
  type Figure,
  type ListEntry,
  type ListFrame,
  labelled,
  NONE,
  type Sort,
} from './list.ts';
import { routes } from './routes.ts';

/** The register of questions and promises. */
export interface CommitmentList {
  frame: ListFrame;
  /** What is owed, the oldest first, then what was closed, the newest first. */
  lines: CommitmentLine[];
  entries: ReadonlyMap<CommitmentLine, ListEntry>;
  figures: Figure[];
}

type FacetId = 'stand' | 'frist' | 'alter' | 'art' | 'gremium' | 'gruppe' | 'zustaendig';

/** The address of the commitments with these values: `commitmentsWith({ stand: 'offen,teilweise' })`. */
export function commitmentsWith(values: Partial<Record<FacetId, string>>): string {
  return `${routes.commitments}?${new URLSearchParams(values)}`;
}

export function commitmentList(plan: Plan, asOf: Day): CommitmentList {
  const lines = commitmentsAt(plan, asOf)
    .map((state) => commitmentLine(plan, state))
    .sort(byNeed);
  const valuesOf = valuesFor(plan, asOf);
  return {
    frame: { noun: { one: 'Vorgang', many: 'Vorgänge' }, facets: facetsOf(plan, lines), sorts: SORTS },
    lines,
    entries: entriesOf(lines, ORDERS, valuesOf, searchText),
    figures: figuresOf(lines, valuesOf),
  };
}

const SORTS: readonly Sort[] = [
  {
    id: 'offen',
    label: 'Offene zuerst, die ältesten oben',
    reversed: 'Erledigte zuerst',
    direction: 'ascending',
  },
  {
    id: 'sitzung',
    label: 'Neueste Sitzung zuerst',
    reversed: 'Älteste Sitzung zuerst',
    both: true,
    direction: 'descending',
  },
  { id: 'titel', label: 'Titel A–Z', reversed: 'Titel Z–A', direction: 'ascending' },
  { id: 'zustaendig', label: 'Zuständigkeit', reversed: 'Zuständigkeit, umgekehrt', direction: 'ascending' },
];

/** One for each of `SORTS`. */
const ORDERS: readonly ((a: CommitmentLine, b: CommitmentLine) => number)[] = [
  byNeed,
  (a, b) => compareTerms(b.raisedOn, a.raisedOn),
  (a, b) => a.commitment.title.localeCompare(b.commitment.title, 'de'),
  (a, b) =>
    Number(!a.owner) - Number(!b.owner) || (a.owner?.title ?? '').localeCompare(b.owner?.title ?? '', 'de'),
];

function byNeed(a: CommitmentLine, b: CommitmentLine): number {
  if (!a.closedOn || !b.closedOn) {
    return Number(a.closedOn !== null) - Number(b.closedOn !== null) || compareTerms(a.raisedOn, b.raisedOn);
  }
  return compareTerms(b.closedOn, a.closedOn);
}

const DUE_LABELS = { ueberfaellig: 'überfällig', laeuft: 'Frist läuft', keine: 'ohne Frist' };

/** How long it was owed, or has been. */
const AGE_LABELS = {
  'bis-6-monate': 'bis 6 Monate',
  'bis-1-jahr': 'bis 1 Jahr',
  'bis-2-jahre': 'bis 2 Jahre',
  laenger: 'länger als 2 Jahre',
};
const AGES = [
  ['bis-6-monate', 6],
  ['bis-1-jahr', 12],
  ['bis-2-jahre', 24],
] as const;

function facetsOf({ strategy }: Plan, lines: readonly CommitmentLine[]): Facet[] {
  const facet = (id: FacetId, label: string, options: Facet['options']): Facet => ({ id, label, options });
  const none = { id: NONE, label: NOT_DOCUMENTED };
  const titled = (list: readonly { id: string; title: string }[]) =>
    list.map(({ id, title }) => ({ id, label: title })).sort((a, b) => a.label.localeCompare(b.label, 'de'));
  const groups = new Map(lines.flatMap((line) => line.raisedBy.map(({ name }) => [slug(name), name])));
  return [
    facet('stand', 'Stand', labelled(COMMITMENT_STATES, COMMITMENT_STATE_LABELS)),
    facet('frist', 'Frist', labelled(['ueberfaellig', 'laeuft', NONE], DUE_LABELS)),
    facet('alter', 'Alter', labelled(['bis-6-monate', 'bis-1-jahr', 'bis-2-jahre', 'laenger'], AGE_LABELS)),
    facet('art', 'Art', labelled(COMMITMENT_KINDS, COMMITMENT_KIND_LABELS)),
    facet('gremium', 'Gremium', [...titled(strategy.committees), none]),
    facet('gruppe', 'Eingebracht von', [...titled([...groups].map(([id, title]) => ({ id, title }))), none]),
    facet('zustaendig', 'Zuständig', [...titled(strategy.units), none]),
  ];
}

function valuesFor(plan: Plan, asOf: Day): (line: CommitmentLine) => Record<FacetId, string> {
  return (line) => ({
    stand: line.word,
    frist: dueValue(line),
    alter: ageValue(line, asOf),
    art: line.kind,
    gremium: plan.meetingById.get(line.meeting.id)?.committee ?? NONE,
    gruppe: line.raisedBy.map(({ name }) => slug(name)).join(' ') || NONE,
    zustaendig: line.owner?.id ?? NONE,
  });
}

function dueValue({ closedOn, due }: CommitmentLine): keyof typeof DUE_LABELS {
  if (closedOn || !due.forecast) return NONE;
  return due.schedule === 'ueberfaellig' ? 'ueberfaellig' : 'laeuft';
}

function ageValue({ raisedOn, closedOn }: CommitmentLine, asOf: Day): keyof typeof AGE_LABELS {
  const until = closedOn?.last ?? asOf;
  return AGES.find(([, months]) => until <= addMonths(raisedOn.last, months))?.[0] ?? 'laenger';
}

function searchText(line: CommitmentLine): string {
  return [
    line.commitment.title,
    line.promised,
    line.owner?.title,
    line.meeting.title,
    line.latest?.text,
    ...line.raisedBy.map(({ name }) => name),
    ...line.measures.map(({ title }) => title),
  ]
    .filter(Boolean)
    .join(' ');
}

function figuresOf(
  lines: readonly CommitmentLine[],
  valuesOf: (line: CommitmentLine) => Record<FacetId, string>,
): Figure[] {
  const figure = (facet: FacetId, value: string, label: string, sign: Figure['sign'] = null): Figure => ({
    count: lines.filter((line) => value.split(',').includes(valuesOf(line)[facet])).length,
    label,
    href: commitmentsWith({ [facet]: value }),
    sign,
  });
  return [
    figure('stand', 'offen,teilweise', 'offen'),
    figure('frist', 'ueberfaellig', 'überfällig', 'ueberfaellig'),
    figure('stand', 'beantwortet', 'beantwortet'),
    figure('stand', 'zurueckgezogen', 'zurückgezogen'),
  ].filter(({ count }) => count > 0);
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The id under which a group stands in addresses: `buendnis-90-die-gruenen`. */
function slug(name: string): string {
  const ascii = name.toLowerCase().replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
