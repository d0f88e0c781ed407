import type { Day } from '../../model/day.ts';
import { SCHEDULES } from '../../model/deadline.ts';
import type { MeasureLine } from '../../model/line.ts';
import type { MeetingReport } from '../../model/report.ts';
import { counted, formatTerm } from '../format.ts';
import { ASSESSMENT_LABELS, STATUS_LABELS, statusKey } from '../labels.ts';
import { freshnessText } from '../measure-list.ts';
import { routes } from '../routes.ts';
import { scheduleText } from '../schedule-text.ts';
import { partNote } from './bounded.ts';
import type { Cell, Section } from './document.ts';
import { heading, link, muted, paragraph, plain, present, tableOf, ungrouped, unitLine } from './lines.ts';

/** More measures than these are not listed one by one, but of each field at least some are. */
const MOST_LISTED = 60;
const FEWEST = 5;

const COLUMNS = [
  ['measure', 'Maßnahme', 22],
  ['status', 'Status', 18],
  ['schedule', 'Terminlage', 15],
  ['said', 'Letzte Meldung', 28],
  ['owner', 'Zuständig', 17],
] as const;

/** Every measure, by action field; of very many in each the most urgent. */
export function measuresSection(report: MeetingReport): Section {
  const { fields, asOf } = report;
  const rank = urgency(report);
  const all = fields.reduce((sum, { lines }) => sum + lines.length, 0);
  const most = all > MOST_LISTED ? Math.max(FEWEST, Math.floor(MOST_LISTED / fields.length)) : MOST_LISTED;
  return {
    id: 'massnahmen',
    title: 'Maßnahmen nach Handlungsfeldern',
    blocks:
      fields.length === 0
        ? [paragraph('Noch ist keine Maßnahme erfasst.')]
        : fields.flatMap(({ field, lines }) => [
            heading(field.title, routes.field(field.id)),
            ...partNote(most, lines.length, 'Maßnahmen: die dringendsten', 'CSV'),
            {
              kind: 'table' as const,
              table: tableOf(
                'massnahmen',
                `${counted(lines.length, 'Maßnahme', 'Maßnahmen')} im Handlungsfeld ${field.title}`,
                COLUMNS,
                ungrouped(urgent(lines, most, rank).map((line) => rowOf(line, asOf))),
              ),
            },
          ]),
  };
}

/**
 * How urgent a measure is, the lower the more: those that need attention in the order in which the report tells them, then
 * the others by their dates.
 */
export function urgency({ attention }: MeetingReport): (line: MeasureLine) => number {
  const places = new Map(attention.map(({ line }, index) => [line.measure.id, index]));
  return ({ measure, schedule }) => places.get(measure.id) ?? attention.length + SCHEDULES.indexOf(schedule);
}

/** The `most` most urgent lines, in their order. */
export function urgent(
  lines: readonly MeasureLine[],
  most: number,
  rank: (line: MeasureLine) => number,
): readonly MeasureLine[] {
  if (lines.length <= most) return lines;
  const chosen = new Set([...lines].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return lines.filter((line) => chosen.has(line));
}

function rowOf(line: MeasureLine, asOf: Day): Cell[] {
  const { schedule } = line;
  const late = schedule === 'ueberfaellig' ? { tone: 'late' as const } : {};
  return [
    [[link(line.measure.title, routes.measure(line.measure.id))]],
    statusCell(line),
    [[{ text: scheduleText(line, asOf), schedule, ...late }]],
    saidCell(line),
    [unitLine(line.owner)],
  ];
}

function statusCell({ status, assessment }: MeasureLine): Cell {
  const key = statusKey(status);
  return present([
    [{ text: STATUS_LABELS[key], sign: key }],
    assessment && [{ text: `Einschätzung ${ASSESSMENT_LABELS[assessment.value]}`, lamp: assessment.value }],
  ]);
}

/** When it was last spoken of, and the newest words about it, which may be older. */
function saidCell({ freshness, latest }: MeasureLine): Cell {
  const fresh = freshnessText(freshness);
  const older = latest && latest.said.text !== freshness.lastSaid.text;
  return present([
    plain(formatTerm(freshness.lastSaid)),
    latest && plain(older ? `${formatTerm(latest.said)}: ${latest.text}` : latest.text),
    fresh === null ? null : muted(fresh),
  ]);
}
