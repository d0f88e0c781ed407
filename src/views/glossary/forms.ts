import type { GlossaryTerm } from '../../model/types.ts';

/** A place where a text uses a term of the glossary. */
export interface TermUse {
  term: GlossaryTerm;
  /** The whole word as the text has it: `OZG-Leistungen`, `Niederschriften`. */
  written: string;
  /** Where it begins in the text. */
  index: number;
}

/** Finds the uses of terms in a text, from its beginning on. */
export type TermFinder = (text: string) => TermUse[];

/** The `amp` of `&amp;` and the `39` of `&#39;` are no words. */
const NOT_A_REFERENCE = '(?!(?<=&#?)[\\da-zA-Z]+;)';

/** Endings of German nouns; a word in capitals only takes the `s`. */
const NOUN_ENDINGS = '(?:e|en|er|ern|es|n|s)?';
const ADJECTIVE = /^(\p{L}{2,}?)(?:e|en|er|es|em)$/u;

/**
 * A finder for all terms, compiled once. A term is found by its name, its long form and its other forms, as a whole
 * word: with an ending (`Prognosen`, `Urbanen Datenplattform`), and at the front of a word with hyphens
 * (`OZG-Leistungen`). Where several fit, the longest does. The text may be plain or that between the tags of HTML.
 */
export function termFinder(glossary: readonly GlossaryTerm[]): TermFinder {
  const forms = glossary
    .flatMap((term) => formsOf(term).map((form) => ({ term, form })))
    .sort((a, b) => b.form.length - a.form.length);
  const finders: TermFinder[] = [];
  for (let at = 0; at < forms.length; at += MOST_FORMS) {
    finders.push(finderOf(forms.slice(at, at + MOST_FORMS)));
  }
  const [only] = finders;
  return only && finders.length === 1 ? only : (text) => apart(finders.flatMap((find) => find(text)));
}

/** More do not fit into one pattern. */
const MOST_FORMS = 2_000;

/** `forms`: the longest first. */
function finderOf(forms: readonly { term: GlossaryTerm; form: string }[]): TermFinder {
  const either = forms.map(({ form }) => `(${patternOf(form)})`).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_@-])${NOT_A_REFERENCE}(?:${either})(?:-[\\p{L}\\p{N}]+)*-?(?![\\p{L}\\p{N}_@])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const found = forms[match.findIndex((group, at) => at > 0 && group !== undefined) - 1];
      return { term: (found as (typeof forms)[number]).term, written: match[0], index: match.index };
    });
}

/** The uses from the beginning on, of those that overlap the longest of the first. */
function apart(uses: readonly TermUse[]): TermUse[] {
  let end = 0;
  return [...uses]
    .sort((a, b) => a.index - b.index || b.written.length - a.written.length)
    .filter(({ index, written }) => {
      if (index < end) return false;
      end = index + written.length;
      return true;
    });
}

/** All ways to write a term that the glossary knows, without doubles. */
export function formsOf({ term, long, also }: GlossaryTerm): string[] {
  return [...new Set([term, ...(long ? [long] : []), ...also])];
}

function patternOf(form: string): string {
  const words = form.split(/\s+/);
  const last = words.length - 1;
  return words.map((word, at) => wordPattern(word, at === 0 && last > 0, at === last)).join('\\s+');
}

/** An adjective in front of a noun may be declined and, inside a sentence, begins small. */
function wordPattern(word: string, isFirstOfSeveral: boolean, isLast: boolean): string {
  const stem = isFirstOfSeveral ? ADJECTIVE.exec(word)?.[1] : undefined;
  if (stem) return `${eitherCase(stem)}(?:e|en|er|es|em)`;
  const start = isFirstOfSeveral && /^\p{Ll}/u.test(word) ? eitherCase(word) : escapePattern(word);
  return isLast ? start + endingsOf(word) : start;
}

function endingsOf(word: string): string {
  if (!/\p{L}$/u.test(word)) return '';
  return /\p{Ll}{3}$/u.test(word) ? NOUN_ENDINGS : 's?';
}

function eitherCase(word: string): string {
  const [first = '', ...rest] = word;
  return `[${first.toLocaleLowerCase('de')}${first.toLocaleUpperCase('de')}]${escapePattern(rest.join(''))}`;
}

/** The characters that HTML writes differently may stand either way. */
const IN_HTML: Readonly<Record<string, string>> = {
  '&': '&(?:amp;|#38;|#x26;)?',
  '<': '(?:<|&(?:lt|#60|#x3C);)',
  '>': '(?:>|&(?:gt|#62|#x3E);)',
  '"': '(?:"|&(?:quot|#34|#x22);)',
  "'": "(?:'|&(?:apos|#39|#x27);)",
};

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/&<>"']/g, (character) => IN_HTML[character] ?? `\\${character}`);
}
