import type { AttentionItem } from '../model/attention.ts';
import type { Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { MeasureLine } from '../model/line.ts';
import type { Ref } from '../model/types.ts';
import { formatTerm, formatTermOrNone } from './format.ts';
import { ASSESSMENT_LABELS } from './labels.ts';
import { routes } from './routes.ts';
import { deadlineText, moveChain, movesText } from './schedule-text.ts';

/** A measure that needs attention, in words. */
export interface AttentionText {
  subject: { title: string; href: string };
  overdue: boolean;
  /** `3 Jahre überfällig`, `3 Jahre später als geplant`, `Einschätzung gelb` */
  what: string;
  /** One line per late date: what it is, its dates and how often it moved. */
  dates: string[];
  /** Null when no source gives one. */
  reason: string | null;
  countermeasure: string | null;
  /** The soonest date that is still to come: `Dezember 2026 (Abschluss)`. */
  next: string | null;
  owner: Ref | null;
  assessment: string | null;
}

export function attentionText(
  { line, late, reason, countermeasure, next }: AttentionItem,
  asOf: Day,
): AttentionText {
  const worst = late[0];
  const judged = line.assessment && line.assessment.value !== 'gruen' ? line.assessment.value : null;
  return {
    subject: { title: line.measure.title, href: routes.measure(line.measure.id) },
    overdue: worst?.deadline.schedule === 'ueberfaellig',
    what: worst
      ? `${deadlineText(worst.deadline, asOf)}${silence(worst.deadline, line)}`
      : `Einschätzung ${ASSESSMENT_LABELS[judged ?? 'gelb']}`,
    dates: late.map(({ milestone, deadline }) => {
      const dates = moveChain(deadline) ?? `geplant ${formatTermOrNone(deadline.planned)}`;
      return [milestone ?? 'Abschluss', dates, movesText(deadline)].filter(Boolean).join(' · ');
    }),
    reason,
    countermeasure,
    next: next && `${formatTerm(next.due)} (${next.milestone ?? 'Abschluss'})`,
    owner: line.owner,
    assessment: judged ? ASSESSMENT_LABELS[judged] : null,
  };
}

/** A date that passed without a word since may have been met; nobody said so. */
function silence({ schedule, forecast }: Deadline, { freshness }: MeasureLine): string {
  const unheard = schedule === 'ueberfaellig' && forecast && freshness.lastSaid.last <= forecast.last;
  return unheard ? ', seitdem nichts gemeldet' : '';
}
