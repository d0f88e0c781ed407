import { parseDocument } from 'yaml';
import { editsFor, wholeText } from './edits.ts';
import { dataOf, isAlias, isMap, isSeq, type Node } from './node.ts';
import { type SplitText, splitText } from './split-text.ts';
import { applyEdits, keepingComment } from './text-edit.ts';
import { type FileValue, sameValue } from './value.ts';

/** What a file is to say: its entries, and in a Markdown file the text below them. */
export interface FileContent {
  data: FileValue;
  /** Null for a file that is YAML alone. */
  body: string | null;
}

/**
 * What a content file says, as `updateText` takes it.
 *
 * @throws in German, when the file is written so that it can't be changed without damage
 */
export function readText(text: string, isMarkdown: boolean): FileContent {
  if (!isMarkdown) return { data: dataOf(parsed(text)), body: null };
  const parts = splitText(text);
  if (!parts) throw new Error(NO_LINES);
  return { data: dataOf(parsed(parts.head)), body: parts.body };
}

/**
 * Changes the text of a content file so that it says `content`, and nothing but the lines of what is different:
 * comments, order, quotes, line ends and blank lines stay as they are. An empty text becomes a new file.
 *
 * @throws in German, when the file is written so that it can't be changed without damage
 */
export function updateText(text: string, { data, body }: FileContent): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (body === null) return updateYaml(text, data, eol);
  if (text === '') {
    const below = body.trim() === '' ? '' : `${eol}${body.trim()}${eol}`;
    return `---${eol}${updateYaml('', data, eol)}---${eol}${below}`;
  }
  const parts = splitText(text);
  if (!parts) throw new Error(NO_LINES);
  return `${parts.start}${updateYaml(parts.head, data, eol)}${parts.middle}${updateBody(parts, body, eol)}`;
}

const NO_LINES =
  'Diese Datei hat keine zwei Zeilen „---“, zwischen denen die Angaben stehen. Die Prüfung sagt, wo sie fehlen.';

const UNSAFE =
  'Diese Datei ist so geschrieben, dass sie sich nur von Hand ändern lässt. Die Prüfung sagt, ob etwas an ihr falsch ist.';

function updateBody({ body }: SplitText, wanted: string, eol: string): string {
  if (body.trim() === wanted.trim()) return body;
  const lines = wanted
    .trim()
    .split(/\r\n?|\n/)
    .join(eol);
  return lines === '' ? '' : `${eol}${lines}${eol}`;
}

function updateYaml(text: string, data: FileValue, eol: string): string {
  if (text.trim() === '') return text + wholeText(data, eol);
  const node = parsed(text);
  if (sameValue(dataOf(node), data)) return text;
  const changed = applyEdits(
    text,
    editsFor(node, data, { text, eol }, 0).map((edit) => keepingComment(edit, text)),
  );
  if (!sameValue(dataOf(parsed(changed)), data)) throw new Error(UNSAFE);
  return changed;
}

/** Every value as text, as the check reads it, too. */
function parsed(text: string): Node {
  const document = parseDocument(text, { schema: 'failsafe', stringKeys: true, uniqueKeys: true });
  const { contents } = document;
  const isUnsafe = document.errors.length > 0 || !(isMap(contents) || isSeq(contents)) || hasAlias(contents);
  if (isUnsafe) throw new Error(UNSAFE);
  return contents as Node;
}

function hasAlias(node: unknown): boolean {
  if (isAlias(node)) return true;
  if (isSeq(node)) return node.items.some(hasAlias);
  return isMap(node) && node.items.some(({ key, value }) => hasAlias(key) || hasAlias(value));
}
