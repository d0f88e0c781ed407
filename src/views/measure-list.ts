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
  statusKey,
} from './labels.ts';
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
import { situationNow } from './now.ts';
import { routes } from './routes.ts';
import { worstDate } from './schedule-text.ts';

/** The page of all measures. */
export interface MeasureList {
  frame: ListFrame;
  /** By title. */
  lines: MeasureLine[];
  entries: ReadonlyMap<MeasureLine, ListEntry>;
  figures: Figure[];
}

type FacetId = 'feld' | 'zustaendig' | 'status' | 'lage' | 'einschaetzung' | 'meldung';

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
    entries: entriesOf(lines, ordersOf(plan), valuesOf, (line) => searchText(plan, line)),
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

/** In the order of `SORTS`. */
function ordersOf({ strategy }: Plan): ((a: MeasureLine, b: MeasureLine) => number)[] {
  const fieldIds = strategy.fields.map((field) => field.id);
  return [
    (a, b) => byLabel(a.measure, b.measure),
    byDelay,
    (a, b) => statusRank(a) - statusRank(b),
    (a, b) => compareTerms(b.freshness.lastSaid, a.freshness.lastSaid),
    (a, b) => fieldIds.indexOf(a.field.id) - fieldIds.indexOf(b.field.id),
    byOwner,
  ];
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
      figure('einschaetzung', value, `Einschätzung ${ASSESSMENT_LABELS[value]}`, value),
    ),
    figure('meldung', 'nicht-gemeldet', 'nicht gemeldet', null),
  ];
  return figures.filter(({ count }) => count > 0);
}
