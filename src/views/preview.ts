import type { Day } from '../model/day.ts';
import type { MeasureLine } from '../model/line.ts';
import { reportsUntil } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import { reportHead } from '../model/report.ts';
import type { Summary } from '../model/summary.ts';
import { counted, formatDay, formatNumber, formatTerm } from './format.ts';
import { type HeadlinePart, headline } from './headline.ts';
import { STATUS_LABELS, STATUS_ORDER, type StatusKey, statusKey } from './labels.ts';
import { committeeName } from './meeting.ts';
import { figuresNow, linesNow, situationNow } from './now.ts';
import { routes } from './routes.ts';
import { scheduleText } from './schedule-text.ts';
import { siteName } from './site-name.ts';
import { type TimelineRow, timelineOf } from './timeline.ts';

/** What the picture shows that messengers put beside a link to a page. */
export interface Preview {
  city: string;
  site: string;
  /** What kind of page it is, in one or two words. */
  kind: string;
  /** Empty where the sentence says it all. */
  title: string;
  /** Where things stand, in a sentence. */
  sentence: readonly HeadlinePart[];
  /** More about it, in a sentence. */
  note: string | null;
  /** The status of the one measure that the sentence is about. */
  status: StatusKey | null;
  /** Measures by status. */
  counts: readonly { status: StatusKey; count: number; label: string }[];
  overdue: number;
  /** One per measure. */
  squares: readonly { status: StatusKey; isOverdue: boolean }[];
  /** One per measure, in percent of the axis. */
  bars: readonly Pick<TimelineRow, 'status' | 'current' | 'overdue'>[];
  asOf: Day;
  notice: string | null;
}

/** A picture that is made up only when it is needed. */
type Later = () => Preview;

/** With more measures than this their pages share the picture of the start page: each takes 80 ms to draw. */
const MOST_MEASURES = 200;

interface Previews {
  asOf: Day;
  /** By route. */
  previews: ReadonlyMap<string, Later>;
  /** The pictures in words, by route; many pages share one. */
  alts: Map<string, string>;
}

const known = new WeakMap<Plan, Previews>();

/** By route, the pages with a picture of their own. */
export function previewsOf(plan: Plan, asOf: Day): ReadonlyMap<string, Later> {
  return allOf(plan, asOf).previews;
}

function allOf(plan: Plan, asOf: Day): Previews {
  const made = known.get(plan);
  if (made?.asOf === asOf) return made;
  const previews = new Map([...overviews(plan, asOf), ...reports(plan, asOf), ...measures(plan, asOf)]);
  const all = { asOf, previews, alts: new Map<string, string>() };
  known.set(plan, all);
  return all;
}

/** Where the picture for a page is, below the base path, and what it shows: its own or that of the page above it. */
export function previewFor(plan: Plan, asOf: Day, route: string): { route: string; alt: string } {
  const { previews, alts } = allOf(plan, asOf);
  let own = route;
  while (!previews.has(own) && own !== routes.home) own = own.replace(/[^/]*\/?$/, '') || routes.home;
  const preview = alts.has(own) ? null : previews.get(own)?.();
  if (preview) alts.set(own, previewAlt(preview));
  return { route: previewRoute(own), alt: alts.get(own) ?? '' };
}

/** What all pictures of a site have in common, and nothing to show yet. */
function blank({ strategy }: Plan, asOf: Day): Omit<Preview, 'kind' | 'title'> {
  return {
    city: strategy.city,
    site: siteName(strategy),
    sentence: [],
    note: null,
    status: null,
    counts: [],
    overdue: 0,
    squares: [],
    bars: [],
    asOf,
    notice: strategy.notice,
  };
}

function overviews(plan: Plan, asOf: Day): [string, Later][] {
  const base = blank(plan, asOf);
  const summary = () => figuresNow(plan, asOf);
  return [
    [
      routes.home,
      () => ({
        ...base,
        kind: 'Überblick',
        title: '',
        sentence: headline(summary()),
        squares: squaresOf(linesByField(plan, asOf)),
      }),
    ],
    [
      routes.measures,
      () => ({
        ...base,
        kind: 'Maßnahmen',
        title: counted(summary().total, 'Maßnahme', 'Maßnahmen'),
        ...countsOf(summary()),
      }),
    ],
    [
      routes.timeline,
      () => ({
        ...base,
        kind: 'Zeitschiene',
        title: 'Was wann fertig sein soll',
        bars: timelineOf(situationNow(plan, asOf).fields, asOf, plan.strategy.period.from).groups.flatMap(
          ({ rows }) => rows,
        ),
      }),
    ],
    [
      routes.commitments,
      () => ({
        ...base,
        kind: 'Fragen und Zusagen',
        title: openText(situationNow(plan, asOf).commitments.open.length),
        note: 'Was in Sitzungen gefragt und zugesagt wurde, bis es beantwortet ist.',
      }),
    ],
  ];
}

function openText(open: number): string {
  return open === 0 ? 'Nichts ist offen' : `${formatNumber(open)} ${open === 1 ? 'ist' : 'sind'} offen`;
}

/** In the order of the action fields. */
function linesByField(plan: Plan, asOf: Day): MeasureLine[] {
  const byField = Map.groupBy(linesNow(plan, asOf).values(), ({ field }) => field.id);
  return plan.strategy.fields.flatMap(({ id }) => byField.get(id) ?? []);
}

function reports(plan: Plan, asOf: Day): [string, Later][] {
  return reportsUntil(plan, asOf).map((meeting) => [
    routes.meeting(meeting.id),
    () => {
      const report = reportHead(plan, meeting);
      return {
        ...blank(plan, report.asOf),
        kind: 'Statusbericht',
        title: `Sitzung vom ${formatTerm(meeting.date)}`,
        sentence: [plain(committeeName(report.meeting.committee))],
        ...countsOf(report.summary),
      };
    },
  ]);
}

function measures(plan: Plan, asOf: Day): [string, Later][] {
  const lines = linesByField(plan, asOf);
  if (lines.length > MOST_MEASURES) return [];
  return lines.map((line) => [
    routes.measure(line.measure.id),
    () => {
      const status = statusKey(line.status);
      const schedule = { text: scheduleText(line, asOf), alarm: line.schedule === 'ueberfaellig' };
      return {
        ...blank(plan, asOf),
        kind: line.field.title,
        title: line.measure.title,
        sentence: [plain(`${STATUS_LABELS[status]}, `), schedule],
        note: line.summary,
        status,
      };
    },
  ]);
}

function plain(text: string): HeadlinePart {
  return { text, alarm: false };
}

function countsOf({ byStatus, bySchedule }: Summary): Pick<Preview, 'counts' | 'overdue'> {
  const shown = STATUS_ORDER.filter((status) => byStatus[status] > 0);
  return {
    counts: shown.map((status) => ({ status, count: byStatus[status], label: STATUS_LABELS[status] })),
    overdue: bySchedule.ueberfaellig,
  };
}

function squaresOf(lines: readonly MeasureLine[]): Preview['squares'] {
  return STATUS_ORDER.flatMap((status) =>
    lines
      .filter((line) => statusKey(line.status) === status)
      .map((line) => ({ status, isOverdue: line.schedule === 'ueberfaellig' })),
  );
}

/** Where the picture of a page is, below the base path. */
export function previewRoute(route: string): string {
  return `/vorschau/${route.replace(/^\/|\/$/g, '') || 'start'}.png`;
}

/** The picture in words. */
export function previewAlt({ city, kind, title, sentence, counts, overdue, asOf }: Preview): string {
  const figures = counts.map(({ count, label }) => `${formatNumber(count)} ${label}`);
  if (overdue > 0) figures.push(`${formatNumber(overdue)} überfällig`);
  const parts = [
    title ? `${kind}: ${title}` : kind,
    sentence.map(({ text }) => text).join(''),
    figures.join(', '),
  ];
  const said = parts.filter((part) => part !== '').map((part) => part.replace(/\.$/, ''));
  return `${said.join('. ')}. ${city}, Stand ${formatDay(asOf)}.`;
}
