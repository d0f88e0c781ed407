/** A searched word in the two spellings a text may have it: `maengel` and `mangel` for `Mängel`. */
export interface QueryWord {
  expanded: string;
  plain: string;
}

/**
 * The words of a query. Case, accents and the spelling of umlauts don't matter; anything but letters and digits parts
 * words.
 */
export function queryWords(text: string): QueryWord[] {
  const plain = split(withoutAccents(lowered(text)));
  return split(expandedUmlauts(text)).map((expanded, index) => ({
    expanded,
    plain: plain[index] ?? expanded,
  }));
}

/**
 * All that a search can find in a text, in as few letters as possible: each word once, in both spellings, and none
 * that is part of another, since a search finds parts of words.
 */
export function searchBag(text: string): string {
  const words = queryWords(text).flatMap(({ expanded, plain }) => [expanded, plain]);
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.reduce((bag, word) => (bag.includes(word) ? bag : `${bag} ${word}`), '').trim();
}

/** True when the bag has every word. */
export function hasWords(bag: string, words: readonly QueryWord[]): boolean {
  return words.every(({ expanded, plain }) => bag.includes(expanded) || bag.includes(plain));
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

function expandedUmlauts(text: string): string {
  return withoutAccents(lowered(text).replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter));
}

/** One code point per letter, so that an umlaut typed as two is one; without soft hyphens. */
function lowered(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').toLowerCase().replaceAll('ß', 'ss');
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function split(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
