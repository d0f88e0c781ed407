import { isOpen } from '../../model/deadline.ts';
import type { MeasureLine } from '../../model/line.ts';
import type { Ref } from '../../model/types.ts';
import {
  ASSESSMENT_LABELS,
  FRESHNESS_LABELS,
  STATUS_LABELS,
  STATUS_ORDER,
  statusKey,
} from '../../views/labels.ts';
import { situationNow } from '../../views/now.ts';
import { routes } from '../../views/routes.ts';
import {
  type Column,
  column,
  deadlineColumns,
  quantityColumns,
  refColumns,
  type Table,
  tableOf,
  termColumns,
  yesOrNo,
} from './columns.ts';
import type { LinkTo } from './link.ts';
import type { DataSource } from './source.ts';

/** What is known of the measures on the as-of day, as tables to reckon with: dates as days, ids to join them by. */
export function measureTable(source: DataSource): Table {
  const { asOf, link } = source;
  const columns: Column<MeasureLine>[] = [
    dayColumn(asOf),
    ...measureColumns<MeasureLine>((line) => line.measure),
    column('Kurzbeschreibung', 'text', 'Worum es geht, in einem Satz.', (line) => line.summary),
    ...refColumns<MeasureLine>(
      'Handlungsfeld',
      'Das Thema der Strategie, zu dem die Maßnahme gehört.',
      (line) => line.field,
    ),
    ...refColumns<MeasureLine>(
      'Zuständig',
      'Die Einheit, die für die Maßnahme einsteht.',
      (line) => line.owner,
    ),
    column('Status', 'text', `Wie weit die Maßnahme ist: ${STATUS_WORDS}.`, (line) =>
      line.status ? STATUS_LABELS[statusKey(line.status)] : null,
    ),
    column(
      'Einschätzung',
      'text',
      `Das eigene Urteil der zuständigen Einheit, die Ampel: ${Object.values(ASSESSMENT_LABELS).join(', ')}. Es wird gemeldet, nie berechnet.`,
      (line) => (line.assessment ? ASSESSMENT_LABELS[line.assessment.value] : null),
    ),
    column(
      'Berichtslage',
      'text',
      `Ob seit dem letzten Bericht etwas zu hören war: ${Object.values(FRESHNESS_LABELS).join(', ')}.`,
      (line) => FRESHNESS_LABELS[line.freshness.word],
    ),
    ...termColumns<MeasureLine>('Beginn', 'Wann die Maßnahme begann.', (line) => line.begin),
    ...deadlineColumns<MeasureLine>('Ende', 'für den Abschluss der Maßnahme', (line) => line.end),
    column(
      'Fortschritt in Prozent',
      'number',
      'Wie gemeldet, sonst der Anteil der erledigten Meilensteine; leer, wo beides fehlt.',
      (line) => line.progress.percent,
    ),
    column(
      'Meilensteine erledigt',
      'whole',
      'Leer, wo die Maßnahme keine Meilensteine hat.',
      (line) => line.progress.milestones?.done ?? null,
    ),
    column(
      'Meilensteine insgesamt',
      'whole',
      'Ohne die entfallenen.',
      (line) => line.progress.milestones?.of ?? null,
    ),
    ...quantityColumns<MeasureLine>(
      'Kosten geplant in Euro',
      'euro',
      'Die zuletzt genannten geplanten Kosten.',
      (line) => line.costs?.planned,
    ),
    ...quantityColumns<MeasureLine>(
      'Kosten bisher in Euro',
      'euro',
      'Die zuletzt genannten tatsächlichen Kosten.',
      (line) => line.costs?.actual,
    ),
    ...termColumns<MeasureLine>(
      'Kosten: Stand',
      'Für wann die Kosten genannt wurden.',
      (line) => line.costs?.asOf,
    ),
    column('Förderung', 'text', 'Woher das Geld kommt.', (line) => line.costs?.funding ?? null),
    ...termColumns<MeasureLine>(
      'Letzte Meldung',
      'Das Datum des neuesten Eintrags im Verlauf.',
      (line) => line.freshness.lastSaid,
    ),
    column('Sachstand', 'text', 'Der neueste Eintrag mit Text.', (line) => line.latest?.text ?? null),
    pageColumn(link, (line) => line.measure),
  ];
  const about = {
    name: 'massnahmen',
    title: 'Maßnahmen',
    about: 'Alle Maßnahmen mit ihrem Stand am Stichtag.',
    key: ['Maßnahme: Kennung'],
    refers: [],
  };
  return tableOf(about, columns, linesOf(source));
}

export function milestoneTable(source: DataSource): Table {
  const rows = linesOf(source).flatMap(({ measure, milestones }) =>
    milestones.map((milestone) => ({ measure, milestone })),
  );
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    dayColumn(source.asOf),
    ...measureColumns<Row>(({ measure }) => measure),
    ...refColumns<Row>('Meilenstein', 'Der datierte Schritt der Maßnahme.', ({ milestone }) => milestone),
    ...deadlineColumns<Row>('', 'des Meilensteins', ({ milestone }) => milestone.deadline),
    column('offen', 'yes-no', 'Ob der Meilenstein noch zu erreichen ist.', ({ milestone }) =>
      yesOrNo(isOpen(milestone.deadline)),
    ),
    pageColumn(source.link, ({ measure }) => measure),
  ];
  const about = {
    name: 'meilensteine',
    title: 'Meilensteine',
    about: 'Die Meilensteine aller Maßnahmen: geplant, vorhergesagt, erledigt, und die Tage dazwischen.',
    key: ['Maßnahme: Kennung', 'Meilenstein: Kennung'],
    refers: [OF_MEASURE],
  };
  return tableOf(about, columns, rows);
}

/** Every value of every indicator; one that has no value yet has a row without. */
export function indicatorTable(source: DataSource): Table {
  const rows = linesOf(source).flatMap(({ measure, indicators }) =>
    indicators.flatMap(({ indicator, values }) =>
      (values.length > 0 ? values : [null]).map((value) => ({ measure, indicator, value })),
    ),
  );
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    ...measureColumns<Row>(({ measure }) => measure),
    ...refColumns<Row>('Kennzahl', 'Was gemessen wird.', ({ indicator }) => indicator),
    column('Einheit', 'text', 'Worin gezählt wird.', ({ indicator }) => indicator.unit),
    ...termColumns<Row>('Stand', 'Wann der Wert gemeldet wurde.', ({ value }) => value?.said),
    ...quantityColumns<Row>(
      'Wert',
      'number',
      'Der gemeldete Wert; leer, solange keiner gemeldet ist.',
      ({ value }) => value?.quantity,
    ),
    column(
      'Zielwert',
      'number',
      'Was erreicht werden soll.',
      ({ indicator }) => indicator.target?.value ?? null,
    ),
    ...termColumns<Row>(
      'Ziel bis',
      'Bis wann das Ziel erreicht sein soll.',
      ({ indicator }) => indicator.target?.by,
    ),
    pageColumn(source.link, ({ measure }) => measure),
  ];
  const about = {
    name: 'kennzahlwerte',
    title: 'Kennzahlwerte',
    about: 'Jeder gemeldete Wert jeder Kennzahl, mit ihrem Ziel.',
    key: [],
    refers: [OF_MEASURE],
  };
  return tableOf(about, columns, rows);
}

/** The column that joins a table with that of the measures. */
export const OF_MEASURE = { head: 'Maßnahme: Kennung', table: 'massnahmen', key: 'Maßnahme: Kennung' };

export function measureColumns<Row>(value: (row: Row) => Ref): Column<Row>[] {
  return refColumns('Maßnahme', 'Die Maßnahme, um die es geht.', value);
}

export function pageColumn<Row>(link: LinkTo, measureOf: (row: Row) => Ref): Column<Row> {
  return column('Seite', 'text', PAGE, (row) => link(routes.measure(measureOf(row).id)));
}

export const PAGE =
  'Die Adresse der Seite dazu; ohne „https://“, solange die Adresse der Website nicht feststeht.';

export function dayColumn<Row>(asOf: string): Column<Row> {
  return column('Stichtag', 'day', 'Der Tag, für den alles in der Zeile gilt.', () => asOf);
}

const STATUS_WORDS = STATUS_ORDER.filter((key) => key !== 'unbekannt')
  .map((key) => STATUS_LABELS[key])
  .join(', ');

function linesOf({ plan, asOf }: DataSource): MeasureLine[] {
  return situationNow(plan, asOf).fields.flatMap((field) => field.lines);
}
