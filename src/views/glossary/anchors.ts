import type { GlossaryTerm } from '../../model/types.ts';

/** The ids of the terms on the glossary page, readable and each only once: `ozg`, `haupt-und-finanzausschuss`. */
export function anchorsOf(glossary: readonly GlossaryTerm[]): Map<GlossaryTerm, string> {
  const taken = new Set<string>();
  return new Map(
    glossary.map((entry) => {
      const plain = plainOf(entry.term);
      let anchor = plain;
      for (let nth = 2; taken.has(anchor); nth += 1) anchor = `${plain}-${nth}`;
      taken.add(anchor);
      return [entry, anchor];
    }),
  );
}

function plainOf(term: string): string {
  const plain = term
    .toLocaleLowerCase('de')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'begriff';
}
