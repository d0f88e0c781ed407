import leven from 'leven';

/** Words shorter than this have too many neighbours. */
const SHORTEST = 4;

/** The word of the list that comes closest to a mistyped one; null if none is close, or it is none. */
export function closestWord(word: string, list: Iterable<string>): string | null {
  const typed = word.toLowerCase();
  if (typed.length < SHORTEST) return null;
  let best: { word: string; distance: number } | null = null;
  for (const known of list) {
    const distance = leven(typed, known.toLowerCase());
    if (distance === 0) return null;
    if (distance <= Math.ceil(typed.length / 4) && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { word: known, distance };
    }
  }
  return best?.word ?? null;
}
