import type { TrendChart } from '../views/chart.ts';
import { endOf } from './time-axis.ts';

export interface TrendPoint {
  day: string;
  /** Milliseconds since 1970 at the end of the forecast day. */
  date: number;
  label: string;
  done: boolean;
}

export interface TrendLine {
  label: string;
  points: TrendPoint[];
  /** Lines that share a point get different lanes, so that none hides another. */
  lane: number;
}

/** Lines that have points, each up to the report that says it is done: what follows would only repeat that. */
export function trendLines(lines: TrendChart['lines']): TrendLine[] {
  const found: TrendLine[] = [];
  for (const { label, points } of lines) {
    if (points.length === 0) continue;
    const done = points.findIndex((point) => point.done);
    const shown = done < 0 ? points : points.slice(0, done + 1);
    const line = { label, points: shown.map(({ date, ...rest }) => ({ ...rest, date: endOf(date) })) };
    found.push({ ...line, lane: freeLane(line.points, found) });
  }
  return found;
}

function freeLane(points: readonly TrendPoint[], others: readonly TrendLine[]): number {
  const keys = new Set(points.map(keyOf));
  const taken = new Set(
    others.filter((other) => other.points.some((point) => keys.has(keyOf(point)))).map(({ lane }) => lane),
  );
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}

function keyOf({ day, date }: TrendPoint): string {
  return `${day} ${date}`;
}
