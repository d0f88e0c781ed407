import type { MeetingReport } from '../../model/report.ts';
import { type AttentionText, attentionText } from '../attention-text.ts';
import { type ChangeText, changeText } from '../change-text.ts';
import { counted, formatTerm, listing, NOT_DOCUMENTED, NOT_GIVEN } from '../format.ts';
import { reportDocument } from './compose.ts';
import type { Block, Line, Section } from './document.ts';
import { link, muted, paragraph } from './lines.ts';
import { dueHref, dueWhat, splitOutlook } from './time.ts';

/** Characters that fit on a line of the sheet, counted low, and lines for each of the lists. */
const WIDTH = 100;
const ROOM = { changes: 13, attention: 16, dates: 7 };

/**
 * The report on one sheet of A4: the headline, the figures and the most important of each list. What one list leaves
 * free, the next may use; what does not fit is counted.
 */
export function reportSummary(report: MeetingReport): Section[] {
  const overview = reportDocument(report).sections.find((section) => section.id === 'ueberblick');
  const attention = fitting(attentionLines(report), ROOM.attention);
  const changes = fitting(changeLines(report), ROOM.changes + attention.left);
  const dates = fitting(dateLines(report), ROOM.dates + changes.left);
  return [
    ...(overview ? [{ ...overview, blocks: overview.blocks.slice(0, 2) }] : []),
    section('aenderungen', 'Änderungen seit dem letzten Bericht', [
      ...changeCounts(report),
      ...shortened(changes, 'Keine Änderung ist dokumentiert.', report.previous !== null),
    ]),
    section(
      'aufmerksamkeit',
      'Braucht Aufmerksamkeit',
      shortened(attention, 'Keine Maßnahme ist überfällig, verschoben oder mit Warnung versehen.'),
    ),
    section(
      'termine',
      'Nächste Termine',
      shortened(dates, 'Für die kommenden zwölf Monate ist kein Termin angegeben.'),
    ),
    section('zusagen', 'Fragen und Zusagen', [paragraph(promisesText(report))]),
  ];
}

interface Fitting {
  lines: Line[];
  /** How many did not fit. */
  more: number;
  /** Lines that were not needed. */
  left: number;
}

function fitting(lines: readonly Line[], room: number): Fitting {
  let left = room;
  const fit: Line[] = [];
  for (const line of lines) {
    const height = Math.ceil(line.reduce((sum, run) => sum + run.text.length, 0) / WIDTH);
    if (height > left) break;
    left -= height;
    fit.push(line);
  }
  return { lines: fit, more: lines.length - fit.length, left };
}

function shortened({ lines, more }: Fitting, none: string, told = true): Block[] {
  if (lines.length + more === 0) return told ? [paragraph(none)] : [];
  const rest = more > 0 ? [muted(`… und ${more} weitere im Bericht`)] : [];
  return [{ kind: 'list', items: [...lines, ...rest].map((line) => [line]) }];
}

function section(id: string, title: string, blocks: Block[]): Section {
  return { id, title, blocks };
}

const TONES: readonly ChangeText['tone'][] = ['bad', 'good', 'news', 'plain'];

/** Bad news first. */
function changeLines(report: MeetingReport): Line[] {
  const texts = report.changes.map(changeText);
  return TONES.flatMap((tone) => texts.filter((one) => one.tone === tone)).map(({ subject, text }) => [
    { ...link(subject.title, subject.href), strong: true },
    { text: `: ${text}` },
  ]);
}

/** `35 Änderungen: 8 verschoben, 5 neu, …` */
function changeCounts(report: MeetingReport): Block[] {
  if (!report.previous)
    return [paragraph('Dies ist der erste Bericht dieser Reihe, es gibt nichts zu vergleichen.')];
  if (report.changes.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { tag } of report.changes.map(changeText)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([tag, count]) => `${count}-mal ${tag}`);
  return [paragraph(`${counted(report.changes.length, 'Änderung', 'Änderungen')}: ${listing(parts)}.`)];
}

function attentionLines({ attention, asOf }: MeetingReport): Line[] {
  return attention.map((item) => attentionLine(attentionText(item, asOf)));
}

function attentionLine({ subject, what, overdue, assessment, dates, reason, owner }: AttentionText): Line {
  const judged = assessment && dates.length > 0 ? `, Einschätzung ${assessment}` : '';
  return [
    { ...link(subject.title, subject.href), strong: true },
    { text: ': ' },
    overdue ? { text: `${what}${judged}`, tone: 'late' } : { text: `${what}${judged}` },
    { text: `. Grund: ${reason ?? NOT_GIVEN}` },
    { text: ` (${owner?.title ?? `Zuständigkeit ${NOT_DOCUMENTED}`})`, tone: 'muted' },
  ];
}

function dateLines(report: MeetingReport): Line[] {
  const { soon, rest } = splitOutlook(report);
  const next: Line[] = report.next
    ? [[{ text: `${formatTerm(report.next.date)}: `, strong: true }, { text: 'nächster Bericht' }]]
    : [];
  const lines = [...soon, ...rest].flatMap(({ items }) =>
    items.map(
      (item): Line => [
        { text: `${formatTerm(item.due)}: `, strong: true },
        link(item.subject.title, dueHref(item)),
        { text: ` – ${dueWhat(item)}` },
      ],
    ),
  );
  return [...next, ...lines];
}

function promisesText({ commitments: { open, closed } }: MeetingReport): string {
  const overdue = open.filter(({ due }) => due.schedule === 'ueberfaellig').length;
  const late = overdue > 0 ? `, ${overdue} davon überfällig` : '';
  const done = `${counted(closed.length, 'wurde', 'wurden')} seit dem letzten Bericht beantwortet oder zurückgezogen`;
  return `${counted(open.length, 'Vorgang ist', 'Vorgänge sind')} offen${late}. ${done}.`;
}
