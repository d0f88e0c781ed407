import type { Day } from '../../model/day.ts';
import type { MeasureLine } from '../../model/line.ts';
import type { MeetingReport } from '../../model/report.ts';
import { counted, formatTerm } from '../format.ts';
import { ASSESSMENT_LABELS, STATUS_LABELS, statusKey } from '../labels.ts';
import { freshnessText } from '../measure-list.ts';
import { routes } from '../routes.ts';
import { scheduleText } from '../schedule-text.ts';
import type { Cell, Section } from './document.ts';
import { heading, link, muted, paragraph, plain, present, tableOf, ungrouped, unitLine } from './lines.ts';

const COLUMNS = [
  ['measure', 'Maßnahme', 22],
  ['status', 'Status', 18],
  ['schedule', 'Terminlage', 15],
  ['said', 'Letzte Meldung', 28],
  ['owner', 'Zuständig', 17],
] as const;

/** Every measure, by action field. */
export function measuresSection({ fields, asOf }: MeetingReport): Section {
  return {
    id: 'massnahmen',
    title: 'Maßnahmen nach Handlungsfeldern',
    blocks:
      fields.length === 0
        ? [paragraph('Noch ist keine Maßnahme erfasst.')]
        : fields.flatMap(({ field, lines }) => [
            heading(field.title, routes.field(field.id)),
            {
              kind: 'table' as const,
              table: tableOf(
                'massnahmen',
                `${counted(lines.length, 'Maßnahme', 'Maßnahmen')} im Handlungsfeld ${field.title}`,
                COLUMNS,
                ungrouped(lines.map((line) => rowOf(line, asOf))),
              ),
            },
          ]),
  };
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
