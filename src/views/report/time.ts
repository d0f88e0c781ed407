import { addMonths } from '../../model/day.ts';
import type { OutlookGroup, OutlookItem } from '../../model/outlook.ts';
import type { MeetingReport } from '../../model/report.ts';
import { OUTLOOK_MONTHS } from '../../model/situation.ts';
import { formatDay, formatNumber, formatTerm } from '../format.ts';
import { STATUS_LABELS, statusKey } from '../labels.ts';
import { routes } from '../routes.ts';
import { type Timeline, timelineOf } from '../timeline.ts';
import { firstOf, MOST_ROWS, partNote } from './bounded.ts';
import type { Block, Cell, Section, Table } from './document.ts';
import { cell, heading, link, muted, note, paragraph, plain, present, tableOf, unitLine } from './lines.ts';
import { urgency, urgent } from './measures.ts';

/** Of each field at least so many are drawn. */
const FEWEST = 3;

/**
 * All measures on one axis, of very many the most urgent of each field, and what falls due until the next meeting, within
 * twelve months, and after.
 */
export function timeSection(report: MeetingReport): Section {
  const { asOf, next, fields, later } = report;
  const all = fields.reduce((sum, { lines }) => sum + lines.length, 0);
  const most = all > MOST_ROWS ? Math.max(FEWEST, Math.floor(MOST_ROWS / fields.length)) : MOST_ROWS;
  const rank = urgency(report);
  const drawn = fields.map((section) => ({ ...section, lines: [...urgent(section.lines, most, rank)] }));
  const shown = drawn.reduce((sum, { lines }) => sum + lines.length, 0);
  const timeline = timelineOf(drawn, asOf, report.strategy.period.from);
  const { soon, rest } = splitOutlook(report);
  const horizon = formatDay(addMonths(asOf, OUTLOOK_MONTHS));
  return {
    id: 'zeitschiene',
    title: 'Zeitschiene und Ausblick',
    blocks: [
      ...partNote(shown, all, 'Maßnahmen: aus jedem Handlungsfeld die dringendsten', 'CSV'),
      ...(fields.length > 0 ? [{ kind: 'timeline' as const, timeline, table: timelineTable(timeline) }] : []),
      ...(next
        ? dueBlocks(`Fällig bis zur nächsten Sitzung am ${formatTerm(next.date)}`, soon)
        : [note('Der Termin der nächsten Sitzung ist nicht angegeben.')]),
      ...dueBlocks(next ? `Danach fällig, bis ${horizon}` : `Fällig bis ${horizon}`, rest),
      ...(later.length > 0 ? dueBlocks('Später fällig', later) : []),
    ],
  };
}

/** The outlook of twelve months, cut at the next meeting; all of it is `rest` when there is none. */
export function splitOutlook({ outlook, next }: Pick<MeetingReport, 'outlook' | 'next'>) {
  const until = next?.date.last ?? '';
  const part = (wanted: (item: OutlookItem) => boolean) =>
    outlook
      .map(({ period, items }) => ({ period, items: items.filter(wanted) }))
      .filter(({ items }) => items.length > 0);
  return { soon: part(({ due }) => due.last <= until), rest: part(({ due }) => due.last > until) };
}

/** What is due, in words: `Abschluss`, the milestone, `Antwort zugesagt`. */
export function dueWhat({ kind, milestone }: OutlookItem): string {
  if (kind === 'commitment') return 'Antwort zugesagt';
  return milestone ?? 'Abschluss';
}

export function dueHref({ kind, subject }: OutlookItem): string {
  return kind === 'commitment' ? routes.commitment(subject.id) : routes.measure(subject.id);
}

function dueBlocks(title: string, groups: readonly OutlookGroup[]): Block[] {
  if (groups.length === 0) return [heading(title), paragraph('Für diese Zeit ist kein Termin angegeben.')];
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  const table = tableOf(
    'ausblick',
    all > MOST_ROWS ? `${title}: die nächsten ${MOST_ROWS} von ${formatNumber(all)}` : title,
    [
      ['subject', 'Gegenstand', 38],
      ['what', 'Fällig', 40],
      ['owner', 'Zuständig', 22],
    ],
    firstOf(groups, MOST_ROWS).map(({ period, items }) => ({
      title: plain(formatTerm(period)),
      rows: items.map((item) => dueRow(item, period.text)),
    })),
  );
  return [heading(title), ...partNote(MOST_ROWS, all, 'Terminen: die nächsten'), { kind: 'table', table }];
}

function dueRow(item: OutlookItem, period: string): Cell[] {
  const { subject, due, planned, waitsFor, owner } = item;
  const date = due.text === period ? '' : `, ${formatTerm(due)}`;
  const moved = planned && planned.last < due.last;
  return [
    [[link(subject.title, dueHref(item))]],
    present([
      plain(`${dueWhat(item)}${date}`),
      moved ? muted(`zuerst geplant: ${formatTerm(planned)}`) : null,
      ...waitsFor.map(({ measure, status }) => [
        { text: 'Hängt ab von: ' },
        link(measure.title, routes.measure(measure.id)),
        { text: ` (${STATUS_LABELS[statusKey(status)]})` },
      ]),
    ]),
    [unitLine(owner)],
  ];
}

/** What the drawing shows, in words. */
function timelineTable({ groups }: Timeline): Table {
  return tableOf(
    'zeitschiene',
    'Beginn und Ende aller Maßnahmen',
    [
      ['measure', 'Maßnahme', 32],
      ['begin', 'Beginn', 16],
      ['planned', 'Ende zuerst geplant', 17],
      ['current', 'Ende nach jetzigem Stand', 17],
      ['schedule', 'Terminlage', 18],
    ],
    groups.map((group) => ({
      title: [link(group.title, group.href)],
      rows: group.rows.map((row) => [
        [[link(row.title, row.href)]],
        cell(row.begin),
        cell(row.plannedEnd),
        cell(row.currentEnd),
        [row.scheduleKey === 'ueberfaellig' ? [{ text: row.schedule, tone: 'late' }] : plain(row.schedule)],
      ]),
    })),
  );
}
