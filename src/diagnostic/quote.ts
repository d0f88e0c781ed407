const LONGEST = 60;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * A piece of content in quotation marks for a message: on one line, shortened, invisible characters by their number.
 * Text that has German quotation marks itself stands between »…«.
 */
export function quoted(text: string): string {
  const inner = shortened(text.trim().replace(/[\s\u0085]+/g, ' ')).replace(INVISIBLE, numbered);
  return /[„“”]/.test(inner) ? `»${inner}«` : `„${inner}“`;
}

/** A list of words for a message: „a“, „b“ und „c“. */
export function listed(words: readonly string[]): string {
  const shown = words.map(quoted);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} und ${shown.at(-1)}`;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

function numbered(character: string): string {
  return `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;
}
