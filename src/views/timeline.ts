import type { Day } from '../model/day.ts';
import { type Deadline, isOpen, type Schedule } from '../model/deadline.ts';
import { datesOf, type MeasureLine } from '../model/line.ts';
import type { FieldSection } from '../model/situation.ts';
import type { Term } from '../model/term.ts';
import { formatTerm, formatTermOrNone } from './format.ts';
import { STATUS_LABELS, type StatusKey, statusKey } from './labels.ts';
import { routes } from './routes.ts';
import { deadlineText, scheduleText } from './schedule-text.ts';
import { type Axis, type Percent, quarterAxis, round, type Tick, yearAxis } from './timeline-axis.ts';

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
  /** Null for a milestone, which has no page of its own. */
  href: string | null;
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
  scheduleKey: Schedule;
  /** What the drawing shows, in words. */
  begin: string;
  plannedEnd: string;
  currentEnd: string;
}

export interface Timeline {
  ticks: Tick[];
  asOf: Percent;
  groups: { title: string; href: string; rows: TimelineRow[] }[];
}

/** What part of time the axis shows: all of it, or a year on either side of the as-of day. */
export type TimelineSpan = 'whole' | 'near';

/**
 * All measures of some fields on one axis. The whole axis begins with the strategy (`since`); what is older than the
 * axis begins at its edge, what is younger ends there.
 */
export function timelineOf(
  fields: readonly FieldSection[],
  asOf: Day,
  since: Term | null,
  span: TimelineSpan = 'whole',
): Timeline {
  const lines = fields.flatMap((field) => field.lines);
  const axis = span === 'near' ? quarterAxis(asOf) : wholeAxis(lines, asOf, since);
  return {
    ticks: axis.ticks,
    asOf: axis.at(asOf),
    groups: fields.map(({ field, lines: own }) => ({
      title: field.title,
      href: routes.field(field.id),
      rows: own.map((line) => rowOf(line, axis, asOf)),
    })),
  };
}

/** One measure on an axis of its own: the measure itself, then each milestone in a row with its name. */
export function measureTimeline(line: MeasureLine, asOf: Day, since: Term | null): Timeline {
  const axis = wholeAxis([line], asOf, since);
  const [end, ...milestones] = datesOf(line);
  const whole = {
    ...rowOf(line, axis, asOf),
    title: 'Maßnahme',
    marks: end ? marksOf('Abschluss', end.deadline, axis) : [],
  };
  const rows = milestones.map(({ milestone, deadline }) =>
    milestoneRow(milestone ?? '', deadline, axis, asOf),
  );
  return {
    ticks: axis.ticks,
    asOf: axis.at(asOf),
    groups: [{ title: line.measure.title, href: routes.measure(line.measure.id), rows: [whole, ...rows] }],
  };
}

/** From the year of the earliest day shown, but not before `since`, to the end of the year of the latest. */
function wholeAxis(lines: readonly MeasureLine[], asOf: Day, since: Term | null): Axis {
  const days = [asOf, ...lines.flatMap((line) => [startOf(line), ...daysOf(line)])].sort();
  const earliest = [days[0] ?? asOf, since?.first ?? ''].sort().at(-1) ?? asOf;
  return yearAxis(earliest, days.at(-1) ?? asOf);
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
    scheduleKey: line.schedule,
    begin: formatTermOrNone(line.begin),
    plannedEnd: formatTermOrNone(end.planned),
    currentEnd: formatTermOrNone(finish),
  };
}

/** A milestone: how far it moved, and how long it has been missed. */
function milestoneRow(title: string, deadline: Deadline, axis: Axis, asOf: Day): TimelineRow {
  const { planned, forecast, doneOn, schedule } = deadline;
  const latest = doneOn ?? forecast;
  const moved = planned && latest && planned.last < latest.last;
  const late = schedule === 'ueberfaellig' && forecast !== null;
  return {
    title,
    href: null,
    status: 'unbekannt',
    statusLabel: '',
    planned: moved ? bar(axis, planned.last, latest.last) : null,
    current: null,
    openEnded: false,
    overdue: late ? bar(axis, forecast.last, asOf) : null,
    marks: marksOf(title, deadline, axis),
    schedule: deadlineText(deadline, asOf),
    scheduleKey: schedule,
    begin: '',
    plannedEnd: formatTermOrNone(planned),
    currentEnd: formatTermOrNone(latest),
  };
}

/** Where the bar ends: at the known end, otherwise at the last known date or the as-of day. */
function lastDay(line: MeasureLine, end: Day | null, asOf: Day): Day {
  if (end) return end;
  return [asOf, ...daysOf(line)].sort().at(-1) ?? asOf;
}

function marksOf(title: string, deadline: Deadline, axis: Axis): TimelineMark[] {
  const mark = (day: Day, kind: TimelineMark['kind'], label: string): TimelineMark[] =>
    axis.covers(day) ? [{ x: axis.at(day), kind, label }] : [];
  const earlier = deadline.moves.flatMap(({ from }) =>
    mark(from.last, 'was', `${title}: früher ${formatTerm(from)}`),
  );
  if (deadline.dropped) return earlier;
  if (deadline.doneOn) {
    return [
      ...earlier,
      ...mark(deadline.doneOn.last, 'done', `${title}: erledigt ${formatTerm(deadline.doneOn)}`),
    ];
  }
  if (!deadline.forecast || !isOpen(deadline)) return earlier;
  const late = deadline.overdueDays > 0;
  const label = `${title}: ${formatTerm(deadline.forecast)}${late ? ', überfällig' : ''}`;
  return [...earlier, ...mark(deadline.forecast.last, late ? 'overdue' : 'open', label)];
}

/** Null where none of it lies on the axis. */
function bar(axis: Axis, from: Day, to: Day): TimelineBar | null {
  if (to < axis.from || from > axis.to) return null;
  const x = axis.at(from);
  return { x, width: round(Math.max(0.4, axis.at(to) - x)) };
}
