import { type CommitmentState, commitmentsAt } from '../../model/commitment.ts';
import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import { figuresAt } from '../../model/situation.ts';
import type { Summary } from '../../model/summary.ts';
import { formatNumber, formatPercent, NOT_GIVEN } from '../format.ts';
import { headline } from '../headline.ts';
import { ASSESSMENT_LABELS, STATUS_LABELS, STATUS_ORDER, type StatusKey } from '../labels.ts';
import { lastReport } from '../now.ts';
import type { ComparisonDocument, FigureChange } from './document.ts';

interface Overview {
  figures: FigureChange[];
  headline: ComparisonDocument['headline'];
}

/** The figures of the start page that are others, in its order, and its sentence, where it is another. */
export function overviewChange(before: Plan, after: Plan, asOf: Day): Overview {
  const [had, has] = [before, after].map((plan) => overviewOf(plan, asOf)) as [
    ReturnType<typeof overviewOf>,
    ReturnType<typeof overviewOf>,
  ];
  return {
    figures: has.figures.flatMap(({ id, label, value }, index) => {
      const old = had.figures[index]?.value ?? '';
      return old === value ? [] : [{ id, label, before: old, after: value }];
    }),
    headline: had.sentence === has.sentence ? null : { before: had.sentence, after: has.sentence },
  };
}

function overviewOf(plan: Plan, asOf: Day) {
  const since = lastReport(plan, asOf)?.cutOff ?? null;
  const summary = figuresAt(plan, asOf, since);
  const sentence = headline(summary, asOf !== since).map(({ text }) => text);
  return { figures: figuresOf(summary, commitmentsAt(plan, asOf)), sentence: sentence.join('') };
}

function figuresOf(summary: Summary, commitments: readonly CommitmentState[]) {
  const { total, byStatus, bySchedule, byAssessment, byFreshness, progress } = summary;
  const open = commitments.filter(({ closedOn }) => closedOn === null).length;
  const overdue = commitments.filter(({ due }) => due.schedule === 'ueberfaellig').length;
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
    count('commitments-open', 'Fragen und Zusagen offen', open),
    count('commitments-overdue', 'Fragen und Zusagen überfällig', overdue),
  ];
}

function statusLabel(status: StatusKey): string {
  return status === 'unbekannt' ? STATUS_LABELS[status] : `Status „${STATUS_LABELS[status]}“`;
}
