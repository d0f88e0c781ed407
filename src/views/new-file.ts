import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Meeting } from '../model/types.ts';
import { nextMeeting } from './now.ts';
import { commented, field } from './yaml-lines.ts';

/** A file that somebody is about to write: where it goes, and what stands in it already. */
export interface NewFile {
  /** `Neue Zusage` */
  title: string;
  /** Below the content folder. What is to be replaced in its name stands in capitals, which the check refuses. */
  path: string;
  kind: 'massnahmen' | 'sitzungen' | 'zusagen';
  /** What is known of it already, by key; a list of one by its item. */
  known: Readonly<Record<string, string>>;
  /** What can't be known is left empty, which the check refuses, so that nothing half-filled is published. */
  text: string;
}

/** The most ids that a comment lists. */
const MOST_LISTED = 40;

const HOW_TO = [
  'Bitte ausfüllen. Was hinter # steht, ist nur eine Hilfe und kann weg.',
  'Was nicht bekannt ist: die ganze Zeile löschen.',
];

export function newMeasure(plan: Plan, asOf: Day, given: { field?: string; unit?: string } = {}): NewFile {
  const { fields, units } = plan.strategy;
  const known = present({ handlungsfeld: given.field, zustaendig: given.unit });
  return {
    title: 'Neue Maßnahme',
    kind: 'massnahmen',
    known,
    path: 'massnahmen/KENNUNG.md',
    text: frontMatter(
      ...commented(
        ...HOW_TO,
        'KENNUNG im Namen der Datei ersetzen: kurz, nur a–z, 0–9 und Bindestriche, zum Beispiel schul-wlan.md.',
      ),
      field('titel', '', 'wie die Maßnahme heißt'),
      field('kurz', '', 'ein einfacher Satz: Was haben die Menschen davon?'),
      field('handlungsfeld', known.handlungsfeld ?? '', `eines von: ${listed(fields)}`),
      field('zustaendig', known.zustaendig ?? '', `eine von: ${listed(units)}`),
      ...commented(
        field('beginn', asOf.slice(0, 7), 'so genau wie bekannt: 2026, 2026-Q2, 2026-04, 2026-04-15'),
        field('ende', '', 'der zuerst zugesagte Termin'),
        'meilensteine:',
        '  - { id: start, titel: Erster Standort in Betrieb, termin: 2026-10 }',
      ),
      'verlauf:',
      field('  - datum', asOf, 'Tag der Meldung'),
      field('    status', '', 'idee, geplant, in-umsetzung, abgeschlossen, pausiert oder eingestellt'),
      field('    text', '', 'was gemeldet wird, in ein oder zwei Sätzen'),
      ...commented('    quellen: [{ titel: Vorlage 0123/2026, url: https://… }]'),
    ),
  };
}

export function newMeeting(plan: Plan, asOf: Day, given: { committee?: string | null } = {}): NewFile {
  const { committees } = plan.strategy;
  const [only] = committees.length === 1 ? committees : [];
  const known = present({ gremium: given.committee ?? only?.id });
  return {
    title: 'Neue Sitzung',
    kind: 'sitzungen',
    known,
    path: `sitzungen/JJJJ-MM-TT-${known.gremium ?? 'GREMIUM'}.md`,
    text: frontMatter(
      ...commented(...HOW_TO, `Der Name der Datei ist Datum und Gremium, zum Beispiel ${asOf}-rat.md.`),
      field('gremium', known.gremium ?? '', `eines von: ${listed(committees)}`),
      field('datum', '', `Tag der Sitzung wie ${asOf}`),
      field('beginn', '"17:00"', 'in Anführungszeichen'),
      field('ort', '', 'wo sie stattfindet'),
      field('top', '', 'Tagesordnungspunkt des Berichts wie Ö 3'),
      field('bericht', 'ja', 'ja, wenn es zu dieser Sitzung einen Statusbericht gibt, sonst nein'),
      ...commented(
        field('stichtag', '', 'Tag, bis zu dem der Bericht zählt; ohne Angabe der Tag der Sitzung'),
        'vorlage: { nummer: 0123/2026, titel: Sachstand Digitalisierung, url: https://… }',
      ),
    ),
  };
}

/** From a meeting: raised there. From a measure: about it. Else raised in the last meeting there was. */
export function newCommitment(
  plan: Plan,
  asOf: Day,
  given: { meeting?: Meeting; measure?: { id: string; owner: string | null } } = {},
): NewFile {
  const meeting = given.meeting ?? plan.meetings.findLast(({ date }) => date.last <= asOf) ?? null;
  const next = nextMeeting(plan, meeting && meeting.date.last > asOf ? meeting.date.last : asOf);
  const date = meeting?.date.text.replace(/^bis /, '').replace(/~$/, '').toLowerCase() ?? 'JJJJ-MM-TT';
  const known = present({
    art: 'zusage',
    sitzung: meeting?.id,
    massnahmen: given.measure?.id,
    zustaendig: given.measure?.owner,
    faellig: next?.id,
  });
  return {
    title: 'Neue Zusage',
    kind: 'zusagen',
    known,
    path: `zusagen/${date}-STICHWORT.md`,
    text: frontMatter(
      ...commented(
        ...HOW_TO,
        `Der Name der Datei ist das Datum der Sitzung und ein Stichwort, zum Beispiel ${date}-kosten.md.`,
      ),
      field('art', known.art ?? '', 'anfrage, zusage, pruefauftrag oder antrag'),
      field('titel', '', 'worum es geht, in wenigen Worten'),
      field('sitzung', known.sitzung ?? '', 'die Sitzung: Name der Datei im Ordner sitzungen, ohne Endung'),
      field('von', '', 'Fraktion oder Gremium wie [Fraktion A], nie eine Privatperson'),
      field('massnahmen', `[${known.massnahmen ?? ''}]`, 'welche Maßnahmen es betrifft'),
      field('zustaendig', known.zustaendig ?? '', `eine von: ${listed(plan.strategy.units)}`),
      field('zugesagt', '', 'was zugesagt wurde, möglichst im Wortlaut'),
      field('faellig', known.faellig ?? '', 'bis wann: eine Sitzung oder ein Termin wie 2026-09'),
    ),
  };
}

function present(values: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

function frontMatter(...lines: string[]): string {
  return `${['---', ...lines, '---'].join('\n')}\n\n`;
}

function listed(items: readonly { id: string }[]): string {
  const ids = items.slice(0, MOST_LISTED).map(({ id }) => id);
  return [...ids, ...(items.length > MOST_LISTED ? ['…'] : [])].join(', ');
}
