import { type Deadline, isOpen, postponements, totalShift } from './deadline.ts';
import { datesOf, type MeasureLine } from './line.ts';
import { isClosed } from './state.ts';
import { compareTerms, type Term } from './term.ts';

/** A measure that needs the council's attention, and the dates that are late, the worst first. */
export interface AttentionItem {
  line: MeasureLine;
  late: { milestone: string | null; deadline: Deadline }[];
  /** The documented reason: of the warning, otherwise of the latest postponement, otherwise of the pause. */
  reason: string | null;
  countermeasure: string | null;
  /** The open date that comes next; null when all that are known have passed. */
  next: { milestone: string | null; due: Term } | null;
}

/**
 * Open measures that are overdue, judged red or yellow, or later than first promised: overdue ones first by how long,
 * then red, yellow, and the postponed by how much.
 */
export function attentionItems(lines: readonly MeasureLine[]): AttentionItem[] {
  return lines
    .filter((line) => !isClosed(line.status))
    .map(toItem)
    .filter(({ line, late }) => late.length > 0 || isWarning(line))
    .sort((a, b) => compareLists(rank(b), rank(a)));
}

function toItem(line: MeasureLine): AttentionItem {
  const late = datesOf(line)
    .filter(({ deadline }) => isOpen(deadline) && isLate(deadline))
    .sort(
      (a, b) =>
        b.deadline.overdueDays - a.deadline.overdueDays || totalShift(b.deadline) - totalShift(a.deadline),
    );
  const warning = isWarning(line) ? line.assessment?.reason : null;
  const pause = line.status === 'pausiert' ? line.statusReason : null;
  const reason = warning ?? latestReason(late) ?? pause;
  return { line, late, reason, countermeasure: line.countermeasure?.text ?? null, next: nextDate(line) };
}

function nextDate(line: MeasureLine): AttentionItem['next'] {
  const ahead = datesOf(line).flatMap(({ milestone, deadline }) =>
    isOpen(deadline) && deadline.overdueDays === 0 && deadline.forecast
      ? [{ milestone, due: deadline.forecast }]
      : [],
  );
  return ahead.sort((a, b) => compareTerms(a.due, b.due))[0] ?? null;
}

/** Of reasons given on the same day, the one for the worst date. */
function latestReason(late: AttentionItem['late']): string | null {
  const moves = late.flatMap(({ deadline }) => postponements(deadline)).filter((one) => one.reason !== null);
  return moves.sort((a, b) => compareTerms(b.said, a.said))[0]?.reason ?? null;
}

function isLate(deadline: Deadline): boolean {
  return deadline.schedule === 'ueberfaellig' || deadline.schedule === 'verschoben';
}

function isWarning(line: MeasureLine): boolean {
  return line.assessment?.value === 'gelb' || line.assessment?.value === 'rot';
}

function rank({ line, late }: AttentionItem): number[] {
  const overdue = Math.max(0, ...late.map(({ deadline }) => deadline.overdueDays));
  const judged = { rot: 2, gelb: 1, gruen: 0 }[line.assessment?.value ?? 'gruen'];
  return [overdue, judged, Math.max(0, ...late.map(({ deadline }) => totalShift(deadline)))];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
