import type { MeetingReport } from '../../model/report.ts';
import { type AttentionText, attentionText } from '../attention-text.ts';
import { type ChangeGroup, type ChangeText, changeText, groupChanges } from '../change-text.ts';
import { counted, formatTerm, NOT_GIVEN } from '../format.ts';
import { routes } from '../routes.ts';
import { MOST_ENTRIES, ordered, partNote } from './bounded.ts';
import type { Block, Entry, Fact, Line, Section } from './document.ts';
import { heading, link, paragraph, plain, unitLine } from './lines.ts';

/** What is different from the report before, worded. */
export function changesSection(report: MeetingReport): Section {
  const id = 'aenderungen';
  if (!report.previous) {
    const text =
      'Dies ist der erste Bericht dieser Reihe. Es gibt keinen früheren, mit dem er sich vergleichen ließe.';
    return { id, title: 'Änderungen seit dem letzten Bericht', blocks: [paragraph(text)] };
  }
  const entries = changeEntries(report);
  return {
    id,
    title: 'Änderungen seit dem letzten Bericht',
    blocks: [
      ...(entries.length === 0
        ? [paragraph('Seit dem letzten Bericht ist keine Änderung dokumentiert.')]
        : bounded(entries, 'Einträgen: Verschlechterungen zuerst')),
      ...correctionBlocks(report),
    ],
  };
}

/** What earlier reports got wrong, told where the council looks for news. */
function correctionBlocks({ corrections }: MeetingReport): Block[] {
  if (corrections.length === 0) return [];
  const items = corrections.map(({ report, date, text }): Line[] => [
    [
      link(`Zum Bericht vom ${formatTerm(report.date)}`, routes.meeting(report.id)),
      { text: ` (${formatTerm(date)}): ${text}` },
    ],
  ]);
  return [heading('Berichtigungen früherer Berichte'), { kind: 'list', items }];
}

/** The first entries, and of many how many there are. */
function bounded(entries: readonly Entry[], which: string): Block[] {
  const shown = entries.slice(0, MOST_ENTRIES);
  return [...partNote(shown.length, entries.length, which), { kind: 'entries', entries: shown }];
}

/** One entry per measure and commitment; of many the bad news first. */
export function changeEntries(report: MeetingReport): Entry[] {
  const groups = groupChanges(report.changes.map(changeText));
  return ordered(groups, MOST_ENTRIES, gravity).map(changeEntry);
}

const TONES: readonly ChangeText['tone'][] = ['bad', 'good', 'news', 'plain'];

function gravity({ changes }: ChangeGroup): number {
  return Math.min(...changes.map(({ tone }) => TONES.indexOf(tone)));
}

function changeEntry({ subject, changes }: ChangeGroup): Entry {
  return {
    title: link(subject.title, subject.href),
    statements: changes.map(({ tag, tone, text }) => ({ tag: { text: tag, tone }, line: plain(text) })),
    facts: [],
  };
}

/** What is late or judged critical: why, what is done about it, what comes next, who answers for it. */
export function attentionSection(report: MeetingReport): Section {
  const entries = attentionEntries(report);
  const count = counted(entries.length, 'Maßnahme ist', 'Maßnahmen sind');
  return {
    id: 'aufmerksamkeit',
    title: 'Braucht Aufmerksamkeit',
    blocks:
      entries.length === 0
        ? [paragraph('Keine Maßnahme ist überfällig, verschoben oder mit Warnung versehen.')]
        : [
            paragraph(
              `${count} überfällig, verschoben oder mit Warnung versehen. Die dringendsten stehen zuerst.`,
            ),
            ...bounded(entries, 'Maßnahmen: die dringendsten'),
          ],
  };
}

export function attentionEntries({ attention, asOf }: MeetingReport): Entry[] {
  return attention.map((item) => attentionEntry(attentionText(item, asOf)));
}

function attentionEntry(item: AttentionText): Entry {
  const judged = item.assessment && item.dates.length > 0 ? ` · Einschätzung ${item.assessment}` : '';
  const what: Line = [
    { text: `${item.what}${judged}`, strong: true, ...(item.overdue && { tone: 'late' as const }) },
  ];
  return {
    title: link(item.subject.title, item.subject.href),
    statements: [what, ...item.dates.map(plain)].map((line) => ({ tag: null, line })),
    facts: [
      fact('Grund', item.reason),
      fact('Gegenmaßnahme', item.countermeasure),
      fact('Nächster Termin', item.next),
      { label: 'Zuständig', lines: [unitLine(item.owner)] },
    ],
  };
}

function fact(label: string, text: string | null): Fact {
  return { label, lines: [plain(text ?? NOT_GIVEN)] };
}
