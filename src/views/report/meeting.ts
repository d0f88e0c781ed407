import type { Seal } from '../../model/frozen.ts';
import type { MeetingReport } from '../../model/report.ts';
import type { AgendaItem, Paper } from '../../model/types.ts';
import { formatDay, formatTerm, NOT_GIVEN } from '../format.ts';
import { routes } from '../routes.ts';
import type { Block, Fact, Line, Section } from './document.ts';
import { heading, link, muted, plain, present } from './lines.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** What the report belongs to: agenda item, paper, cut-off day, and the report it is compared with. */
export function meetingFacts({ meeting, asOf, previous, seal }: MeetingReport): Fact[] {
  const { number, title, paper, result } = meeting.agendaItem;
  const item = [number && `TOP ${number}`, title].filter(Boolean).join(': ');
  return [
    { label: 'Tagesordnungspunkt', lines: [plain(item || NOT_GIVEN)] },
    { label: 'Vorlage', lines: [paper ? paperLine(paper) : plain(NOT_GIVEN)] },
    ...(result ? [{ label: 'Ergebnis', lines: [plain(result)] }] : []),
    { label: 'Stichtag', lines: [plain(formatDay(asOf))] },
    {
      label: 'Verglichen mit',
      lines: [
        previous
          ? [link(`Bericht zur Sitzung vom ${formatTerm(previous.date)}`, routes.meeting(previous.id))]
          : plain('nichts: erster Bericht dieser Reihe'),
      ],
    },
    { label: 'Fassung', lines: [plain(editionText(seal))] },
  ];
}

/** Whether the report can still change. */
export function editionText(seal: Seal | null): string {
  return seal ? `abgeschlossen, Prüfsumme ${seal.sha256.slice(0, 12)}…` : 'Entwurf: noch nicht abgeschlossen';
}

/** Corrections to a report that was given already stand before everything else. */
export function errataSection({ meeting }: MeetingReport): Section | null {
  if (meeting.errata.length === 0) return null;
  const items = meeting.errata.map(({ date, text }): Line[] => [
    [{ text: `${formatTerm(date)}: `, strong: true }, { text }],
  ]);
  return { id: 'berichtigungen', title: 'Berichtigungen', blocks: [{ kind: 'list', items }] };
}

export function forewordSection({ meeting }: MeetingReport): Section | null {
  const text = meeting.foreword.trim();
  if (!text) return null;
  return {
    id: 'vorwort',
    title: 'Zu dieser Sitzung',
    blocks: [{ kind: 'markdown', text, blocks: markdownBlocks(text) }],
  };
}

/** What else was on the agenda, and the documents of the meeting. */
export function agendaSection({ meeting }: MeetingReport): Section | null {
  const { agendaItem, otherItems, links } = meeting;
  const documents = [...links, ...agendaItem.sources].map(({ title, url }): Line[] => [[link(title, url)]]);
  const blocks: Block[] = [];
  if (otherItems.length > 0) blocks.push({ kind: 'list', items: otherItems.map(agendaLines) });
  if (documents.length > 0) blocks.push(heading('Unterlagen'), { kind: 'list', items: documents });
  if (blocks.length === 0) return null;
  return { id: 'unterlagen', title: 'Weitere Tagesordnungspunkte und Unterlagen', blocks };
}

function agendaLines({ number, title, paper, result }: AgendaItem): Line[] {
  return present([
    [
      ...(number ? [{ text: `TOP ${number}: `, strong: true as const }] : []),
      { text: title ?? 'Gegenstand nicht angegeben' },
    ],
    paper && [{ text: 'Vorlage ' }, ...paperLine(paper)],
    result ? muted(`Ergebnis: ${result}`) : null,
  ]);
}

function paperLine({ number, title, url }: Paper): Line {
  const name = number ?? title ?? NOT_GIVEN;
  return [link(name, url), ...(number && title ? [{ text: ` – ${title}` }] : [])];
}
