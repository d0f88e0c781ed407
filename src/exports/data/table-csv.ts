import { csvText } from '../csv.ts';
import type { Table } from './columns.ts';

/** A table as a CSV file: a line of heads, and a line for each row. */
export function tableCsv({ heads, rows }: Table): string {
  return csvText([heads.map(({ head }) => head), ...rows]);
}
