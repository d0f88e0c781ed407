import { plain } from '../diagnostic/plain.ts';
import { quoted } from '../diagnostic/quote.ts';
import { parseTerm } from '../model/term.ts';

export const TERM_RULE =
  'Möglich sind 2021, 2022-H1, 2021-Q3, 2021-09 und 2021-09-15; ungefähr mit ~ am Ende (2021-09~), spätestens mit „bis“ davor.';

const MONTH_NAMES = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** Longer texts are no dates, and the patterns below would need long for them. */
const LONGEST = 80;

/** What people write around a date: quotation marks, the weekday, „am“, the time of day, a remark. */
const AROUND =
  /^[„“”"'‚‘’]+|^(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s+(?:den\s+)?|(?:am|im|in|seit|ab|zum|vom|den)\s+)+|[„“”"'‚‘’,;]+$|\s*\([^()]*\)$|,?\s+\d{1,2}(?:[:.]\d{2})?\s*uhr$/gi;

/** Words for what is not known; then the entry is left out. */
export function isUnknownWord(written: string): boolean {
  return /^(offen|noch offen|unbekannt|unklar|ungewiss|k\.\s?a\.?|n\.\s?n\.?|keine?( angaben?)?|nicht bekannt|steht noch nicht fest|tbd|\?+|-+|–|xx+)$/i.test(
    written.trim(),
  );
}

/** Reads dates as people write them, `1.6.2021`, `Juni 2021`, `Q3 2021`, `ca. 2022`, and gives the term they mean. */
export function suggestTerm(written: string): string | null {
  if (written.length > LONGEST) return null;
  const text = written.trim().replace(AROUND, '');
  const about = /^(?:(?:ca\.?|circa|etwa|ungefähr|rund)\s+|~\s*)/i.exec(text);
  if (about) return withSuffix(suggestTerm(text.slice(about[0].length)), '~');
  const upTo = /^(bis|spätestens|bis spätestens|vor)\s+(zum\s+|am\s+|ende\s+)?/i.exec(text);
  if (upTo) {
    const inner = suggestTerm(text.slice(upTo[0].length));
    return inner && !inner.startsWith('bis ') ? valid(`bis ${inner}`) : null;
  }
  return (
    dayForms(text) ??
    monthForms(text) ??
    partOfYear(text) ??
    seasonOf(text) ??
    valid(text.replaceAll('/', '-').toUpperCase())
  );
}

/** What a part of a year that is only said in words may mean: approximate. */
const SEASONS: readonly [name: RegExp, suffix: string][] = [
  [/^(anfang|jahresanfang)$/i, 'Q1~'],
  [/^(frühjahr|frühling)$/i, 'H1~'],
  [/^mitte$/i, '06~'],
  [/^sommer$/i, 'Q3~'],
  [/^herbst$/i, 'H2~'],
  [/^(ende|jahresende)$/i, '12~'],
];

function seasonOf(text: string): string | null {
  const [, name = '', year = ''] = /^(\p{L}+)\s+(\d{4})$/u.exec(text) ?? [];
  const [, suffix] = SEASONS.find(([pattern]) => pattern.test(name)) ?? [];
  return suffix ? valid(`${year}-${suffix}`) : null;
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
  const loose = /^(\d{4})[-–./](\d{1,2})[-–./](\d{1,2})(T.*)?$/.exec(text);
  return loose ? valid(`${loose[1]}-${two(loose[2] ?? '')}-${two(loose[3] ?? '')}`) : null;
}

function monthForms(text: string): string | null {
  const worded = /^(?:ende |anfang |mitte )?(\p{L}+)\.?\s+(\d{4})$/iu.exec(text);
  const month = worded ? monthNumber(worded[1] ?? '') : 0;
  if (worded && month > 0) return valid(`${worded[2]}-${two(month)}`);
  const numbers = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? null;
  if (numbers) return valid(`${numbers[2]}-${two(numbers[1] ?? '')}`);
  const loose = /^(\d{4})[-–./](\d{1,2})$/.exec(text);
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
  return wanted.length < 3 ? 0 : MONTH_NAMES.findIndex((month) => plain(month).startsWith(wanted)) + 1;
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

/** German: why a text is no term; names the part of a date that doesn't exist. */
export function termFault(written: string): string {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written);
  if (german && !suggestTerm(written)) {
    return termFault(`${german[3]}-${two(german[2] ?? '')}-${two(german[1] ?? '')}`);
  }
  const [odd] = /^\d{4}(?=-|~?$)/.exec(written.replace(/^bis /, '')) ?? [];
  if (odd !== undefined && !valid(odd)) return `Das Jahr ${odd} liegt nicht zwischen 1900 und 2199.`;
  const [, year = '', month = '', day = ''] = /^(?:bis )?(\d{4})-(\d{2})(?:-(\d{2}))?~?$/.exec(written) ?? [];
  if (month !== '' && !valid(`${year}-${month}`)) return `Den Monat ${month} gibt es nicht.`;
  if (day !== '') return `Den ${Number(day)}. ${MONTH_NAMES[Number(month) - 1]} ${year} gibt es nicht.`;
  return `${quoted(written)} ist kein Termin.`;
}
