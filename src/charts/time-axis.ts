/** A stretch of the axis: `start` and `middle` in milliseconds since 1970; the middle carries the label. */
export interface TimeBand {
  start: number;
  middle: number;
  label: string;
}

export interface TimeScale {
  from: number;
  to: number;
  bands: TimeBand[];
}

/** Room for labels in user units: along the whole axis, and what one label of a year or of a month takes. */
export interface Room {
  length: number;
  year: number;
  month: number;
}

const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60];
const LONGEST_STEP = 120;

/** Milliseconds since 1970 at noon of `day`, written `YYYY-MM-DD`: clear of the borders of months and years. */
export function timeOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/**
 * A time axis that holds all `times` and starts and ends on a border of its bands. A band is the shortest of month,
 * quarter, half-year, year, 2, 5 or 10 years for whose labels there is room. Labels are numbers only, `2025` or
 * `7/2025`, and stand for the year or month that follows the start of their band: the last day of 2025 is read inside
 * 2025, not at a tick that says 2026.
 */
export function timeScale(times: readonly number[], room: Room): TimeScale {
  const from = Math.min(...times);
  const to = Math.max(...times);
  const step = STEPS_IN_MONTHS.find((months) => fits(from, to, months, room)) ?? LONGEST_STEP;
  const all = borders(from, to, step);
  return {
    from: all[0] ?? from,
    to: all.at(-1) ?? to,
    bands: all.slice(0, -1).map((start) => bandAt(start, step)),
  };
}

function fits(from: number, to: number, step: number, room: Room): boolean {
  const bands = borders(from, to, step).length - 1;
  return bands * (step < 12 ? room.month : room.year) <= room.length;
}

function bandAt(start: number, step: number): TimeBand {
  const date = new Date(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const labelled = step >= 12 ? 12 : 1;
  return {
    start,
    middle: (start + Date.UTC(year, month + labelled, 1)) / 2,
    label: labelled === 12 ? String(year) : `${month + 1}/${year}`,
  };
}

/** The starts of all bands from the one that holds `from` to the first one not before `to`; at least two. */
function borders(from: number, to: number, step: number): number[] {
  const first = new Date(from);
  const month = first.getUTCFullYear() * 12 + first.getUTCMonth();
  const found: number[] = [];
  for (let next = month - (month % step); ; next += step) {
    const start = Date.UTC(Math.floor(next / 12), next % 12, 1);
    found.push(start);
    if (start >= to && found.length > 1) return found;
  }
}
