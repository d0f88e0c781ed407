import leven from 'leven';
import { parseTerm } from '../model/term.ts';

/** The known word closest to what was written, or null when none is close enough to be meant. */
export function closest(written: string, known: Iterable<string>): string | null {
  const wanted = plain(written);
  if (wanted === '') return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const distance = leven(wanted, plain(word));
    if (distance < least) [best, least] = [word, distance];
  }
  return least <= Math.max(1, Math.floor(wanted.length / 3)) ? best : null;
}

/** Lower case, umlauts spelt out, everything else a hyphen: „In Umsetzung“ and `in-umsetzung` are the same. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const MONTHS = [
  'januar',
  'februar',
  'maerz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];

/** Reads dates as people write them, `1.6.2021`, `Juni 2021`, `Q3 2021`, `ca. 2022`, and gives the term they mean. */
export function suggestTerm(written: string): string | null {
  const text = written.trim();
  const about = /^(ca\.?|circa|etwa|ungefähr|rund)\s+/i.exec(text);
  if (about) return withSuffix(suggestTerm(text.slice(about[0].length)), '~');
  const upTo = /^(bis|spätestens|bis spätestens|vor)\s+(zum\s+|am\s+|ende\s+)?/i.exec(text);
  if (upTo) {
    const inner = suggestTerm(text.slice(upTo[0].length));
    return inner && !inner.startsWith('bis ') ? valid(`bis ${inner}`) : null;
  }
  return (
    dayForms(text) ?? monthForms(text) ?? partOfYear(text) ?? valid(text.replaceAll('/', '-').toUpperCase())
  );
}

function dayForms(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text);
  if (german) {
    const [, day = '', month = '', year = ''] = german;
    return valid(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`);
  }
  const worded = /^(\d{1,2})\.\s*(\p{L}+)\s+(\d{4})$/u.exec(text);
  const month = worded ? monthNumber(worded[2] ?? '') : 0;
  if (worded && month > 0) return valid(`${worded[3]}-${two(month)}-${two(worded[1] ?? '')}`);
  const loose = /^(\d{4})-(\d{1,2})-(\d{1,2})(T.*)?$/.exec(text);
  return loose ? valid(`${loose[1]}-${two(loose[2] ?? '')}-${two(loose[3] ?? '')}`) : null;
}

function monthForms(text: string): string | null {
  const worded = /^(?:ende |anfang |mitte )?(\p{L}+)\.?\s+(\d{4})$/iu.exec(text);
  const month = worded ? monthNumber(worded[1] ?? '') : 0;
  if (worded && month > 0) return valid(`${worded[2]}-${two(month)}`);
  const numbers = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? null;
  if (numbers) return valid(`${numbers[2]}-${two(numbers[1] ?? '')}`);
  const loose = /^(\d{4})-(\d)$/.exec(text);
  return loose ? valid(`${loose[1]}-${two(loose[2] ?? '')}`) : null;
}

function partOfYear(text: string): string | null {
  const before = /^Q\s?([1-4])[\s/-]*(\d{4})$/i.exec(text) ?? /^([1-4])\.\s*Quartal\s+(\d{4})$/i.exec(text);
  if (before) return valid(`${before[2]}-Q${before[1]}`);
  const after = /^(\d{4})[\s/-]*Q\s?([1-4])$/i.exec(text);
  if (after) return valid(`${after[1]}-Q${after[2]}`);
  const half = /^(?:H\s?([12])|([12])\.\s*(?:Halbjahr|HJ))[\s/-]*(\d{4})$/i.exec(text);
  return half ? valid(`${half[3]}-H${half[1] ?? half[2]}`) : null;
}

function monthNumber(name: string): number {
  const wanted = plain(name);
  return wanted.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(wanted)) + 1;
}

function withSuffix(text: string | null, suffix: string): string | null {
  return text === null ? null : valid(`${text}${suffix}`);
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}

function valid(text: string): string | null {
  return parseTerm(text) ? text : null;
}
