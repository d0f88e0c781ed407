import { counted, listing } from '../format.ts';
import type { ComparisonDocument, Section, SectionId, Statement } from './document.ts';

/** What readers see differently, by how many of what; empty where they see nothing differently. */
export function extents(sections: readonly Section[]): string[] {
  return sections.flatMap(extent);
}

/** Where the comparison comes out, in one sentence. */
export function verdictOf(
  { sections, files }: Pick<ComparisonDocument, 'sections' | 'files'>,
  compared: boolean,
): string {
  if (!compared) return 'Diese Stände lassen sich nicht vergleichen, solange die Inhalte diese Fehler haben.';
  const seen = extents(sections);
  if (seen.length > 0) return `Anders als bisher: ${listing(seen)}.`;
  if (files.length === 0) return 'Für Leser ändert sich nichts: Die Inhalte sind dieselben.';
  const some = files.length === 1 ? 'eine Datei geändert ist' : `${files.length} Dateien geändert sind`;
  return `Für Leser ändert sich nichts, obwohl ${some}.`;
}

/** How many of what; what no reader sees has no words here. */
const EXTENT: Partial<Record<SectionId, readonly [one: string, many: string]>> = {
  measures: ['Maßnahme', 'Maßnahmen'],
  commitments: ['Frage oder Zusage', 'Fragen und Zusagen'],
  meetings: ['Sitzung', 'Sitzungen'],
  reports: ['gegebener Bericht', 'gegebene Berichte'],
  addresses: ['Adresse', 'Adressen'],
  strategy: ['Angabe zur Strategie', 'Angaben zur Strategie'],
  pages: ['Seite', 'Seiten'],
  glossary: ['Begriff im Glossar', 'Begriffe im Glossar'],
  sources: ['Quelle', 'Quellen'],
  passed: ['Sache allein durch den Stichtag', 'Sachen allein durch den Stichtag'],
};

function extent({ id, subjects }: Section): string[] {
  const words = EXTENT[id];
  // Where the content contradicts a frozen report, the report stays as it is.
  const seen = subjects.filter(({ statements }) => !statements.every(({ what }) => what.startsWith('past-')));
  return words && seen.length > 0 ? [counted(seen.length, ...words)] : [];
}

/** What a reviewer has to decide on, by kind of sentence: `#` is how many there are, then one and many of them. */
const ALARMS: readonly (readonly [what: string, alarm: string, one: string, many: string])[] = [
  ['report-exchanged', 'Anders als bisher: #.', 'abgeschlossener Bericht', 'abgeschlossene Berichte'],
  ['report-unfrozen', 'Es fehlen: #.', 'abgeschlossener Bericht', 'abgeschlossene Berichte'],
  ['past-told-differently', 'Abgeschlossenen Berichten widersprechen jetzt: #.', 'Angabe', 'Angaben'],
  ['broken-address', 'Ins Leere führen künftig: #.', 'Adresse', 'Adressen'],
  ['entry-removed', 'Aus dem Verlauf fallen: #.', 'Eintrag', 'Einträge'],
  ['entry-backdated', 'Rückdatiert sind: #.', 'neuer Eintrag', 'neue Einträge'],
  ['left-out', 'Wegen Fehlern nicht verglichen sind: #.', 'Datei', 'Dateien'],
];

/** What must not be overlooked, one sentence each. */
export function alarmsOf(sections: readonly Section[]): string[] {
  const statements: Statement[] = sections.flatMap(({ subjects }) =>
    subjects.flatMap((one) => one.statements),
  );
  const alarms = ALARMS.flatMap(([what, alarm, one, many]) => {
    const found = statements.filter((statement) => statement.what === what).length;
    return found > 0 ? [alarm.replace('#', counted(found, one, many))] : [];
  });
  const findings = sections.find(({ id }) => id === 'findings')?.subjects ?? [];
  const errors = findings.filter(
    ({ state, statements: [first] }) => state === 'added' && first?.tone === 'bad',
  );
  if (errors.length === 0) return alarms;
  const found = counted(errors.length, 'neuer Fehler', 'neue Fehler');
  return [...alarms, `${found} in den Inhalten: So lässt sich die Website nicht bauen.`];
}
