/**
 * What a chart shows, as plain data: every label is finished German text, every number a plain number. The drawing
 * in `charts/` adds nothing to it, and `table` says the same without a picture.
 */

/** The data of a chart as a table: the text alternative that stands beside every drawing. */
export interface ChartTable {
  caption: string;
  head: string[];
  rows: string[][];
}

interface ChartBase {
  title: string;
  /** One or two sentences that say what the drawing shows; becomes the SVG's description. */
  description: string;
  table: ChartTable;
}

/** A share of a stacked bar. `key` is a status word such as `in-umsetzung` and becomes a CSS class. */
export interface ChartSeries {
  key: string;
  label: string;
}

/** One horizontal stacked bar per row, for example an action field with its measures by status. */
export interface StackChart extends ChartBase {
  kind: 'stack';
  series: ChartSeries[];
  rows: { label: string; values: Record<string, number> }[];
}

/** Stacked columns along time, one per report, for example measures by status at each cut-off day. */
export interface HistoryChart extends ChartBase {
  kind: 'history';
  series: ChartSeries[];
  columns: { label: string; values: Record<string, number> }[];
}

/** Measured values over time against a target. `day` is `YYYY-MM-DD`, the last day a coarse date can mean. */
export interface IndicatorChart extends ChartBase {
  kind: 'indicator';
  unit: string;
  points: { day: string; label: string; value: number; valueLabel: string }[];
  target: { value: number; label: string; day: string | null } | null;
}

/**
 * Milestone trend: reports along x, the date that was forecast then along y, one line per milestone. A horizontal
 * line is on plan, a rising one slips. `day` is when it was said, `date` is the forecast as its last possible day.
 */
export interface TrendChart extends ChartBase {
  kind: 'trend';
  reports: { day: string; label: string }[];
  lines: {
    id: string;
    label: string;
    points: { day: string; date: string; label: string; done: boolean }[];
  }[];
}

export type Chart = StackChart | HistoryChart | IndicatorChart | TrendChart;
