import { type Deadline, postponements } from '../../model/deadline.ts';
import type { Precision, Term } from '../../model/term.ts';
import type { Quantity, Ref } from '../../model/types.ts';
import { SCHEDULE_LABELS } from '../../views/labels.ts';
import type { CsvCell } from '../csv.ts';

/** What kind of value a column holds; a day is written `2026-03-31`. */
export type ColumnType = 'text' | 'day' | 'whole' | 'number' | 'euro' | 'yes-no';

/** The head of a column, what stands below it and what that means, in German for readers. */
export interface Head {
  head: string;
  type: ColumnType;
  about: string;
  /** The head of the column before it, of which it says how exact it is. */
  qualifies?: string;
}

/** What a column says of a row; what is not known is empty. */
export interface Column<Row> extends Head {
  value: (row: Row) => CsvCell;
}

/** A table for every output: CSV, workbook, description. */
export interface Table {
  /** Its file without extension: `meilensteine`. */
  name: string;
  /** `Meilensteine` */
  title: string;
  about: string;
  heads: readonly Head[];
  rows: readonly (readonly CsvCell[])[];
  /** The heads that together tell rows apart; empty where none do. */
  key: readonly string[];
  /** Heads whose values are the key of another table. */
  refers: readonly { head: string; table: string; key: string }[];
}

export function tableOf<Row>(
  about: Pick<Table, 'name' | 'title' | 'about' | 'key' | 'refers'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  const heads = columns.map(({ value, ...head }) => head);
  return { ...about, heads, rows: rows.map((row) => columns.map(({ value }) => value(row))) };
}

/** A column in one line. */
export function column<Row>(
  head: string,
  type: ColumnType,
  about: string,
  value: Column<Row>['value'],
): Column<Row> {
  return { head, type, about, value };
}

/** A date for programs: the last day it can mean, and beside it how exactly it is known. */
export function termColumns<Row>(
  head: string,
  about: string,
  value: (row: Row) => Term | null | undefined,
): Column<Row>[] {
  return [
    column(
      head,
      'day',
      `${about} Der letzte Tag, den die Angabe bedeuten kann.`,
      (row) => value(row)?.last ?? null,
    ),
    {
      head: `${head}${PRECISION}`,
      type: 'text',
      about: `Wie genau „${head}“ bekannt ist: ${PRECISION_WORDS}`,
      qualifies: head,
      value: (row) => precisionOf(value(row) ?? null),
    },
  ];
}

const PRECISION_LABELS: Record<Precision, string> = {
  day: 'Tag',
  month: 'Monat',
  quarter: 'Quartal',
  half: 'Halbjahr',
  year: 'Jahr',
};

/** What stands behind the head of a date, for the column beside it, and what that can say. */
export const PRECISION = ': Genauigkeit';
export const PRECISION_WORDS = `${Object.values(PRECISION_LABELS).join(', ')}; dahinter „spätestens“ oder „ungefähr“, wo es so angegeben ist.`;

/** The same for a number. */
export const APPROXIMATE = ': ungefähr';

/** `Quartal`; `Tag, spätestens`; `Jahr, ungefähr`. */
function precisionOf(term: Term | null): string | null {
  if (!term) return null;
  const { precision, atLatest, approximate } = term;
  return [PRECISION_LABELS[precision], atLatest && 'spätestens', approximate && 'ungefähr']
    .filter(Boolean)
    .join(', ');
}

/** The id, by which tables are joined, and the title. */
export function refColumns<Row>(
  head: string,
  about: string,
  value: (row: Row) => Ref | null | undefined,
): Column<Row>[] {
  return [
    column(
      `${head}: Kennung`,
      'text',
      `${about} Die Kennung, die in allen Dateien gleich ist.`,
      (row) => value(row)?.id ?? null,
    ),
    column(head, 'text', about, (row) => value(row)?.title ?? null),
  ];
}

/** A number, and whether the source says that it is about as much. */
export function quantityColumns<Row>(
  head: string,
  type: 'number' | 'euro',
  about: string,
  value: (row: Row) => Quantity | null | undefined,
): Column<Row>[] {
  return [
    column(head, type, about, (row) => value(row)?.value ?? null),
    {
      head: `${head}${APPROXIMATE}`,
      type: 'yes-no',
      about: `Ob „${head}“ nur ungefähr angegeben ist.`,
      qualifies: head,
      value: (row) => yesOrNo(value(row)?.approximate),
    },
  ];
}

/** The three dates of a deadline and what follows from them. `of` says whose, in the genitive. */
export function deadlineColumns<Row>(
  prefix: string,
  of: string,
  value: (row: Row) => Deadline,
): Column<Row>[] {
  const head = (text: string) => (prefix ? `${prefix}: ${text}` : text);
  return [
    ...termColumns<Row>(
      head('zuerst geplant'),
      `Der erste bekannte Plantermin ${of}.`,
      (row) => value(row).planned,
    ),
    ...termColumns<Row>(
      head('Prognose'),
      `Der zuletzt bekannte Termin ${of}; gleich dem Plantermin, solange er nicht verschoben wurde.`,
      (row) => value(row).forecast,
    ),
    ...termColumns<Row>(
      head('erledigt am'),
      `Wann es so weit war; leer, solange es das nicht ist.`,
      (row) => value(row).doneOn,
    ),
    column(
      head('Terminlage'),
      'text',
      `Berechnet zum Stichtag: ${Object.values(SCHEDULE_LABELS).join(', ')}.`,
      (row) => SCHEDULE_LABELS[value(row).schedule],
    ),
    column(
      head('Tage später als geplant'),
      'whole',
      'Zwischen dem ersten Plantermin und der Erledigung, sonst der Prognose; ist auch die verstrichen, bis zum Stichtag. Negativ heißt früher.',
      (row) => value(row).delayDays,
    ),
    column(
      head('Tage überfällig'),
      'whole',
      'Tage, seit denen der zuletzt bekannte Termin verstrichen ist, ohne dass die Erledigung dokumentiert ist; sonst 0.',
      (row) => value(row).overdueDays,
    ),
    column(
      head('Verschiebungen'),
      'whole',
      'Wie oft der Termin nach hinten verschoben wurde.',
      (row) => postponements(value(row)).length,
    ),
    column(
      head('Grund der letzten Verschiebung'),
      'text',
      'Wie angegeben; leer, wo kein Grund dokumentiert ist.',
      (row) => postponements(value(row)).at(-1)?.reason ?? null,
    ),
    column(
      head('Grund für den Wegfall'),
      'text',
      'Warum der Termin entfällt, wo das angegeben ist.',
      (row) => value(row).dropped?.reason ?? null,
    ),
  ];
}

export function yesOrNo(value: boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : value ? 'ja' : 'nein';
}

/** Several values in one cell. */
export const SEPARATOR = ' | ';

export function several(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(SEPARATOR) : null;
}
