/** A calendar day as `YYYY-MM-DD` in the proleptic Gregorian calendar; compares correctly as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** True for an existing calendar day: `2024-02-29` is one, `2023-02-29` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `month` counts from 1. */
export function lastDayOfMonth(year: number, month: number): Day {
  return toDay(Date.UTC(year, month, 0));
}

export function addDays(day: Day, count: number): Day {
  return toDay(toTime(day) + count * MS_PER_DAY);
}

/** Adds calendar months; a day that the target month lacks becomes its last day (31 January + 1 → 28 February). */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = split(day);
  const last = lastDayOfMonth(year, month + count);
  const target = `${last.slice(0, 8)}${String(date).padStart(2, '0')}`;
  return target < last ? target : last;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toTime(to) - toTime(from)) / MS_PER_DAY);
}

/**
 * Full calendar months from `from` to `to`; negative when `to` is earlier. From the end of one month to the end of
 * another counts as full months whatever their lengths: 30 June to 28 February is eight months.
 */
export function monthsBetween(from: Day, to: Day): number {
  // Not a plain minus: less than a month earlier is 0, not -0, which formats as „-0“.
  if (to < from) return 0 - monthsBetween(to, from);
  const [fromYear, fromMonth, fromDate] = split(from);
  const [toYear, toMonth, toDate] = split(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const complete = toDate >= fromDate || to === lastDayOfMonth(toYear, toMonth);
  return complete ? months : months - 1;
}

function split(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The same few thousand days are asked for millions of times. */
const times = new Map<Day, number>();

function toTime(day: Day): number {
  const known = times.get(day);
  if (known !== undefined) return known;
  const time = Date.parse(`${day}T00:00:00Z`);
  times.set(day, time);
  return time;
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
