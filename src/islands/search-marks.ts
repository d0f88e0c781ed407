import { hasWords, type QueryWord, queryWords, searchBag } from './words.ts';

/** A stretch of text, marked where it answers the query. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/**
 * An excerpt from Pagefind as plain stretches. Whatever looks like HTML in it, but for `<mark>`, is text; the comma or
 * full stop that it marks along with a word is not marked.
 */
export function excerptStretches(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .flatMap((part) => {
      const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      if (inner === undefined) return { text: unescaped(part), marked: false };
      const sign = /[^\p{L}\p{N}]*$/u.exec(unescaped(inner))?.[0] ?? '';
      const word = unescaped(inner).slice(0, -sign.length || undefined);
      return [
        { text: word, marked: true },
        { text: sign, marked: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** A text with every word marked that contains a word of the query, however umlauts are typed. */
export function markedStretches(text: string, query: string): Stretch[] {
  const wanted = queryWords(query).map(withoutEnding);
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part) => ({ text: part, marked: answers(part, wanted) }))
    .filter((part) => part.text !== '');
}

function answers(word: string, wanted: readonly QueryWord[]): boolean {
  const bag = searchBag(word);
  return bag !== '' && wanted.some((one) => hasWords(bag, [one]));
}

/** Roughly what the German stemmer of the search does, so that „Schulen“ also marks „Schule“. */
function withoutEnding({ expanded, plain }: QueryWord): QueryWord {
  const cut = (word: string) => (word.length > 5 ? word.replace(/(en|er|es|em|n|e|s)$/, '') : word);
  return { expanded: cut(expanded), plain: cut(plain) };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
