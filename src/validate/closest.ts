import leven from 'leven';
import { plain } from '../diagnostic/plain.ts';

/** Longer words are no slips of the pen. */
const LONGEST = 100;

/** The known word that was probably meant, or null when none is close enough. */
export function closest(written: string, known: Iterable<string>): string | null {
  const wanted = plain(written.slice(0, LONGEST + 1));
  if (wanted === '' || wanted.length > LONGEST) return null;
  let best: string | null = null;
  let least = slipsAllowed(wanted) + 1;
  for (const word of known) {
    const distance = slips(wanted, plain(word), least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best ?? longerOrShorter(wanted, known);
}

/** The only known word that begins with what was written, or with which it begins. */
function longerOrShorter(wanted: string, known: Iterable<string>): string | null {
  const found = [...known].filter((word) => {
    const [short = '', long = ''] = [wanted, plain(word)].sort((a, b) => a.length - b.length);
    return short.length > 4 && long.startsWith(short) && !/^\d/.test(short);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function slipsAllowed(wanted: string): number {
  return wanted.length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
}

/** How many letters differ, at most `least`; two swapped neighbours count once. */
function slips(wanted: string, word: string, least: number): number {
  if (wanted === word) return 0;
  if (isSwapped(wanted, word)) return Math.min(1, least);
  const distance = leven(wanted, word, { maxDistance: least });
  // Other digits are mostly another thing: `q3` is not `q1`, and another day is another meeting.
  const sameDigits = digitsOf(wanted) === digitsOf(word);
  return sameDigits || (distance === 1 && wanted.length > 4) ? distance : least;
}

function digitsOf(word: string): string {
  return word.replace(/\D/g, '');
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
