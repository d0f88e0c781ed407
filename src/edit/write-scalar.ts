import { parseDocument } from 'yaml';

/** Where a text stands: alone behind its key or dash, or between brackets, where more signs mean something. */
export type Context = 'block' | 'flow';

/** A text in one line: as it is if YAML reads it so, otherwise in straight quotes. */
export function writeText(text: string, context: Context): string {
  return isPlain(text, context) ? text : doubleQuoted(text);
}

/** JSON's quotes are YAML's; what begins a new line in YAML alone is escaped, too. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Words that would be no text, if the file were read with YAML's own rules, such as a missing value. */
const NO_TEXT = /^(~|null|Null|NULL|)$/;

/** Such a text would be taken for the beginning of quotes or brackets that were forgotten, or for a comment. */
const LOOKS_ODD = /^["'„“”‚‘’`@%|>!&*?[\]{}#,-]|: |:$| #|^\s|\s$|[\n\r\t]/;

function isPlain(text: string, context: Context): boolean {
  if (NO_TEXT.test(text) || LOOKS_ODD.test(text)) return false;
  const written = context === 'flow' ? `a: { b: ${text} }` : `a: ${text}`;
  const document = parseDocument(written, { schema: 'failsafe', stringKeys: true });
  if (document.errors.length > 0) return false;
  const value: unknown = document.toJS();
  const read = context === 'flow' ? { a: { b: text } } : { a: text };
  return JSON.stringify(value) === JSON.stringify(read);
}
