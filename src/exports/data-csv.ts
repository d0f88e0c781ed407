import type { Day } from '../model/day.ts';
import { isOpen } from '../model/deadline.ts';
import type { MeasureLine } from '../model/line.ts';
import { type Plan, refOf } from '../model/plan.ts';
import { statesAt } from '../model/states.ts';
import type { DeadlineEvent, LogEntry, Ref } from '../model/types.ts';
import { NOT_DOCUMENTED } from '../views/format.ts';
import { ASSESSMENT_LABELS, FRESHNESS_LABELS, STATUS_LABELS, statusKey } from '../views/labels.ts';
import { situationNow } from '../views/now.ts';
import { routes } from '../views/routes.ts';
import {
  type Column,
  deadlineColumns,
  quantityColumns,
  refColumns,
  several,
  tableOf,
  termColumns,
  yesOrNo,
} from './columns.ts';
import { placeOf, publicAddress } from './place.ts';

/**
 * What is known of the measures on a day, as tables to reckon with: dates as ISO days, ids to join them by. `address`
 * is the site's public address; without one the column with links stays empty.
 */

export function measuresDataCsv(plan: Plan, asOf: Day, address: string | null): string {
  const columns: Column<MeasureLine>[] = [
    ['Stichtag', () => asOf],
    ...refColumns<MeasureLine>('Maßnahme', (line) => line.measure),
    ['Kurzbeschreibung', (line) => line.summary],
    ...refColumns<MeasureLine>('Handlungsfeld', (line) => line.field),
    ...refColumns<MeasureLine>('Zuständig', (line) => line.owner),
    ['Status', (line) => (line.status ? STATUS_LABELS[statusKey(line.status)] : null)],
    ['Einschätzung', (line) => (line.assessment ? ASSESSMENT_LABELS[line.assessment.value] : null)],
    ['Berichtslage', (line) => FRESHNESS_LABELS[line.freshness.word]],
    ...termColumns<MeasureLine>('Beginn', (line) => line.begin),
    ...deadlineColumns<MeasureLine>('Ende', (line) => line.end),
    ['Fortschritt in Prozent', (line) => line.progress.percent],
    ['Meilensteine erledigt', (line) => line.progress.milestones?.done ?? null],
    ['Meilensteine insgesamt', (line) => line.progress.milestones?.of ?? null],
    ...quantityColumns<MeasureLine>('Kosten geplant in Euro', (line) => line.costs?.planned),
    ...quantityColumns<MeasureLine>('Kosten bisher in Euro', (line) => line.costs?.actual),
    ...termColumns<MeasureLine>('Kosten: Stand', (line) => line.costs?.asOf),
    ['Förderung', (line) => line.costs?.funding ?? null],
    ...termColumns<MeasureLine>('Letzte Meldung', (line) => line.freshness.lastSaid),
    ['Sachstand', (line) => line.latest?.text ?? null],
    linkColumn(plan, address, (line) => line.measure),
  ];
  return tableOf(columns, linesOf(plan, asOf));
}

export function milestonesCsv(plan: Plan, asOf: Day, address: string | null): string {
  const rows = linesOf(plan, asOf).flatMap(({ measure, milestones }) =>
    milestones.map((milestone) => ({ measure, milestone })),
  );
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    ['Stichtag', () => asOf],
    ...refColumns<Row>('Maßnahme', ({ measure }) => measure),
    ...refColumns<Row>('Meilenstein', ({ milestone }) => milestone),
    ...deadlineColumns<Row>('', ({ milestone }) => milestone.deadline),
    ['offen', ({ milestone }) => yesOrNo(isOpen(milestone.deadline))],
    linkColumn(plan, address, ({ measure }) => measure),
  ];
  return tableOf(columns, rows);
}

/** What was said of the measures, oldest first within each. */
export function logCsv(plan: Plan, asOf: Day, address: string | null): string {
  const rows = [...statesAt(plan, asOf).values()].flatMap(({ measure, log }) =>
    log.map((entry) => ({ measure, entry })),
  );
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    ...refColumns<Row>('Maßnahme', ({ measure }) => measure),
    ...termColumns<Row>('Datum', ({ entry }) => entry.date),
    ['Sitzung: Kennung', ({ entry }) => entry.meeting],
    ['Status', ({ entry }) => (entry.status ? STATUS_LABELS[statusKey(entry.status)] : null)],
    ['Einschätzung', ({ entry }) => (entry.assessment ? ASSESSMENT_LABELS[entry.assessment] : null)],
    ['Grund', ({ entry }) => entry.reason],
    ['Gegenmaßnahme', ({ entry }) => entry.countermeasure],
    ['Zuständig ist nun', ({ entry }) => newOwner(plan, entry)],
    ['Ende', ({ entry }) => entry.end && eventWords(entry.end)],
    ['Meilensteine', ({ entry }) => several(milestoneWords(entry))],
    ['Fortschritt in Prozent', ({ entry }) => entry.progress],
    ...quantityColumns<Row>('Kosten geplant in Euro', ({ entry }) => entry.costs?.planned),
    ...quantityColumns<Row>('Kosten bisher in Euro', ({ entry }) => entry.costs?.actual),
    ['unverändert bestätigt', ({ entry }) => yesOrNo(entry.unchanged)],
    ['Text', ({ entry }) => entry.text],
    [
      'Quellen',
      ({ entry }) => several(entry.sources.map(({ title, url }) => (url ? `${title} <${url}>` : title))),
    ],
    linkColumn(plan, address, ({ measure }) => measure),
  ];
  return tableOf(columns, rows);
}

/** Every value of every indicator; one that has no value yet has a row without. */
export function indicatorsCsv(plan: Plan, asOf: Day, address: string | null): string {
  const rows = linesOf(plan, asOf).flatMap(({ measure, indicators }) =>
    indicators.flatMap(({ indicator, values }) =>
      (values.length > 0 ? values : [null]).map((value) => ({ measure, indicator, value })),
    ),
  );
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    ...refColumns<Row>('Maßnahme', ({ measure }) => measure),
    ...refColumns<Row>('Kennzahl', ({ indicator }) => indicator),
    ['Einheit', ({ indicator }) => indicator.unit],
    ...termColumns<Row>('Stand', ({ value }) => value?.said),
    ...quantityColumns<Row>('Wert', ({ value }) => value?.quantity),
    ['Zielwert', ({ indicator }) => indicator.target?.value ?? null],
    ...termColumns<Row>('Ziel bis', ({ indicator }) => indicator.target?.by),
    linkColumn(plan, address, ({ measure }) => measure),
  ];
  return tableOf(columns, rows);
}

function linesOf(plan: Plan, asOf: Day): MeasureLine[] {
  return situationNow(plan, asOf).fields.flatMap((field) => field.lines);
}

function linkColumn<Row>(plan: Plan, address: string | null, measureOf: (row: Row) => Ref): Column<Row> {
  const place = placeOf(plan, address);
  return ['Seite', (row) => publicAddress(place, routes.measure(measureOf(row).id))];
}

/** Only where the entry says one. */
function newOwner(plan: Plan, { owner }: LogEntry): string | null {
  if (owner === undefined) return null;
  return refOf(plan.unitById, owner)?.title ?? NOT_DOCUMENTED;
}

function milestoneWords({ milestones }: LogEntry): string[] {
  return Object.entries(milestones).map(([id, event]) => `${id}: ${eventWords(event)}`);
}

/** Dates as in the content: `neu 2026-Q3`, `erledigt 2024-09-06`. */
function eventWords(event: DeadlineEvent): string {
  if (event.kind === 'moved') return `neu ${event.to.text}`;
  return event.kind === 'done' ? `erledigt ${event.on.text}` : 'entfällt';
}
