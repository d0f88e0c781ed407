/** A stretch of text to be replaced; nothing is replaced where both ends are the same. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/** Applies edits that don't overlap; those at one place in the order in which they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.map((edit, index) => ({ ...edit, index }));
  inOrder.sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  let result = '';
  let position = 0;
  for (const { from, to, text: inserted } of inOrder) {
    if (from < position) throw new RangeError('Edits overlap.');
    result += text.slice(position, from) + inserted;
    position = to;
  }
  return result + text.slice(position);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** A comment behind a value that gets several lines stays behind the first of them: within, it would be text. */
export function keepingComment(edit: TextEdit, text: string): TextEdit {
  const firstEnd = edit.text.search(/\r?\n/);
  const [comment] = /^[ \t]+#[^\r\n]*/.exec(text.slice(edit.to)) ?? [];
  if (firstEnd < 0 || comment === undefined || edit.from === lineStart(text, edit.from)) return edit;
  const lines = `${edit.text.slice(0, firstEnd)}${comment}${edit.text.slice(firstEnd)}`;
  return { from: edit.from, to: edit.to + comment.length, text: lines };
}

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** How far into its line a place is. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
