import type { FieldHelp } from './path.ts';
import { FREQUENCY_WORDS, LICENCE_WORDS } from './words.ts';

/** The fields below `daten` in `strategie.yaml`. */
export const OPEN_DATA_HELP = {
  herausgeber: {
    label: 'Herausgeber der Daten',
    help: 'Wer die Daten veröffentlicht und für sie einsteht. Ohne diese Angabe gibt es keinen Katalog.',
    example: '{ name: Stadt Musterstadt, url: "https://www.example.org/" }',
  },
  'herausgeber.name': {
    label: 'Name des Herausgebers',
    help: 'Die Stadt oder die Stelle, wie sie sich selbst nennt.',
    example: 'Stadt Musterstadt',
  },
  'herausgeber.mail': {
    label: 'E-Mail des Herausgebers',
    help: 'Ein Postfach der Stelle, nie das einer Person.',
    example: 'info@example.org',
  },
  'herausgeber.url': {
    label: 'Website des Herausgebers',
    help: 'Die Adresse seiner Website.',
    example: 'https://www.example.org/',
  },
  kontakt: {
    label: 'Kontakt zu den Daten',
    help: 'Wer Fragen zu den Daten beantwortet. E-Mail oder Adresse gehört dazu.',
    example: '{ name: Fachdienst Statistik, mail: daten@example.org }',
  },
  'kontakt.name': {
    label: 'Name der Kontaktstelle',
    help: 'Eine Stelle oder Funktion, nie eine Privatperson.',
    example: 'Fachdienst Statistik',
  },
  'kontakt.mail': {
    label: 'E-Mail der Kontaktstelle',
    help: 'Ein Postfach der Stelle, nie das einer Person.',
    example: 'daten@example.org',
  },
  'kontakt.url': {
    label: 'Adresse der Kontaktstelle',
    help: 'Zum Beispiel ein Kontaktformular.',
    example: 'https://www.example.org/kontakt',
  },
  contributor_id: {
    label: 'Datenbereitsteller-ID',
    help: 'Die ID, die GovData vergibt. Ohne sie nimmt GovData den Katalog nicht an.',
    example: 'musterstadt',
  },
  lizenz: {
    label: 'Lizenz für Portale',
    help: 'Die Lizenz aus der Liste von DCAT-AP.de. Nur nötig, wenn die Adresse unter „lizenz“ sie nicht verrät.',
    example: 'dl-by-de/2.0',
    words: LICENCE_WORDS,
  },
  namensnennung: {
    label: 'Namensnennung',
    help: 'Wie der Herausgeber genannt werden möchte. Ohne Angabe ist es der Titel der Website.',
    example: 'Stadt Musterstadt, Sachstand Digitalisierung',
  },
  gemeindeschluessel: {
    label: 'Amtlicher Gemeindeschlüssel',
    help: 'Acht Ziffern in geraden Anführungszeichen. Auch möglich: der Regionalschlüssel mit zwölf, der eines Kreises mit fünf.',
    example: '"05999000"',
  },
  veroeffentlicht: {
    label: 'Zuerst veröffentlicht am',
    help: 'Der Tag, an dem die Daten zum ersten Mal im Netz standen.',
    example: '2026-01-15',
  },
  aktualisierung: {
    label: 'Aktualisierung',
    help: 'Wie oft die Daten neu werden.',
    example: 'monatlich',
    words: FREQUENCY_WORDS,
  },
  stichworte: {
    label: 'Stichworte',
    help: 'Womit die Daten in einem Portal gefunden werden sollen, zusätzlich zu Stadt und Handlungsfeldern.',
    example: '[Digitalisierung, Smart City]',
  },
} as const satisfies Readonly<Record<string, FieldHelp>>;
