import type { Day } from '../model/day.ts';
import type { Freshness, FreshnessWord } from '../model/freshness.ts';
import type { MeasureLine } from '../model/line.ts';
import type { Plan } from '../model/plan.ts';
import { compareTerms } from '../model/term.ts';
import type { AssessmentValue, Ref } from '../model/types.ts';
import { counted, NOT_DOCUMENTED, NOT_GIVEN } from './format.ts';
import {
  ASSESSMENT_LABELS,
  FRESHNESS_LABELS,
  SCHEDULE_LABELS,
  SCHEDULE_ORDER,
  STATUS_LABELS,
  STATUS_ORDER,
  type StatusKey,
  statusKey,
} from './labels.ts';
import { situationNow } from './now.ts';
import { routes } from './routes.ts';
import { worstDate } from './schedule-text.ts';

/** Something a list can be filtered by. Ids stand in addresses and so never change. */
export interface Facet {
  /** The name of its parameter in the address: `status`. */
  id: string;
  label: string;
  options: readonly { id: string; label: string }[];
}

/** An order of a list. */
export interface Sort {
  id: string;
  label: string;
  reversed: string;
  /** Offered in both directions. */
  both?: boolean;
  /** What a screen reader says of the column, unless reversed. */
  direction: 'ascending' | 'descending';
}

/** What filtering needs to know of a list besides its rows. */
export interface ListFrame {
  noun: { one: string; many: string };
  facets: readonly Facet[];
  sorts: readonly Sort[];
}

/** What filtering needs to know of one row. */
export interface ListEntry {
  /** By facet; more than one id stands apart by spaces. */
  values: Readonly<Record<string, string>>;
  /** Its place in each of the orders; equal where the order does not tell rows apart. */
  ranks: readonly number[];
  /** Everything the text search looks at. */
  text: string;
}

/** A count with the address of the list it counts. */
export interface Figure {
  count: number;
  label: string;
  href: string;
  sign: StatusKey | 'ueberfaellig' | null;
}

/** The page of all measures. */
export interface MeasureList {
  frame: ListFrame;
  /** By title. */
  lines: MeasureLine[];
  entries: ReadonlyMap<MeasureLine, ListEntry>;
  figures: Figure[];
}

type FacetId = 'feld' | 'zustaendig' | 'status' | 'lage' | 'einschaetzung' | 'meldung';

/** Stands for „no value“ in addresses. */
const NONE = 'keine';
const ASSESSMENT_ORDER: readonly AssessmentValue[] = ['rot', 'gelb', 'gruen'];
const FRESHNESS_ORDER: readonly FreshnessWord[] = [
  'nicht-gemeldet',
  'bestaetigt',
  'gemeldet',
  'nicht-noetig',
];

/** The address of the measures with these values: `measuresWith({ feld: 'bildung', lage: 'ueberfaellig' })`. */
export function measuresWith(values: Partial<Record<FacetId, string>>): string {
  return `${routes.measures}?${new URLSearchParams(values)}`;
}

export function measureList(plan: Plan, asOf: Day): MeasureList {
  const { fields } = situationNow(plan, asOf);
  const lines = fields
    .flatMap((field) => field.lines)
    .sort((a, b) => byLabel(a.measure, b.measure) || (a.measure.id < b.measure.id ? -1 : 1));
  return {
    frame: { noun: { one: 'Maßnahme', many: 'Maßnahmen' }, facets: facetsOf(plan), sorts: SORTS },
    lines,
    entries: entriesOf(plan, lines),
    figures: figuresOf(lines),
  };
}

/** `seit 3 Berichten nicht gemeldet`; null where nothing is owed any more. */
export function freshnessText({ word, missedReports }: Freshness): string | null {
  if (word === 'nicht-noetig') return null;
  if (word !== 'nicht-gemeldet' || missedReports === 0) return FRESHNESS_LABELS[word];
  return `seit ${counted(missedReports, 'Bericht', 'Berichten')} nicht gemeldet`;
}

/** Every value there can be, so that a shared link stays true when nothing has that value any more. */
function facetsOf({ strategy }: Plan): Facet[] {
  const units = strategy.units.map(({ id, title }) => ({ id, label: title }));
  const facet = (id: FacetId, label: string, options: Facet['options']) => ({ id, label, options });
  return [
    facet(
      'feld',
      'Handlungsfeld',
      strategy.fields.map(({ id, title }) => ({ id, label: title })),
    ),
    facet('zustaendig', 'Zuständig', [
      ...units.sort((a, b) => a.label.localeCompare(b.label, 'de')),
      { id: NONE, label: NOT_DOCUMENTED },
    ]),
    facet('status', 'Status', labelled(STATUS_ORDER, STATUS_LABELS)),
    facet('lage', 'Terminlage', labelled(SCHEDULE_ORDER, SCHEDULE_LABELS)),
    facet('einschaetzung', 'Einschätzung', [
      ...labelled(ASSESSMENT_ORDER, ASSESSMENT_LABELS),
      { id: NONE, label: NOT_GIVEN },
    ]),
    facet('meldung', 'Meldung', labelled(FRESHNESS_ORDER, FRESHNESS_LABELS)),
  ];
}

function labelled<K extends string>(order: readonly K[], labels: Record<K, string>): Facet['options'] {
  return order.map((id) => ({ id, label: labels[id] }));
}

const SORTS: readonly Sort[] = [
  { id: 'titel', label: 'Titel A–Z', reversed: 'Titel Z–A', direction: 'ascending' },
  { id: 'verzug', label: 'Überfällige zuerst', reversed: 'Überfällige zuletzt', direction: 'descending' },
  { id: 'status', label: 'Status', reversed: 'Status, umgekehrt', direction: 'ascending' },
  {
    id: 'meldung',
    label: 'Neueste Meldung zuerst',
    reversed: 'Älteste Meldung zuerst',
    both: true,
    direction: 'descending',
  },
  { id: 'feld', label: 'Handlungsfeld', reversed: 'Handlungsfeld, umgekehrt', direction: 'ascending' },
  { id: 'zustaendig', label: 'Zuständigkeit', reversed: 'Zuständigkeit, umgekehrt', direction: 'ascending' },
];

function entriesOf(plan: Plan, lines: readonly MeasureLine[]): Map<MeasureLine, ListEntry> {
  const fieldIds = plan.strategy.fields.map((field) => field.id);
  const orders = [
    ranksOf(lines, (a, b) => byLabel(a.measure, b.measure)),
    ranksOf(lines, byDelay),
    ranksOf(lines, (a, b) => statusRank(a) - statusRank(b)),
    ranksOf(lines, (a, b) => compareTerms(b.freshness.lastSaid, a.freshness.lastSaid)),
    ranksOf(lines, (a, b) => fieldIds.indexOf(a.field.id) - fieldIds.indexOf(b.field.id)),
    ranksOf(lines, byOwner),
  ];
  return new Map(
    lines.map((line) => [
      line,
      {
        values: valuesOf(line),
        ranks: orders.map((ranks) => ranks.get(line) ?? 0),
        text: searchText(plan, line),
      },
    ]),
  );
}

function valuesOf(line: MeasureLine): Record<FacetId, string> {
  return {
    feld: line.field.id,
    zustaendig: line.owner?.id ?? NONE,
    status: statusKey(line.status),
    lage: line.schedule,
    einschaetzung: line.assessment?.value ?? NONE,
    meldung: line.freshness.word,
  };
}

/** Link targets are no words of the description. */
function searchText(plan: Plan, line: MeasureLine): string {
  const measure = plan.measureById.get(line.measure.id);
  const owner = plan.strategy.units.find((unit) => unit.id === line.owner?.id);
  return [
    line.measure.title,
    line.summary,
    owner?.title,
    owner?.abbreviation,
    ...(measure?.partners ?? []),
    measure?.description.replace(/\]\([^)]*\)/g, ' '),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Places from 0; rows that compare as equal share one. */
function ranksOf(
  lines: readonly MeasureLine[],
  compare: (a: MeasureLine, b: MeasureLine) => number,
): Map<MeasureLine, number> {
  const ranks = new Map<MeasureLine, number>();
  let rank = 0;
  [...lines].sort(compare).forEach((line, index, sorted) => {
    const before = sorted[index - 1];
    if (before && compare(before, line) !== 0) rank += 1;
    ranks.set(line, rank);
  });
  return ranks;
}

/** The worst schedule first, within it the longest delay. */
function byDelay(a: MeasureLine, b: MeasureLine): number {
  const worse = SCHEDULE_ORDER.indexOf(a.schedule) - SCHEDULE_ORDER.indexOf(b.schedule);
  return worse || delayDays(b) - delayDays(a);
}

function delayDays(line: MeasureLine): number {
  const deadline = worstDate(line)?.deadline ?? line.end;
  return deadline.overdueDays || (deadline.delayDays ?? 0);
}

function statusRank(line: MeasureLine): number {
  return STATUS_ORDER.indexOf(statusKey(line.status));
}

/** Measures without an owner last. */
function byOwner(a: MeasureLine, b: MeasureLine): number {
  if (!a.owner || !b.owner) return Number(!a.owner) - Number(!b.owner);
  return byLabel(a.owner, b.owner);
}

function byLabel(a: Ref, b: Ref): number {
  return a.title.localeCompare(b.title, 'de');
}

function figuresOf(lines: readonly MeasureLine[]): Figure[] {
  const figure = (facet: FacetId, value: string, label: string, sign: Figure['sign']): Figure => ({
    count: lines.filter((line) => valuesOf(line)[facet] === value).length,
    label,
    href: measuresWith({ [facet]: value }),
    sign,
  });
  const figures = [
    ...STATUS_ORDER.map((key) => figure('status', key, STATUS_LABELS[key], key)),
    figure('lage', 'ueberfaellig', 'überfällig', 'ueberfaellig'),
    ...ASSESSMENT_ORDER.slice(0, 2).map((value) =>
      figure('einschaetzung', value, `Einschätzung ${ASSESSMENT_LABELS[value]}`, null),
    ),
    figure('meldung', 'nicht-gemeldet', 'nicht gemeldet', null),
  ];
  return figures.filter(({ count }) => count > 0);
}
