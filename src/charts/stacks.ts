import type { ChartSeries } from '../views/chart.ts';

/** A bar or column of a stacked drawing. */
export interface Stack {
  label: string;
  values: Record<string, number>;
}

/** The series that any of the stacks has a share of; the others would only lengthen the key. */
export function shownSeries(series: readonly ChartSeries[], stacks: readonly Stack[]): ChartSeries[] {
  return series.filter(({ key }) => stacks.some(({ values }) => (values[key] ?? 0) > 0));
}

/** The sum of a stack's shares. */
export function totalOf(stack: Stack, series: readonly ChartSeries[]): number {
  return series.reduce((sum, { key }) => sum + (stack.values[key] ?? 0), 0);
}
