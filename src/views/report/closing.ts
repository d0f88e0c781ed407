import type { MeetingReport } from '../../model/report.ts';
import type { Ref } from '../../model/types.ts';
import { counted } from '../format.ts';
import { routes } from '../routes.ts';
import { fieldChart, historyChart } from '../situation-charts.ts';
import type { Block, Line, Section } from './document.ts';
import { link, note, plain } from './lines.ts';

/** Which units were heard of since the report before, and which were not. */
export function reportingSection({ reporting, fields }: MeetingReport): Section {
  const ownerless = fields.flatMap((field) => field.lines).filter((line) => line.owner === null).length;
  const blocks: Block[] = [
    {
      kind: 'facts',
      facts: [
        { label: 'gemeldet', lines: unitLines(reporting.reported) },
        { label: 'nicht gemeldet', lines: unitLines(reporting.silent) },
      ],
    },
  ];
  if (ownerless > 0) {
    blocks.push(
      note(`Zu ${counted(ownerless, 'Maßnahme', 'Maßnahmen')} ist keine Zuständigkeit dokumentiert.`),
    );
  }
  return { id: 'meldungen', title: 'Wer gemeldet hat', blocks };
}

function unitLines(units: readonly Ref[]): Line[] {
  if (units.length === 0) return [plain('keine Einheit')];
  return units.map((unit) => [link(unit.title, routes.unit(unit.id))]);
}

/** Measures by status in each field, and report after report. Null without measures. */
export function historySection(report: MeetingReport): Section | null {
  const charts = [fieldChart(report.fields), historyChart(report)].filter((chart) => chart !== null);
  if (charts.length === 0) return null;
  return {
    id: 'entwicklung',
    title: 'Entwicklung',
    blocks: charts.map((chart) => ({ kind: 'chart', chart })),
  };
}
