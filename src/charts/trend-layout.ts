import type { TrendChart } from '../views/chart.ts';
import { type AxisLabel, axisLabels } from './axis-labels.ts';
import { linear } from './scale.ts';
import { LINE_HEIGHT, SMALL, WIDTH } from './size.ts';
import { textWidth } from './text.ts';
import { type TimeScale, timeOf, timeScale } from './time-axis.ts';
import { type LabelText, labelColumn, labelsHeight } from './trend-label-text.ts';
import { lastPoint, type TrendLine, type TrendPoint, trendLines } from './trend-lines.ts';

const MIN_HEIGHT = 220;
/** Space between the edges of the plot and the first and last report. */
const INSET = 12;
const LANE = 6;
const DAY = 86_400_000;

export interface TrendLayout {
  lines: TrendLine[];
  texts: LabelText[];
  plot: { left: number; right: number; top: number; bottom: number };
  /** Times of the reports, and the times at the left and right edge of the plot. */
  reports: number[];
  domain: [from: number, to: number];
  reportLabels: AxisLabel[];
  dates: TimeScale;
  x: (time: number) => number;
  y: (time: number) => number;
  /** The time at which a point is drawn: lanes lie below each other, away from the border to the next period. */
  drawnDate: (line: TrendLine, point: TrendPoint) => number;
}

/** Where everything in a milestone trend goes. Reports on the same day share one place. */
export function trendLayout(chart: TrendChart): TrendLayout {
  const lines = trendLines(chart.lines);
  const column = labelColumn(lines.map((line) => ({ name: line.label, date: lastPoint(line).label })));
  const height = Math.max(MIN_HEIGHT, labelsHeight(column.texts));
  const dates = timeScale(
    lines.flatMap(({ points }) => points.map(({ date }) => date)),
    { length: height, year: 20, month: 40 },
  );
  const top = SMALL * LINE_HEIGHT + 10;
  const plot = {
    left: Math.max(...dates.bands.map(({ label }) => textWidth(label, SMALL))) + 8,
    right: WIDTH - column.width,
    top,
    bottom: top + height,
  };
  const y = linear(dates.from, dates.to, plot.bottom, plot.top);

  const shown = chart.reports.filter(
    ({ day }, index, all) => all.findIndex((one) => one.day === day) === index,
  );
  const reports = shown.map(({ day }) => timeOf(day));
  const [first, last] = [Math.min(...reports), Math.max(...reports)];
  const margin = first === last ? DAY : ((last - first) * INSET) / (plot.right - plot.left - 2 * INSET);
  const domain: TrendLayout['domain'] = [first - margin, last + margin];
  const x = linear(...domain, plot.left, plot.right);
  const captions = shown.map(({ label }) => label);
  const perUnit = (dates.to - dates.from) / height;

  return {
    lines,
    texts: column.texts,
    plot,
    reports,
    domain,
    reportLabels: axisLabels(captions, reports.map(x)),
    dates,
    x,
    y,
    drawnDate: ({ lane }, { date }) => date - lane * LANE * perUnit,
  };
}
