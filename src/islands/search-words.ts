import { ENTRY_KINDS, type EntryKind } from '../views/directory-kinds.ts';
import { counted, listing } from '../views/format.ts';

/** What the search says of its results. */

/** `23 Treffer für „glasfaser“`, `5 von 23 Treffern für „glasfaser“: Maßnahmen` */
export function foundText(term: string, found: number, total: number, kind: string): string {
  const quoted = `„${term}“`;
  if (found === 0) return `Nichts gefunden für ${quoted}.`;
  if (!isKind(kind)) return `${counted(found, 'Treffer', 'Treffer')} für ${quoted}`;
  return `${found} von ${counted(total, 'Treffer', 'Treffern')} für ${quoted}: ${ENTRY_KINDS[kind]}`;
}

/** A kind that can be chosen, with how many were found of it; '' stands for all. */
export interface KindChoice {
  id: string;
  label: string;
  count: number;
}

/** In the order of the page; kinds without a hit are left out. */
export function kindChoices(counts: Readonly<Record<string, number>>): KindChoice[] {
  const kinds = Object.entries(ENTRY_KINDS)
    .map(([id, label]) => ({ id, label, count: counts[id] ?? 0 }))
    .filter(({ count }) => count > 0);
  return [{ id: '', label: 'Alles', count: kinds.reduce((sum, { count }) => sum + count, 0) }, ...kinds];
}

export function isKind(id: string): id is EntryKind {
  return Object.hasOwn(ENTRY_KINDS, id);
}

/** `„tabelts“ kommt auf dieser Website nicht vor.`; null when every word was found, or none. */
export function unknownText(unknown: readonly string[], found: number): string | null {
  if (unknown.length === 0 || found === 0) return null;
  const words = listing(unknown.map((word) => `„${word}“`));
  return `${words} ${unknown.length === 1 ? 'kommt' : 'kommen'} auf dieser Website nicht vor.`;
}

/** Other terms that are worth a try, the likeliest first: mistyped words corrected, then single words. */
export function otherTerms(
  term: string,
  unknown: readonly string[],
  closest: (word: string) => string | null,
): string[] {
  const words = term.split(/\s+/).filter(Boolean);
  const corrected = words.map((word) => (unknown.includes(word) ? closest(word) : null) ?? word).join(' ');
  const known = words.length > 1 ? words.filter((word) => !unknown.includes(word)) : [];
  const terms = corrected === words.join(' ') ? known : [corrected, ...known];
  return [...new Set(terms)].slice(0, 6);
}

export function tipsFor(term: string): string[] {
  return [
    'Prüfen Sie die Schreibweise.',
    /\s/.test(term)
      ? 'Suchen Sie mit weniger Wörtern.'
      : 'Versuchen Sie ein anderes Wort, zum Beispiel ein allgemeineres.',
  ];
}

export const NOT_LOADED =
  'Die Suche lässt sich gerade nicht laden. Im Verzeichnis von A bis Z finden Sie trotzdem alles.';
export const NOT_BUILT =
  'In der Vorschau für die Redaktion gibt es keine Suche, erst auf der gebauten Website (npm start). Das Verzeichnis von A bis Z steht auch hier.';
