import { formatNumber } from '../format.ts';
import type { Block } from './document.ts';
import { note } from './lines.ts';

/**
 * The longest lists that a report shows, of rows of a table and of entries, which take more room. Longer ones nobody
 * reads through, neither on paper nor on a screen. What is owed an answer is listed as a whole all the same: it is what
 * councils ask for, and it must not get lost.
 */
export const MOST_ROWS = 40;
export const MOST_ENTRIES = 30;

/** All of a list in its order; the lowest ranks first where there are more than `most`. */
export function ordered<T>(list: readonly T[], most: number, rank: (one: T) => number): readonly T[] {
  return list.length <= most ? list : [...list].sort((a, b) => rank(a) - rank(b));
}

/**
 * What stands above a list that is not all of it: of how many it shows how many, which, and in which file of the report all
 * of them stand. Nothing above a list that is all.
 */
export function partNote(
  shown: number,
  all: number,
  which: string,
  file: keyof typeof WHOLE = 'JSON',
): Block[] {
  if (shown >= all) return [];
  return [note(`Hier stehen ${shown} von ${formatNumber(all)} ${which}. ${WHOLE[file]}`)];
}

const WHOLE = {
  CSV: 'Alle enthält die Tabelle dieses Berichts (CSV).',
  JSON: 'Alle enthalten die Daten dieses Berichts (JSON).',
};

/** As many groups, the last cut off, as have `most` items. */
export function firstOf<G extends { items: readonly unknown[] }>(groups: readonly G[], most: number): G[] {
  let left = most;
  return groups.flatMap((group) => {
    const items = group.items.slice(0, left);
    left -= items.length;
    return items.length > 0 ? [{ ...group, items }] : [];
  });
}
