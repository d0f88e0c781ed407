import { type Plan, refOf } from '../../model/plan.ts';
import { statesAt } from '../../model/states.ts';
import type { DeadlineEvent, LogEntry } from '../../model/types.ts';
import { NOT_DOCUMENTED } from '../../views/format.ts';
import { ASSESSMENT_LABELS, STATUS_LABELS, statusKey } from '../../views/labels.ts';
import {
  type Column,
  column,
  quantityColumns,
  SEPARATOR,
  several,
  type Table,
  tableOf,
  termColumns,
  yesOrNo,
} from './columns.ts';
import { measureColumns, OF_MEASURE, pageColumn } from './measure-tables.ts';
import type { DataSource } from './source.ts';

/** What was said of the measures, oldest first within each. */
export function logTable({ plan, asOf, link }: DataSource): Table {
  const rows = [...statesAt(plan, asOf).values()].flatMap(({ measure, log }) =>
    log.map((entry) => ({ measure, entry })),
  );
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    ...measureColumns<Row>(({ measure }) => measure),
    ...termColumns<Row>('Datum', 'Von wann der Eintrag ist.', ({ entry }) => entry.date),
    column(
      'Sitzung: Kennung',
      'text',
      'Die Sitzung, in der es berichtet wurde, wo eine genannt ist.',
      ({ entry }) => entry.meeting,
    ),
    column('Status', 'text', 'Der neue Status, wo der Eintrag einen nennt.', ({ entry }) =>
      entry.status ? STATUS_LABELS[statusKey(entry.status)] : null,
    ),
    column('Einschätzung', 'text', 'Die neue Einschätzung, wo der Eintrag eine nennt.', ({ entry }) =>
      entry.assessment ? ASSESSMENT_LABELS[entry.assessment] : null,
    ),
    column('Grund', 'text', 'Der angegebene Grund.', ({ entry }) => entry.reason),
    column('Gegenmaßnahme', 'text', 'Was dagegen getan wird.', ({ entry }) => entry.countermeasure),
    column(
      'Zuständig ist nun',
      'text',
      'Die neue zuständige Einheit, wo sie mit diesem Eintrag wechselt.',
      ({ entry }) => newOwner(plan, entry),
    ),
    column(
      'Ende',
      'text',
      'Was der Eintrag über das Ende der Maßnahme sagt: „neu 2026“, „erledigt 2025-03“ oder „entfällt“.',
      ({ entry }) => entry.end && eventWords(entry.end),
    ),
    column(
      'Meilensteine',
      'text',
      `Dasselbe über Meilensteine, nach ihrer Kennung; mehrere sind durch „${SEPARATOR}“ getrennt.`,
      ({ entry }) => several(milestoneWords(entry)),
    ),
    column('Fortschritt in Prozent', 'number', 'Der gemeldete Fortschritt.', ({ entry }) => entry.progress),
    ...quantityColumns<Row>(
      'Kosten geplant in Euro',
      'euro',
      'Die neuen geplanten Kosten.',
      ({ entry }) => entry.costs?.planned,
    ),
    ...quantityColumns<Row>(
      'Kosten bisher in Euro',
      'euro',
      'Die neuen tatsächlichen Kosten.',
      ({ entry }) => entry.costs?.actual,
    ),
    column(
      'unverändert bestätigt',
      'yes-no',
      'Ob der Eintrag nur bestätigt, dass sich nichts geändert hat.',
      ({ entry }) => yesOrNo(entry.unchanged),
    ),
    column('Text', 'text', 'Was berichtet wurde.', ({ entry }) => entry.text),
    column(
      'Quellen',
      'text',
      `Woher die Angaben stammen; mehrere sind durch „${SEPARATOR}“ getrennt.`,
      ({ entry }) => several(entry.sources.map(({ title, url }) => (url ? `${title} <${url}>` : title))),
    ),
    pageColumn(link, ({ measure }) => measure),
  ];
  const about = {
    name: 'verlauf',
    title: 'Verlauf',
    about: 'Alles, was über die Maßnahmen berichtet wurde, Eintrag für Eintrag mit Quellen.',
    key: [],
    refers: [OF_MEASURE],
  };
  return tableOf(about, columns, rows);
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
