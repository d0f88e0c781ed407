const LINE_BREAKS = /[ \t]*[\n\r\u0085\u2028\u2029\v\f]+[ \t]*/g;
const IDLE_HYPHENS = /(?<!\p{L})\u00ad|\u00ad(?!\p{L})/gu;

/**
 * The text on one line, with soft hyphens only inside words. Typst 0.14 fails on a link that ends with a line break or
 * a soft hyphen (https://github.com/typst/typst/issues/7301).
 */
export function onOneLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(IDLE_HYPHENS, '');
}

const NO_BREAK = '\u00a0';

const MONTH = '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)';

/** Spaces within a date, or between a number and what it belongs to (`1. Juni 2021`, `TOP 3`), or before a sign that begins no line. */
const TIGHT = [
  /(?<=(?:^|[\s(])\d{1,2}\.) (?=\p{Lu})/gu,
  new RegExp(`(?<=${MONTH}|Quartal|Halbjahr) (?=\\d{4}(?!\\d))`, 'gu'),
  /(?<=(?:^|[\s(])(?:TOP|§|Nr\.|ca\.|rund|FB|Art\.|Abs\.)) (?=\d)/gu,
  / (?=[·→])/g,
];

/** The text with spaces that no line may end at. */
export function bindNumbers(text: string): string {
  return TIGHT.reduce((bound, space) => bound.replace(space, NO_BREAK), text);
}

/** Longer words, other than those that can be hyphenated, would stand out of a narrow column. */
const LONG_WORD = /[^\s\u00a0]{25,}/gu;
const HYPHENATED = /^\P{L}*\p{L}{1,60}\P{L}*$/u;
const CHECKSUM = /^[0-9a-f]{40,64}$/;

/** Addresses and the like may break after their signs, and anywhere after twenty letters; checksums never do. */
export function breakLong(text: string): string {
  return text.replace(LONG_WORD, (word) => {
    if (CHECKSUM.test(word) || HYPHENATED.test(word)) return word;
    return word.replace(/[/._?&=-]+(?=.)|[^/._?&=-]{20}(?=.)/gu, '$&\u200b');
  });
}
