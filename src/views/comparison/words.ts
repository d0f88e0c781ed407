import { excerpts } from '../excerpts.ts';

/** Characters of a text that are told. */
const LONGEST = 220;

/** A text in quotation marks, on one line and not too long; what it quotes itself gets the inner ones. */
export function quote(text: string): string {
  return marked(short(text));
}

/** Both texts in quotation marks, shortened to the part in which they differ. */
export function quoteBoth(before: string, after: string): [string, string] {
  const [a, b] = excerpts(before, after);
  return [marked(a), marked(b)];
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST)).replace(/[\s,;:–-]+$/, '')} …`;
}

function marked(text: string): string {
  return `„${text.replaceAll('„', '‚').replaceAll('“', '‘').replaceAll('”', '’')}“`;
}

/** A sentence that ends as one, also where it ends with one that is quoted. */
export function sentence(text: string): string {
  return /[.!?][“‘]?$|…$/.test(text) ? text : `${text}.`;
}
