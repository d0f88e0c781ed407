import { commitmentsAt } from '../../model/commitment.ts';
import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import { formatNumber, formatPercent, NOT_GIVEN } from '../format.ts';
import { headline } from '../headline.ts';
import { ASSESSMENT_LABELS, STATUS_LABELS, STATUS_ORDER, type StatusKey } from '../labels.ts';
import { situationNow } from '../now.ts';
import type { ComparisonDocument, FigureChange } from './document.ts';

/** The figures of the start page that are others, in its order. */
export function figureChanges(before: Plan, after: Plan, asOf: Day): FigureChange[] {
  const [had, has] = [figuresOf(before, asOf), figuresOf(after, asOf)];
  return has.flatMap(({ id, label, value }, index) => {
    const old = had[index]?.value ?? '';
    return old === value ? [] : [{ id, label, before: old, after: value }];
  });
}

function figuresOf(plan: Plan, asOf: Day): { id: string; label: string; value: string }[] {
  const { summary, commitments } = situationNow(plan, asOf);
  const { total, byStatus, bySchedule, byAssessment, byFreshness, progress } = summary;
  const overdue = commitmentsAt(plan, asOf).filter(({ due }) => due.schedule === 'ueberfaellig').length;
  const count = (id: string, label: string, value: number) => ({ id, label, value: formatNumber(value) });
  return [
    count('total', 'Maßnahmen', total),
    ...STATUS_ORDER.map((status) => count(`status-${status}`, statusLabel(status), byStatus[status])),
    count('schedule-ueberfaellig', 'Maßnahmen überfällig', bySchedule.ueberfaellig),
    count('schedule-verschoben', 'Maßnahmen verschoben', bySchedule.verschoben),
    ...(['rot', 'gelb', 'gruen'] as const).map((value) =>
      count(`assessment-${value}`, `Einschätzung ${ASSESSMENT_LABELS[value]}`, byAssessment[value]),
    ),
    count('silent', 'Maßnahmen, zu denen nichts gemeldet wurde', byFreshness['nicht-gemeldet']),
    {
      id: 'progress',
      label: 'mittlerer Fortschritt',
      value: progress.percent === null ? NOT_GIVEN : formatPercent(progress.percent),
    },
    count('commitments-open', 'Fragen und Zusagen offen', commitments.open.length),
    count('commitments-overdue', 'Fragen und Zusagen überfällig', overdue),
  ];
}

function statusLabel(status: StatusKey): string {
  return status === 'unbekannt' ? STATUS_LABELS[status] : `Status „${STATUS_LABELS[status]}“`;
}

/** The sentence of the start page before and after; null where it stays. */
export function headlineChange(before: Plan, after: Plan, asOf: Day): ComparisonDocument['headline'] {
  const [had, has] = [before, after].map((plan) => {
    const { summary, since } = situationNow(plan, asOf);
    return headline(summary, asOf !== since)
      .map(({ text }) => text)
      .join('');
  }) as [string, string];
  return had === has ? null : { before: had, after: has };
}
