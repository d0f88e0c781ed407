import { addDays, addMonths, type Day, daysBetween } from '../model/day.ts';

/** Percent of the axis' width, rounded so that the same plan always draws the same bytes. */
export type Percent = number;

/** A line across the tracks with its label; `major` ones begin a year. */
export interface Tick {
  label: string;
  x: Percent;
  major: boolean;
}

export interface Axis {
  from: Day;
  to: Day;
  ticks: Tick[];
  /** Where a day lies; days outside lie on the nearer edge. */
  at: (day: Day) => Percent;
  covers: (day: Day) => boolean;
}

/** Whole years from the first day to the last, with a tick a year. */
export function yearAxis(first: Day, last: Day): Axis {
  const from = `${first.slice(0, 4)}-01-01`;
  const to = `${last.slice(0, 4)}-12-31`;
  return axis(from, to, 12, (day) => day.slice(0, 4));
}

/** A year back and a year ahead of the day, in whole quarters, with a tick a quarter. */
export function quarterAxis(asOf: Day): Axis {
  const from = quarterStart(addMonths(asOf, -12));
  const to = addDays(addMonths(quarterStart(addMonths(asOf, 12)), 3), -1);
  return axis(from, to, 3, (day) => `Q${Math.ceil(Number(day.slice(5, 7)) / 3)} ${day.slice(0, 4)}`);
}

function axis(from: Day, to: Day, months: number, label: (day: Day) => string): Axis {
  const length = daysBetween(from, addDays(to, 1));
  const at = (day: Day) => round(Math.min(100, Math.max(0, (daysBetween(from, day) / length) * 100)));
  const ticks: Tick[] = [];
  for (let day = from; day <= to; day = addMonths(day, months)) {
    ticks.push({ label: label(day), x: at(day), major: day.endsWith('-01-01') });
  }
  return { from, to, ticks, at, covers: (day) => day >= from && day <= to };
}

function quarterStart(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

export function round(value: number): Percent {
  return Math.round(value * 100) / 100;
}
