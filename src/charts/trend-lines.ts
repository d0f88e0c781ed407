import type { TrendChart } from '../views/chart.ts';
import { timeOf } from './time-axis.ts';

export interface TrendPoint {
  /** Time of the report. */
  report: number;
  /** Time that it forecast. */
  date: number;
  label: string;
  done: boolean;
  /** Whether it says something new: reports that repeat the forecast before get no marker of their own. */
  news: boolean;
}

export interface TrendLine {
  label: string;
  points: [TrendPoint, ...TrendPoint[]];
  /** Lines that share a point get different lanes, so that none hides another. */
  lane: number;
}

/** Lines that have points, each up to the report that says it is done: what follows would only repeat that. */
export function trendLines(lines: TrendChart['lines']): TrendLine[] {
  const found: TrendLine[] = [];
  for (const line of lines) {
    const [first, ...others] = pointsOf(line.points);
    if (!first) continue;
    const points: TrendLine['points'] = [first, ...others];
    found.push({ label: line.label, points, lane: freeLane(points, found) });
  }
  return found;
}

/** The point that says how things stand with a line. */
export function lastPoint({ points }: TrendLine): TrendPoint {
  return points.at(-1) ?? points[0];
}

function pointsOf(points: TrendChart['lines'][number]['points']): TrendPoint[] {
  const done = points.findIndex((point) => point.done);
  const shown = done < 0 ? points : points.slice(0, done + 1);
  return shown.map(({ day, date, label, done }, index) => ({
    report: timeOf(day),
    date: timeOf(date),
    label,
    done,
    news: done || index === shown.length - 1 || date !== shown[index - 1]?.date,
  }));
}

function freeLane(points: readonly TrendPoint[], others: readonly TrendLine[]): number {
  const keys = new Set(points.map(keyOf));
  const sharing = others.filter((other) => other.points.some((point) => keys.has(keyOf(point))));
  const taken = new Set(sharing.map(({ lane }) => lane));
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}

function keyOf({ report, date }: TrendPoint): string {
  return `${report} ${date}`;
}
