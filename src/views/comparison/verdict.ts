import { counted, listing } from '../format.ts';
import type { ComparisonDocument, Section, SectionId, Statement } from './document.ts';

/** Where the comparison comes out, in one sentence. */
export function verdictOf(
  { changed, sections, files }: Pick<ComparisonDocument, 'changed' | 'sections' | 'files'>,
  compared: boolean,
): string {
  if (!compared) return 'Diese Stände lassen sich nicht vergleichen, solange die Inhalte diese Fehler haben.';
  if (changed) return `Anders als bisher: ${listing(sections.flatMap(extent))}.`;
  if (files.length === 0) return 'Für Leser ändert sich nichts: Die Inhalte sind dieselben.';
  const some = files.length === 1 ? 'eine Datei geändert ist' : `${files.length} Dateien geändert sind`;
  return `Für Leser ändert sich nichts, obwohl ${some}.`;
}

/** How many of what; what no reader sees has no words here. */
const EXTENT: Partial<Record<SectionId, readonly [one: string, many: string]>> = {
  measures: ['Maßnahme', 'Maßnahmen'],
  commitments: ['Frage oder Zusage', 'Fragen und Zusagen'],
  meetings: ['Sitzung', 'Sitzungen'],
  reports: ['Angabe zu gegebenen Berichten', 'Angaben zu gegebenen Berichten'],
  addresses: ['Adresse', 'Adressen'],
  strategy: ['Angabe zur Strategie', 'Angaben zur Strategie'],
  pages: ['Seite', 'Seiten'],
  glossary: ['Begriff im Glossar', 'Begriffe im Glossar'],
  sources: ['Quelle', 'Quellen'],
  passed: ['Sache allein durch den Stichtag', 'Sachen allein durch den Stichtag'],
};

function extent({ id, subjects }: Section): string[] {
  const words = EXTENT[id];
  return words ? [counted(subjects.length, ...words)] : [];
}

/** What a reviewer has to decide on: by kind of sentence, how to say it for one and for many. */
const ALARMS: readonly (readonly [what: string, one: string, many: string])[] = [
  [
    'report-exchanged',
    'abgeschlossener Bericht ist ein anderer als bisher',
    'abgeschlossene Berichte sind andere als bisher',
  ],
  ['report-unfrozen', 'abgeschlossener Bericht fehlt', 'abgeschlossene Berichte fehlen'],
  [
    'past-told-differently',
    'Angabe widerspricht neu abgeschlossenen Berichten',
    'Angaben widersprechen neu abgeschlossenen Berichten',
  ],
  ['broken-address', 'Adresse führt künftig ins Leere', 'Adressen führen künftig ins Leere'],
  ['entry-removed', 'Eintrag fällt aus dem Verlauf', 'Einträge fallen aus dem Verlauf'],
  ['entry-backdated', 'neuer Eintrag ist rückdatiert', 'neue Einträge sind rückdatiert'],
  ['left-out', 'Datei mit Fehlern ist nicht verglichen', 'Dateien mit Fehlern sind nicht verglichen'],
];

/** What must not be overlooked, one sentence each. */
export function alarmsOf(sections: readonly Section[]): string[] {
  const statements: Statement[] = sections.flatMap(({ subjects }) =>
    subjects.flatMap((one) => one.statements),
  );
  const alarms = ALARMS.flatMap(([what, one, many]) => {
    const found = statements.filter((statement) => statement.what === what).length;
    return found > 0 ? [`${counted(found, one, many)}.`] : [];
  });
  const findings = sections.find(({ id }) => id === 'findings')?.subjects ?? [];
  const errors = findings.filter(
    ({ state, statements: [first] }) => state === 'added' && first?.tone === 'bad',
  );
  if (errors.length === 0) return alarms;
  const found = counted(errors.length, 'neuer Fehler', 'neue Fehler');
  return [...alarms, `${found} in den Inhalten: So lässt sich die Website nicht bauen.`];
}
