import leven from 'leven';
import { plain } from '../diagnostic/plain.ts';

/** Longer words are no slips of the pen. */
const LONGEST = 100;

/** The known word closest to what was written, or null when none is close enough to be meant. */
export function closest(written: string, known: Iterable<string>): string | null {
  const wanted = plain(written.slice(0, LONGEST + 1));
  if (wanted === '' || wanted.length > LONGEST) return null;
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let least = most + 1;
  for (const word of known) {
    const distance = leven(wanted, plain(word), { maxDistance: least });
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}
