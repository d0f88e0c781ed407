import type { Day } from '../../model/day.ts';
import { type Deadline, postponements } from '../../model/deadline.ts';
import { datesOf, type MeasureLine } from '../../model/line.ts';
import type { MeetingReport } from '../../model/report.ts';
import { mostMoved, type TrendLine } from '../../model/trend.ts';
import { formatTerm, formatTermOrNone, inSentence, NOT_GIVEN } from '../format.ts';
import { routes } from '../routes.ts';
import { movesText } from '../schedule-text.ts';
import { trendChart } from '../situation-charts.ts';
import { MOST_ROWS, partNote } from './bounded.ts';
import type { Block, Cell, Section, Table } from './document.ts';
import { cell, link, muted, paragraph, plain, present, tableOf } from './lines.ts';

/** How dates moved from report to report: first as a table, then drawn. Null when none ever moved. */
export function trendSection(report: MeetingReport): Section | null {
  const { trends } = report;
  if (trends.length === 0) return null;
  const drawn = drawnTrends(report);
  const listed = trends.length > MOST_ROWS ? drawn : trends;
  return {
    id: 'meilensteintrend',
    title: 'Meilensteintrend',
    blocks: [
      paragraph(
        'Termine, die sich verschoben haben oder vorgezogen wurden, über alle Berichte dieser Reihe.',
      ),
      ...partNote(
        listed.length,
        trends.length,
        'Maßnahmen, darunter die, deren Termine sich seit dem letzten Bericht am weitesten bewegt haben',
      ),
      { kind: 'table', table: trendTable(report, listed) },
      ...(drawn.length < listed.length
        ? [
            paragraph(
              `Gezeichnet sind ${drawn.length} Maßnahmen, darunter die, deren Termine sich seit dem letzten Bericht am weitesten bewegt haben. Für alle anderen steht die Zeichnung auf der Seite der Maßnahme.`,
            ),
          ]
        : []),
      ...drawn.flatMap(({ measure, lines }): Block[] => {
        const chart = trendChart(measure.title, lines);
        return chart ? [{ kind: 'chart', chart }] : [];
      }),
    ],
  };
}

/** In the order of the table. */
function drawnTrends(report: MeetingReport): MeetingReport['trends'] {
  const { trends, since } = report;
  const lines = linesById(report);
  const drawn = mostMoved(
    trends.flatMap(({ measure }) => lines.get(measure.id) ?? []),
    since,
  );
  return trends.filter(({ measure }) => drawn.has(measure.id));
}

function linesById({ fields }: MeetingReport): Map<string, MeasureLine> {
  return new Map(fields.flatMap((field) => field.lines).map((line) => [line.measure.id, line]));
}

function trendTable(report: MeetingReport, listed: MeetingReport['trends']): Table {
  const lines = linesById(report);
  return tableOf(
    'meilensteintrend',
    'Termine, die sich geändert haben',
    [
      ['date', 'Termin', 24],
      ['planned', 'zuerst geplant', 16],
      ['reported', 'im letzten Bericht', 17],
      ['now', 'jetzt', 17],
      ['moves', 'Verschiebungen', 26],
    ],
    listed.map(({ measure, lines: trend }) => ({
      title: [link(measure.title, routes.measure(measure.id))],
      rows: movedDates(lines.get(measure.id)).map(({ id, title, deadline }) => [
        cell(title),
        cell(formatTermOrNone(deadline.planned)),
        cell(lastReported(trend, id, report.since)),
        cell(currentDate(deadline)),
        movesCell(deadline),
      ]),
    })),
  );
}

interface MovedDate {
  /** The milestone's id; null for the measure's own end. */
  id: string | null;
  title: string;
  deadline: Deadline;
}

function movedDates(line: MeasureLine | undefined): MovedDate[] {
  if (!line) return [];
  const ids = [null, ...line.milestones.map((one) => one.id)];
  return datesOf(line)
    .map(({ milestone, deadline }, index) => ({
      id: ids[index] ?? null,
      title: milestone ?? 'Abschluss',
      deadline,
    }))
    .filter(({ deadline }) => deadline.moves.some((move) => move.days !== 0));
}

/** What the report before gave as the date. */
function lastReported(trend: readonly TrendLine[], id: string | null, since: Day | null): string {
  const line = trend.find((one) => one.milestone === id);
  const point = line?.points.find((one) => one.asOf === since);
  if (!point) return since === null ? 'kein früherer Bericht' : '–';
  return `${formatTerm(point.date)}${point.done ? ' (erledigt)' : ''}`;
}

function currentDate({ doneOn, dropped, forecast }: Deadline): string {
  if (doneOn) return `erledigt ${inSentence(doneOn)}`;
  return dropped ? 'entfällt' : formatTermOrNone(forecast);
}

function movesCell(deadline: Deadline): Cell {
  const last = postponements(deadline).at(-1);
  const words = movesText(deadline) ?? 'vorgezogen';
  return present([plain(words), last ? muted(`Grund: ${last.reason ?? NOT_GIVEN}`) : null]);
}
