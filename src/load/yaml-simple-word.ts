import type { Tree } from './tree.ts';

/** The words and texts that simple YAML is made of. */

export function word(start: number, text: string): Tree {
  return { kind: 'word', start, text, lines: null };
}

/** A text without quotation marks that means nothing else in YAML, and with which nothing is wrong. */
export function isPlain(written: string): boolean {
  return !NOT_PLAIN.test(written);
}

const NOT_PLAIN =
  /^[\s,[\]{}#&*!|>'"%@`~–—•·]|^[-?:](?:\s|$)|:(?:\s|$)|"$|^(?:null|Null|NULL)$|^-[^\s\d-]|^\d{1,2}[.)]\s/;

/** A key that stands for itself. */
export function isUsualKey(key: string): boolean {
  return !/^(null|Null|NULL)$/.test(key);
}
