import { type Day, daysBetween } from '../model/day.ts';
import { type Deadline, isOpen } from '../model/deadline.ts';
import { datesOf, type MeasureLine } from '../model/line.ts';
import type { FieldSection } from '../model/situation.ts';
import { formatTerm, formatTermOrNone } from './format.ts';
import { STATUS_LABELS, type StatusKey, statusKey } from './labels.ts';
import { routes } from './routes.ts';
import { scheduleText } from './schedule-text.ts';

/** Percent of the axis' width, rounded so that the same plan always draws the same bytes. */
type Percent = number;

export interface TimelineBar {
  x: Percent;
  width: Percent;
}

export interface TimelineMark {
  x: Percent;
  /** `was`: an earlier forecast that no longer holds. */
  kind: 'done' | 'open' | 'overdue' | 'was';
  label: string;
}

/** One measure on the axis. */
export interface TimelineRow {
  title: string;
  href: string;
  status: StatusKey;
  statusLabel: string;
  /** The time as first planned. */
  planned: TimelineBar | null;
  /** From its beginning to its end as known now. */
  current: TimelineBar | null;
  /** Without any date to end at. */
  openEnded: boolean;
  /** From a missed date to the as-of day. */
  overdue: TimelineBar | null;
  marks: TimelineMark[];
  schedule: string;
  isOverdue: boolean;
  /** What the drawing shows, for the table and for screen readers. */
  begin: string;
  plannedEnd: string;
  currentEnd: string;
}

export interface Timeline {
  years: { label: string; x: Percent }[];
  asOf: Percent;
  groups: { title: string; href: string; rows: TimelineRow[] }[];
}

/** All measures of some fields on one axis of whole years. */
export function timelineOf(fields: readonly FieldSection[], asOf: Day): Timeline {
  const axis = axisFor(
    fields.flatMap((field) => field.lines),
    asOf,
  );
  return {
    years: axis.years,
    asOf: axis.at(asOf),
    groups: fields.map(({ field, lines }) => ({
      title: field.title,
      href: routes.field(field.id),
      rows: lines.map((line) => rowOf(line, axis, asOf)),
    })),
  };
}

interface Axis {
  at: (day: Day) => Percent;
  years: Timeline['years'];
}

/** From the year of the earliest day shown to the end of the year of the latest. */
function axisFor(lines: readonly MeasureLine[], asOf: Day): Axis {
  const days = [asOf, ...lines.flatMap((line) => [startOf(line), ...daysOf(line)])].sort();
  const first = `${days[0]?.slice(0, 4)}-01-01`;
  const lastYear = Number(days.at(-1)?.slice(0, 4));
  const length = daysBetween(first, `${lastYear + 1}-01-01`);
  const at = (day: Day) => round((daysBetween(first, day) / length) * 100);
  const firstYear = Number(first.slice(0, 4));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const label = String(firstYear + index);
    return { label, x: at(`${label}-01-01`) };
  });
  return { at, years };
}

function startOf(line: MeasureLine): Day {
  return line.begin?.first ?? line.begin?.last ?? line.firstSaid.first ?? line.firstSaid.last;
}

function daysOf(line: MeasureLine): Day[] {
  return datesOf(line).flatMap(({ deadline }) =>
    [deadline.planned, deadline.forecast, deadline.doneOn].flatMap((term) => (term ? [term.last] : [])),
  );
}

function rowOf(line: MeasureLine, axis: Axis, asOf: Day): TimelineRow {
  const start = startOf(line);
  const { end } = line;
  const finish = end.doneOn ?? end.forecast;
  const overdueFrom = datesOf(line)
    .filter(({ deadline }) => deadline.overdueDays > 0 && line.schedule === 'ueberfaellig')
    .map(({ deadline }) => deadline.forecast?.last ?? asOf)
    .sort()[0];
  const until = lastDay(line, finish?.last ?? null, asOf);
  return {
    title: line.measure.title,
    href: routes.measure(line.measure.id),
    status: statusKey(line.status),
    statusLabel: STATUS_LABELS[statusKey(line.status)],
    planned: end.planned && end.planned.last > start ? bar(axis, start, end.planned.last) : null,
    current: bar(axis, start, until),
    openEnded: finish === null,
    overdue: overdueFrom ? bar(axis, overdueFrom, asOf) : null,
    marks: datesOf(line).flatMap(({ milestone, deadline }) =>
      marksOf(milestone ?? 'Abschluss', deadline, axis),
    ),
    schedule: scheduleText(line, asOf),
    isOverdue: line.schedule === 'ueberfaellig',
    begin: formatTermOrNone(line.begin),
    plannedEnd: formatTermOrNone(end.planned),
    currentEnd: formatTermOrNone(finish),
  };
}

/** Where the bar ends: at the known end, otherwise at the last known date or the as-of day. */
function lastDay(line: MeasureLine, end: Day | null, asOf: Day): Day {
  if (end) return end;
  return [asOf, ...daysOf(line)].sort().at(-1) ?? asOf;
}

function marksOf(title: string, deadline: Deadline, axis: Axis): TimelineMark[] {
  const mark = (day: Day, kind: TimelineMark['kind'], label: string) => ({ x: axis.at(day), kind, label });
  const earlier = deadline.moves.map(({ from }) =>
    mark(from.last, 'was', `${title}: früher ${formatTerm(from)}`),
  );
  if (deadline.dropped) return earlier;
  if (deadline.doneOn) {
    return [
      ...earlier,
      mark(deadline.doneOn.last, 'done', `${title}: erledigt ${formatTerm(deadline.doneOn)}`),
    ];
  }
  if (!deadline.forecast || !isOpen(deadline)) return earlier;
  const late = deadline.overdueDays > 0;
  const label = `${title}: ${formatTerm(deadline.forecast)}${late ? ', überfällig' : ''}`;
  return [...earlier, mark(deadline.forecast.last, late ? 'overdue' : 'open', label)];
}

function bar(axis: Axis, from: Day, to: Day): TimelineBar {
  const x = axis.at(from);
  return { x, width: round(Math.max(0.4, axis.at(to) - x)) };
}

function round(value: number): Percent {
  return Math.round(value * 100) / 100;
}
