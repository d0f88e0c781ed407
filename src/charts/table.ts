import type { ChartTable } from '../views/chart.ts';

const NUMBER = /^[-−–+]?\d[\d.,]*(?:\s?[%€])?$/;

/** For each column, whether all its cells are numbers, which are then set flush right. */
export function numericColumns({ head, rows }: ChartTable): boolean[] {
  return head.map((_, column) => rows.length > 0 && rows.every((row) => NUMBER.test(row[column] ?? '')));
}
