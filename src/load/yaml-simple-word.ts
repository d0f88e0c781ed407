/** The words and texts that simple YAML is made of. */

/** A text without quotation marks that means nothing else in YAML, and with which nothing is wrong. */
export function isPlain(written: string): boolean {
  return !NOT_PLAIN.test(written);
}

const NOT_PLAIN =
  /^[\s,[\]{}#&*!|>'"%@`~–—•·]|^[-?:](?:\s|$)|:(?:\s|$)|"$|^(?:null|Null|NULL)$|^-[^\s\d-]|^\d{1,2}[.)]\s/;

/** A key that stands for itself, and that plain objects hold like any other. */
export function isUsualKey(key: string): boolean {
  return !/^(null|Null|NULL|__proto__)$/.test(key);
}
