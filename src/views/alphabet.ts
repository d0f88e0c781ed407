import type { DirectoryEntry } from './directory.ts';

/** What begins with one letter. */
export interface Letter {
  /** `A`, or `0–9` for everything that begins with no letter. */
  name: string;
  /** Its place in the page. */
  anchor: string;
  entries: DirectoryEntry[];
}

const NO_LETTER = '0–9';

/** As dictionaries order it (DIN 5007-1): `Ä` like `A`, `ß` like `ss`, numbers by their value. */
const order = new Intl.Collator('de', { numeric: true });

/**
 * Entries by the first letter of their title, from A to Z. Quotation marks and other signs at the beginning don't
 * count, umlauts and accents stand with their base letter. Entries with the same title keep their order.
 */
export function byLetter(entries: readonly DirectoryEntry[]): Letter[] {
  const sorted = entries
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((a, b) => order.compare(a.key, b.key));
  const letters = new Map<string, DirectoryEntry[]>();
  for (const { entry, key } of sorted) {
    const name = firstLetter(key);
    letters.set(name, [...(letters.get(name) ?? []), entry]);
  }
  return [...letters]
    .sort(([a], [b]) => Number(b === NO_LETTER) - Number(a === NO_LETTER))
    .map(([name, list]) => ({
      name,
      anchor: `az-${name === NO_LETTER ? '0-9' : name.toLowerCase()}`,
      entries: list,
    }));
}

/** Reports differ by their day alone, which has no place in an alphabet: they keep the order they come in. */
function sortKey({ title, kind, label }: DirectoryEntry): string {
  return kind === 'bericht' || kind === 'sitzung' ? label : title.replace(/^[^\p{L}\p{N}]+/u, '');
}

function firstLetter(key: string): string {
  const first = key.normalize('NFD').toUpperCase().charAt(0);
  return /^[A-Z]$/.test(first) ? first : NO_LETTER;
}
