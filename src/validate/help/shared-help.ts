import type { FieldHelp } from './path.ts';
import { yesOrNo } from './words.ts';

/** The two fields that say what the public edition leaves out. */
export function internalHelp(what: string, example: string) {
  return {
    intern: {
      label: 'Nur intern',
      help: `${what} steht nur in der internen Ausgabe, wenn hier „ja“ steht; die öffentliche enthält nichts davon.`,
      example: 'ja',
      words: yesOrNo('Nur die interne Ausgabe zeigt es.', 'Gilt auch ohne Angabe.'),
    },
    interne_angaben: {
      label: 'Interne Angaben',
      help: 'Welche Angaben nur in der internen Ausgabe stehen, mit ihren Namen in der Datei. Möglich ist das nur bei freiwilligen.',
      example,
    },
  } satisfies Record<string, FieldHelp>;
}

/** The fields of a source, wherever one is written out. */
export const SOURCE_HELP = {
  titel: {
    label: 'Titel der Quelle',
    help: 'Wer es gesagt hat und wo: Zeitung, Niederschrift, Vorlage, Pressemitteilung.',
    example: 'Niederschrift der Sitzung vom 11. Juni 2024',
  },
  url: {
    label: 'Adresse der Quelle',
    help: 'Wo die Quelle öffentlich zu lesen ist. Gibt es keine Adresse, bleibt die Angabe weg.',
    example: 'https://ratsinfo.example.org/niederschrift.pdf',
  },
  datum: {
    label: 'Datum der Quelle',
    help: 'Wann die Quelle erschienen ist, so genau wie bekannt. Hier ist auch freier Text möglich.',
    example: '2024-06-11',
  },
  hinweis: {
    label: 'Hinweis zur Quelle',
    help: 'Was man über die Quelle wissen muss.',
    example: 'Nur der Anfang des Artikels lag vor.',
  },
  intern: internalHelp('Die Quelle', '').intern,
} satisfies Record<string, FieldHelp>;

export const SOURCES_FIELD: FieldHelp = {
  label: 'Quellen',
  help: 'Womit sich das belegen lässt. Jede Quelle ist eine Kennung aus quellen.yaml oder steht hier mit Titel und Adresse.',
  example:
    '[{ titel: Niederschrift der Sitzung vom 11. Juni 2024, url: "https://ratsinfo.example.org/niederschrift.pdf" }]',
};

/** The fields of a council paper. */
export const PAPER_HELP = {
  nummer: {
    label: 'Nummer der Vorlage',
    help: 'Die Drucksachennummer, wie sie im Ratsinformationssystem steht.',
    example: '0119/2022',
  },
  titel: {
    label: 'Titel der Vorlage',
    help: 'Der Betreff der Vorlage.',
    example: 'Medienentwicklungsplan',
  },
  url: {
    label: 'Adresse der Vorlage',
    help: 'Die Seite der Vorlage im Ratsinformationssystem.',
    example: 'https://ratsinfo.example.org/vorlage/0119-2022',
  },
  oparl: {
    label: 'OParl-Kennung der Vorlage',
    help: 'Die Adresse der Vorlage in der OParl-Schnittstelle des Ratsinformationssystems, wenn es eine hat. In den OParl-Daten steht sie unter „id“.',
    example: 'https://oparl.example.org/paper/417',
  },
  intern: internalHelp('Die Vorlage', '').intern,
} satisfies Record<string, FieldHelp>;

/** What happened to a date: one of three things, two of them with a reason. */
export const DEADLINE_HELP = {
  neu: {
    label: 'Neuer Termin',
    help: 'Bis wann es jetzt erwartet wird. Der erste Termin, der je genannt wird, ist der Plan; jeder spätere ist eine Prognose. Der Grund gehört dazu.',
    example: '2026-Q2',
  },
  erledigt: {
    label: 'Erledigt am',
    help: 'Wann es fertig wurde, so genau wie bekannt.',
    example: '2025-03',
  },
  entfaellt: {
    label: 'Entfällt',
    help: 'Steht hier „ja“, kommt es nicht mehr dazu. Der Grund gehört dazu.',
    example: 'ja',
    words: {
      ja: { label: 'ja', help: 'Der Termin entfällt.' },
      nein: { label: 'nein', help: 'Sagt nichts; besser die Angabe weglassen.' },
    },
  },
  grund: {
    label: 'Grund',
    help: 'Warum der Termin verschoben wurde oder entfällt, in einem Satz. Danach fragt der Ausschuss zuerst.',
    example: 'Die Lieferung der Geräte verzögert sich.',
  },
  ...internalHelp('Der neue Termin', '[grund]'),
} satisfies Record<string, FieldHelp>;
