import type { Deadline } from '../model/deadline.ts';
import { datesOf, type MeasureLine } from '../model/line.ts';
import type { MeetingReport } from '../model/report.ts';
import type { Term } from '../model/term.ts';
import { attentionText } from '../views/attention-text.ts';
import { formatTerm } from '../views/format.ts';
import {
  ASSESSMENT_LABELS,
  FRESHNESS_LABELS,
  SCHEDULE_LABELS,
  STATUS_LABELS,
  statusKey,
} from '../views/labels.ts';
import { worstDate } from '../views/schedule-text.ts';
import { type CsvCell, csvText } from './csv.ts';

/** What a column says of a measure; what is not known is empty. */
type Column = [head: string, value: (line: MeasureLine) => CsvCell];

/** The measures of a report, a row each, in the order of the report. */
export function measuresCsv(report: MeetingReport): string {
  const columns = columnsOf(report);
  const lines = report.fields.flatMap((field) => field.lines);
  return csvText([
    columns.map(([head]) => head),
    ...lines.map((line) => columns.map(([, value]) => value(line))),
  ]);
}

function columnsOf(report: MeetingReport): Column[] {
  const { asOf, attention } = report;
  const reasons = new Map(attention.map((item) => [item.line.measure.id, attentionText(item, asOf)]));
  return [
    ['Stichtag', () => asOf],
    ['Kennung', (line) => line.measure.id],
    ['Maßnahme', (line) => line.measure.title],
    ['Handlungsfeld', (line) => line.field.title],
    ['Zuständig', (line) => line.owner?.title ?? null],
    ['Status', (line) => (line.status ? STATUS_LABELS[statusKey(line.status)] : null)],
    ['Einschätzung', (line) => (line.assessment ? ASSESSMENT_LABELS[line.assessment.value] : null)],
    ['Terminlage', (line) => SCHEDULE_LABELS[line.schedule]],
    ['Tage überfällig', (line) => worstDate(line)?.deadline.overdueDays ?? 0],
    ['Tage später als geplant', (line) => (worstDate(line)?.deadline ?? line.end).delayDays],
    ['Beginn', (line) => date(line.begin)],
    ['Ende zuerst geplant', (line) => date(line.end.planned)],
    ['Ende Prognose', (line) => date(line.end.forecast)],
    ['Ende erledigt am', (line) => date(line.end.doneOn)],
    ['Fortschritt in Prozent', (line) => line.progress.percent],
    ['Meilensteine erledigt', (line) => line.progress.milestones?.done ?? null],
    ['Meilensteine insgesamt', (line) => line.progress.milestones?.of ?? null],
    [
      'Termine',
      (line) =>
        datesOf(line)
          .map(({ milestone, deadline }) => dateText(milestone, deadline))
          .filter(Boolean)
          .join(' | '),
    ],
    ['Grund', (line) => reasons.get(line.measure.id)?.reason ?? null],
    ['Gegenmaßnahme', (line) => reasons.get(line.measure.id)?.countermeasure ?? null],
    ['Nächster Termin', (line) => reasons.get(line.measure.id)?.next ?? null],
    ['Letzte Meldung', (line) => date(line.freshness.lastSaid)],
    ['Berichtslage', (line) => FRESHNESS_LABELS[line.freshness.word]],
    ['Sachstand', (line) => line.latest?.text ?? null],
  ];
}

function date(term: Term | null): string | null {
  return term ? formatTerm(term) : null;
}

function dateText(milestone: string | null, { planned, forecast, doneOn, dropped }: Deadline): string {
  if (milestone === null) return '';
  if (dropped) return `${milestone}: entfällt`;
  if (doneOn) return `${milestone}: erledigt ${formatTerm(doneOn)}`;
  const latest = forecast ?? planned;
  return `${milestone}: ${latest ? formatTerm(latest) : 'ohne Termin'}`;
}
