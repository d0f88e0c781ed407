import type { z } from 'zod';
import type { commitmentSchema } from '../schema.ts';
import { below, type HelpFor } from './path.ts';
import { internalHelp, SOURCE_HELP, SOURCES_FIELD } from './shared-help.ts';
import { KIND_WORDS, STATE_WORDS } from './words.ts';

export const COMMITMENT_HELP = {
  art: {
    label: 'Art',
    help: 'Was es ist: eine Frage, ein Versprechen, ein Auftrag zu prüfen oder ein Antrag.',
    example: 'zusage',
    words: KIND_WORDS,
  },
  titel: {
    label: 'Titel',
    help: 'Worum es geht, in wenigen Worten.',
    example: 'Rückgabe von Papieren an den Abholstationen',
  },
  sitzung: {
    label: 'Sitzung',
    help: 'Die Sitzung, in der es zur Sprache kam: der Name ihrer Datei ohne Endung.',
    example: '2024-06-11-digitalausschuss',
  },
  von: {
    label: 'Von',
    help: 'Die Fraktion oder Gruppe, die es eingebracht hat, nie eine Person. Ein ~ am Ende heißt: aus dem Zusammenhang erschlossen. Unbekannt: [nicht-dokumentiert].',
    example: '[Fraktion A]',
  },
  massnahmen: {
    label: 'Maßnahmen',
    help: 'Welche Maßnahmen es betrifft: die Namen ihrer Dateien ohne Endung.',
    example: '[abholstation]',
  },
  zustaendig: {
    label: 'Zuständig',
    help: 'Die Organisationseinheit, die die Antwort schuldet: eine Kennung aus strategie.yaml, oder nicht-dokumentiert.',
    example: 'fb33',
  },
  zugesagt: {
    label: 'Zugesagt',
    help: 'Was genau versprochen wurde, möglichst in den Worten der Niederschrift.',
    example: 'Darüber wird erneut berichtet.',
  },
  faellig: {
    label: 'Fällig',
    help: 'Bis wann die Antwort versprochen ist: ein Termin oder die Kennung einer Sitzung. Nennt keine Quelle einen: nicht-dokumentiert.',
    example: '2024-09-17-digitalausschuss',
  },
  quellen: SOURCES_FIELD,
  ...below('quellen[]', SOURCE_HELP),
  verlauf: {
    label: 'Verlauf',
    help: 'Was daraus wurde, je Eintrag ein Tag. Ohne Eintrag ist der Vorgang offen.',
    example: '[{ datum: 2024-09-17, stand: teilweise, text: Zwischenstand berichtet. }]',
  },
  'verlauf[].datum': {
    label: 'Datum',
    help: 'Wann geantwortet oder etwas Neues gesagt wurde.',
    example: '2024-09-17',
  },
  'verlauf[].sitzung': {
    label: 'Sitzung',
    help: 'Die Sitzung, in der es gesagt wurde: der Name ihrer Datei ohne Endung.',
    example: '2024-09-17-digitalausschuss',
  },
  'verlauf[].stand': {
    label: 'Stand',
    help: 'Ob die Antwort gegeben ist.',
    example: 'teilweise',
    words: STATE_WORDS,
  },
  'verlauf[].text': {
    label: 'Antwort',
    help: 'Was geantwortet wurde, in ein bis zwei Sätzen.',
    example: 'Zwischenstand berichtet.',
  },
  'verlauf[].grund': {
    label: 'Grund',
    help: 'Warum die Antwort noch fehlt oder später kommt. Nennt keine Quelle einen Grund: nicht-dokumentiert.',
    example: 'Die Abstimmung mit dem Hersteller dauert an.',
  },
  'verlauf[].neu_faellig': {
    label: 'Neu fällig',
    help: 'Bis wann die Antwort jetzt versprochen ist: ein Termin oder die Kennung einer Sitzung.',
    example: '2024-12-03-digitalausschuss',
  },
  'verlauf[].quellen': SOURCES_FIELD,
  ...below('verlauf[].quellen[]', SOURCE_HELP),
  ...below('verlauf[]', internalHelp('Der Eintrag', '[grund]')),
  ...internalHelp('Der Vorgang', '[von]'),
  beschreibung: {
    label: 'Beschreibung',
    help: 'Worum es geht, in wenigen Sätzen, in Markdown. In einer .md-Datei steht es besser unter der zweiten Linie „---“.',
    example: 'Gefragt wurde, ob sich Papiere auch zurückgeben lassen.',
  },
} satisfies HelpFor<z.input<typeof commitmentSchema>>;
