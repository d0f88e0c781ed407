import { type Deadline, postponements } from '../model/deadline.ts';
import type { Precision, Term } from '../model/term.ts';
import type { Quantity, Ref } from '../model/types.ts';
import { SCHEDULE_LABELS } from '../views/labels.ts';
import { type CsvCell, csvText } from './csv.ts';

/** What a column says of a row; what is not known is empty. */
export type Column<Row> = readonly [head: string, value: (row: Row) => CsvCell];

/** A table with a line of heads, and a line for each row. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvText([
    columns.map(([head]) => head),
    ...rows.map((row) => columns.map(([, value]) => value(row))),
  ]);
}

/** A date for programs: the last day it can mean, and beside it how exactly it is known. */
export function termColumns<Row>(head: string, value: (row: Row) => Term | null | undefined): Column<Row>[] {
  return [
    [head, (row) => value(row)?.last ?? null],
    [`${head}: Genauigkeit`, (row) => precisionOf(value(row) ?? null)],
  ];
}

const PRECISION_LABELS: Record<Precision, string> = {
  day: 'Tag',
  month: 'Monat',
  quarter: 'Quartal',
  half: 'Halbjahr',
  year: 'Jahr',
};

/** `Quartal`; `Tag, spätestens`; `Jahr, ungefähr`. */
function precisionOf(term: Term | null): string | null {
  if (!term) return null;
  const { precision, atLatest, approximate } = term;
  return [PRECISION_LABELS[precision], atLatest && 'spätestens', approximate && 'ungefähr']
    .filter(Boolean)
    .join(', ');
}

/** The id, by which tables are joined, and the title. */
export function refColumns<Row>(head: string, value: (row: Row) => Ref | null | undefined): Column<Row>[] {
  return [
    [`${head}: Kennung`, (row) => value(row)?.id ?? null],
    [head, (row) => value(row)?.title ?? null],
  ];
}

/** A number, and whether the source says that it is about as much. */
export function quantityColumns<Row>(
  head: string,
  value: (row: Row) => Quantity | null | undefined,
): Column<Row>[] {
  return [
    [head, (row) => value(row)?.value ?? null],
    [`${head}: ungefähr`, (row) => yesOrNo(value(row)?.approximate)],
  ];
}

/** The three dates of a deadline and what follows from them. */
export function deadlineColumns<Row>(prefix: string, value: (row: Row) => Deadline): Column<Row>[] {
  const head = (text: string) => (prefix ? `${prefix}: ${text}` : text);
  return [
    ...termColumns<Row>(head('zuerst geplant'), (row) => value(row).planned),
    ...termColumns<Row>(head('Prognose'), (row) => value(row).forecast),
    ...termColumns<Row>(head('erledigt am'), (row) => value(row).doneOn),
    [head('Terminlage'), (row) => SCHEDULE_LABELS[value(row).schedule]],
    [head('Tage später als geplant'), (row) => value(row).delayDays],
    [head('Tage überfällig'), (row) => value(row).overdueDays],
    [head('Verschiebungen'), (row) => postponements(value(row)).length],
    [head('Grund der letzten Verschiebung'), (row) => postponements(value(row)).at(-1)?.reason ?? null],
    [head('Grund für den Wegfall'), (row) => value(row).dropped?.reason ?? null],
  ];
}

export function yesOrNo(value: boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : value ? 'ja' : 'nein';
}

/** Several values in one cell. */
export function several(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(' | ') : null;
}
