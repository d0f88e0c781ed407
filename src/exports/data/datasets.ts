import { inVersion, WORKBOOK } from './paths.ts';

/** What there is to have, and in which files: for the page about the data and for catalogues. */
export interface Dataset {
  id: string;
  title: string;
  about: string;
  /** What its rows are called. */
  counted: readonly [one: string, many: string];
  /** Paths below `/daten/`. */
  files: readonly string[];
}

export const DATASETS: readonly Dataset[] = [
  {
    id: 'massnahmen',
    title: 'Maßnahmen',
    about:
      'Alle Maßnahmen mit ihrem Stand am Stichtag: Status, Termine, Fortschritt, Kosten, Zuständigkeit. Als JSON auch mit Beschreibung, Meilensteinen, Kennzahlen und dem ganzen Verlauf mit Quellen.',
    counted: ['Maßnahme', 'Maßnahmen'],
    files: [inVersion('massnahmen.csv'), inVersion('massnahmen.json'), WORKBOOK],
  },
  {
    id: 'meilensteine',
    title: 'Meilensteine',
    about:
      'Die Meilensteine aller Maßnahmen: zuerst geplant, zuletzt erwartet, erledigt, und die Tage dazwischen.',
    counted: ['Meilenstein', 'Meilensteine'],
    files: [inVersion('meilensteine.csv')],
  },
  {
    id: 'verlauf',
    title: 'Verlauf',
    about: 'Alles, was über die Maßnahmen berichtet wurde, Eintrag für Eintrag mit Quellen.',
    counted: ['Eintrag', 'Einträge'],
    files: [inVersion('verlauf.csv')],
  },
  {
    id: 'kennzahlwerte',
    title: 'Kennzahlwerte',
    about: 'Jeder gemeldete Wert jeder Kennzahl, mit ihrem Ziel.',
    counted: ['Wert', 'Werte'],
    files: [inVersion('kennzahlwerte.csv')],
  },
  {
    id: 'zusagen',
    title: 'Zusagen',
    about:
      'Anfragen, Zusagen, Prüfaufträge und Anträge aus den Sitzungen: von wem, bis wann, was daraus wurde.',
    counted: ['Vorgang', 'Vorgänge'],
    files: [inVersion('zusagen.csv'), inVersion('zusagen.json')],
  },
  {
    id: 'sitzungen',
    title: 'Sitzungen',
    about: 'Die Sitzungen der Gremien mit Tagesordnung, Vorlagen und Ergebnis.',
    counted: ['Sitzung', 'Sitzungen'],
    files: [inVersion('sitzungen.json')],
  },
  {
    id: 'berichte',
    title: 'Statusberichte',
    about:
      'Ein Verzeichnis aller Statusberichte mit den Adressen, Größen und Prüfsummen ihrer Dateien. Jeder Bericht liegt dort auch selbst als JSON.',
    counted: ['Bericht', 'Berichte'],
    files: [inVersion('berichte.json')],
  },
  {
    id: 'aenderungen',
    title: 'Änderungen',
    about: 'Was sich von Bericht zu Bericht geändert hat, in Sätzen und in Werten.',
    counted: ['Zeitraum', 'Zeiträume'],
    files: [inVersion('aenderungen.json')],
  },
  {
    id: 'strategie',
    title: 'Strategie',
    about: 'Die Strategie mit Handlungsfeldern, Organisationseinheiten, Gremien und den Zahlen am Stichtag.',
    counted: ['Strategie', 'Strategien'],
    files: [inVersion('strategie.json')],
  },
];
