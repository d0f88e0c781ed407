import type { Chart } from '../views/chart.ts';
import { totalOf } from './stacks.ts';

/** True when there is nothing to see, so that the table alone says everything. */
export function isEmpty(chart: Chart): boolean {
  switch (chart.kind) {
    case 'stack':
      return chart.rows.every((row) => totalOf(row, chart.series) === 0);
    case 'history':
      return chart.columns.every((column) => totalOf(column, chart.series) === 0);
    case 'indicator':
      return chart.points.length === 0;
    case 'trend':
      return chart.reports.length === 0 || chart.lines.every(({ points }) => points.length === 0);
  }
}
