import type { OutlookItem } from '../model/outlook.ts';
import type { Term } from '../model/term.ts';
import { formatTerm } from './format.ts';
import { routes } from './routes.ts';

/** The page of what is due. */
export function outlookRoute({ kind, subject }: OutlookItem): string {
  return kind === 'commitment' ? routes.commitment(subject.id) : routes.measure(subject.id);
}

/** `Alle Schulen versorgt`, `Abschluss`, `Antwort zugesagt` */
export function outlookWhat({ kind, milestone }: OutlookItem): string {
  return kind === 'commitment' ? 'Antwort zugesagt' : (milestone ?? 'Abschluss');
}

/** `Abschluss, 31. März 2026 (zuerst geplant: 2025)` in a list that names the period already. */
export function outlookDetail(item: OutlookItem, period: Term): string {
  const { due } = item;
  const day = due.text === period.text ? '' : `, ${formatTerm(due)}`;
  return outlookWhat(item) + day + plannedFirst(item);
}

/** ` (zuerst geplant: 2025)`; empty where it is not later than planned. */
export function plannedFirst({ due, planned }: OutlookItem): string {
  return planned && planned.last < due.last ? ` (zuerst geplant: ${formatTerm(planned)})` : '';
}
