import type { StatusKey } from './labels.ts';
import type { Timeline, TimelineMark, TimelineRow } from './timeline.ts';

/** A sign of the timeline's drawing and what it means. */
export type TimelineSign =
  | { kind: 'bar'; status: StatusKey; label: string }
  | { kind: 'planned' | 'overdue'; label: string }
  | { kind: 'mark'; mark: TimelineMark['kind']; label: string };

/** The legend of a drawing: only the signs that occur in it. */
export function signsOf({ groups }: Pick<Timeline, 'groups'>): TimelineSign[] {
  const rows = groups.flatMap((group) => group.rows);
  return SIGNS.filter(({ occurs }) => rows.some(occurs)).map(({ sign }) => sign);
}

const SIGNS: { sign: TimelineSign; occurs: (row: TimelineRow) => boolean }[] = [
  bar('in-umsetzung', 'in Umsetzung', (row) => row.status === 'in-umsetzung' && !row.openEnded),
  bar('abgeschlossen', 'abgeschlossen', (row) => row.status === 'abgeschlossen'),
  bar('geplant', 'geplant', (row) => row.status === 'geplant' && !row.openEnded),
  bar('idee', 'Idee oder ohne Ende', (row) => row.openEnded || row.status === 'idee'),
  bar('pausiert', 'pausiert', (row) => row.status === 'pausiert' && !row.openEnded),
  { sign: { kind: 'planned', label: 'zuerst geplant' }, occurs: (row) => row.planned !== null },
  { sign: { kind: 'overdue', label: 'überfällig bis Stichtag' }, occurs: (row) => row.overdue !== null },
  mark('done', 'erreicht'),
  mark('open', 'offen'),
  mark('overdue', 'überfällig'),
  mark('was', 'früherer Termin'),
];

function bar(status: StatusKey, label: string, test: (row: TimelineRow) => boolean) {
  const sign: TimelineSign = { kind: 'bar', status, label };
  return { sign, occurs: (row: TimelineRow) => row.current !== null && test(row) };
}

function mark(kind: TimelineMark['kind'], label: string) {
  const sign: TimelineSign = { kind: 'mark', mark: kind, label };
  return { sign, occurs: ({ marks }: TimelineRow) => marks.some((one) => one.kind === kind) };
}
