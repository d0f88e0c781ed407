import type { YamlFault } from './yaml-fault.ts';
import { apostropheInQuotes, backslashInQuotes, textAfterQuote, unclosedQuote } from './yaml-text-fault.ts';

/** What may follow a backslash between double quotation marks. */
const ESCAPE = /^([0abtnvfre "/\\N_LP\t\n]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/i;

/** What is wrong with a text in straight quotation marks; it may be followed by one of `followers` or nothing. */
export function quoteFault(text: string, start: number, followers: string): YamlFault | null {
  const end = quoteEnd(text, start);
  if (end === null) return unclosedQuote(start, text.slice(start).split('\n', 1)[0] ?? '');
  const slash = text.charAt(start) === '"' ? badEscape(text, start, end) : null;
  if (slash !== null) return backslashInQuotes(slash);
  const rest = /^(\s*)(\S)/.exec(text.slice(end + 1));
  if (!rest || followers.includes(rest[2] ?? '') || rest[2] === '#') return null;
  const whole = /^'(.*)'\s*$/.exec(text.slice(start).split('\n', 1)[0] ?? '');
  if (rest[1] === '' && whole && /\p{L}/u.test(rest[2] ?? '')) return apostropheInQuotes(end, whole[1] ?? '');
  return textAfterQuote(end + 1 + (rest[1] ?? '').length);
}

/** Where the closing quotation mark stands; null when there is none. */
export function quoteEnd(text: string, start: number): number | null {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    if (quote === '"' && text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return at;
      at += 1;
    }
  }
  return null;
}

function badEscape(text: string, start: number, end: number): number | null {
  for (let at = start + 1; at < end; at += 1) {
    if (text.charAt(at) !== '\\') continue;
    if (!ESCAPE.test(text.slice(at + 1, at + 10))) return at;
    at += 1;
  }
  return null;
}
