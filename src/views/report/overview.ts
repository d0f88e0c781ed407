import type { MeetingReport } from '../../model/report.ts';
import type { Summary } from '../../model/summary.ts';
import { formatNumber } from '../format.ts';
import { headline } from '../headline.ts';
import { STATUS_LABELS, STATUS_ORDER } from '../labels.ts';
import type { FigureItem, Run, Section } from './document.ts';
import { note } from './lines.ts';

/** Where the strategy stands: one sentence and the figures. */
export function overviewSection(report: MeetingReport): Section {
  return {
    id: 'ueberblick',
    title: 'Überblick',
    blocks: [
      { kind: 'paragraph', role: 'headline', line: headlineRuns(report) },
      { kind: 'figures', figures: figuresOf(report) },
      note(
        report.previous
          ? 'In Klammern der Unterschied zum letzten Bericht. Überfällig heißt: Ein Termin ist verstrichen, und dass er erreicht wurde, ist nicht dokumentiert.'
          : 'Überfällig heißt: Ein Termin ist verstrichen, und dass er erreicht wurde, ist nicht dokumentiert.',
      ),
    ],
  };
}

export function headlineRuns({ summary }: Pick<MeetingReport, 'summary'>): Run[] {
  return headline(summary).map(({ text, alarm }) => (alarm ? { text, tone: 'late' } : { text }));
}

/** All measures, those of each status that occurs now or did before, and those that need a word. */
export function figuresOf({ summary, previousSummary }: MeetingReport): FigureItem[] {
  const figure = (label: string, sign: FigureItem['sign'], count: (of: Summary) => number): FigureItem[] => {
    const now = count(summary);
    const before = previousSummary && count(previousSummary);
    if (now === 0 && !before) return [];
    return [
      { value: formatNumber(now), label, sign, change: before === null ? null : difference(now - before) },
    ];
  };
  return [
    ...figure('Maßnahmen', null, (of) => of.total),
    ...STATUS_ORDER.flatMap((key) => figure(STATUS_LABELS[key], key, (of) => of.byStatus[key])),
    ...figure('davon überfällig', 'ueberfaellig', (of) => of.bySchedule.ueberfaellig),
    ...figure('ohne neue Meldung', null, (of) => of.byFreshness['nicht-gemeldet']),
  ];
}

function difference(count: number): string {
  if (count === 0) return '±0';
  return count > 0 ? `+${formatNumber(count)}` : `−${formatNumber(-count)}`;
}
