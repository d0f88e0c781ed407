import type { z } from 'zod';
import type { meetingSchema } from '../schema.ts';
import { below, type FieldHelp, type HelpFor } from './path.ts';
import { internalHelp, PAPER_HELP, SOURCE_HELP, SOURCES_FIELD } from './shared-help.ts';
import { yesOrNo } from './words.ts';

const AGENDA_ITEM_HELP = {
  top: {
    label: 'Tagesordnungspunkt (TOP)',
    help: 'Die Nummer auf der Tagesordnung.',
    example: 'Ö 3.2',
  },
  vorlage: {
    label: 'Vorlage',
    help: 'Die Drucksache zu diesem Tagesordnungspunkt.',
    example: '{ nummer: 0119/2022, titel: Medienentwicklungsplan }',
  },
  ...below('vorlage', PAPER_HELP),
  ergebnis: {
    label: 'Ergebnis',
    help: 'Was beschlossen wurde. Das wird nach der Sitzung ergänzt.',
    example: 'zur Kenntnis genommen',
  },
  quellen: SOURCES_FIELD,
  ...below('quellen[]', SOURCE_HELP),
} satisfies Record<string, FieldHelp>;

export const MEETING_HELP = {
  gremium: {
    label: 'Gremium',
    help: 'Wer tagt: die Kennung eines Gremiums aus strategie.yaml. Nennt keine Quelle es, steht hier nicht-dokumentiert.',
    example: 'digitalausschuss',
  },
  datum: {
    label: 'Datum',
    help: 'Der Tag der Sitzung. Der Dateiname beginnt mit demselben Datum und endet mit dem Gremium.',
    example: '2024-06-11',
  },
  stichtag: {
    label: 'Stichtag',
    help: 'Der Tag, bis zu dem der Bericht zählt. Ohne Angabe ist es der Tag der Sitzung.',
    example: '2024-06-04',
  },
  beginn: {
    label: 'Beginn',
    help: 'Wann die Sitzung anfängt, als Uhrzeit in geraden Anführungszeichen. Steht hier etwas anderes, nimmt sie im Kalender den ganzen Tag ein.',
    example: '"16:00"',
  },
  ort: {
    label: 'Ort',
    help: 'Wo die Sitzung stattfindet.',
    example: 'Ratssaal',
  },
  thema: {
    label: 'Thema',
    help: 'Wie der Tagesordnungspunkt heißt, unter dem berichtet wird.',
    example: 'Statusbericht zur Digitalisierungsstrategie',
  },
  ...AGENDA_ITEM_HELP,
  bericht: {
    label: 'Statusbericht',
    help: 'Ob es in dieser Sitzung einen Statusbericht gibt.',
    example: 'ja',
    words: yesOrNo('Zu dieser Sitzung gehört ein Statusbericht.', 'Ohne Bericht. Gilt auch ohne Angabe.'),
  },
  punkte: {
    label: 'Weitere Tagesordnungspunkte',
    help: 'Was sonst auf der Tagesordnung stand und die Strategie betrifft.',
    example: '[{ top: "6.1", titel: Smart City Strategie, ergebnis: beschlossen }]',
  },
  'punkte[].titel': {
    label: 'Titel des Punkts',
    help: 'Wie der Tagesordnungspunkt heißt.',
    example: 'Smart City Strategie',
  },
  ...below('punkte[]', AGENDA_ITEM_HELP),
  ...below('punkte[]', internalHelp('Der Punkt', '[ergebnis]')),
  links: {
    label: 'Links',
    help: 'Einladung, Niederschrift, Aufzeichnung: was es öffentlich zur Sitzung gibt.',
    example: '[{ titel: Niederschrift, url: "https://ratsinfo.example.org/niederschrift.pdf" }]',
  },
  'links[].titel': {
    label: 'Titel des Links',
    help: 'Was sich hinter dem Link verbirgt.',
    example: 'Niederschrift',
  },
  'links[].url': {
    label: 'Adresse des Links',
    help: 'Wohin der Link führt.',
    example: 'https://ratsinfo.example.org/niederschrift.pdf',
  },
  'links[].intern': internalHelp('Der Link', '').intern,
  oparl: {
    label: 'OParl-Kennung der Sitzung',
    help: 'Die Adresse der Sitzung in der OParl-Schnittstelle des Ratsinformationssystems, wenn es eine hat. In den OParl-Daten steht sie unter „id“.',
    example: 'https://oparl.example.org/meeting/2021-06-01',
  },
  berichtigungen: {
    label: 'Berichtigungen',
    help: 'Was an einem abgeschlossenen Bericht falsch war. Der Bericht selbst wird nie geändert; die Berichtigung steht dabei.',
    example: '[{ datum: 2024-07-01, text: "Es waren fünf Schulen angeschlossen, nicht vier." }]',
  },
  'berichtigungen[].datum': {
    label: 'Datum der Berichtigung',
    help: 'Wann die Berichtigung bekannt gegeben wurde.',
    example: '2024-07-01',
  },
  'berichtigungen[].text': {
    label: 'Text der Berichtigung',
    help: 'Was im Bericht steht und was richtig ist, in einem Satz.',
    example: 'Es waren fünf Schulen angeschlossen, nicht vier.',
  },
  'berichtigungen[].zu': {
    label: 'Kennzeichen',
    help: 'Die Kennzeichen aus der Meldung der Prüfung, zu denen die Berichtigung gehört.',
    example: '[a3f09c]',
  },
  ...internalHelp('Die Sitzung', '[ort, links]'),
  beschreibung: {
    label: 'Vorwort',
    help: 'Das Vorwort des Berichts in Markdown. In einer .md-Datei steht es besser unter der zweiten Linie „---“.',
    example: 'Dieser Bericht nennt den Stand aller Maßnahmen.',
  },
} satisfies HelpFor<z.input<typeof meetingSchema>>;
