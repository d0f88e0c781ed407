/** A Markdown file in the parts that an edit tells apart; joined they are the file again. */
export interface SplitText {
  /** The first line `---`, and whatever invisible stands before it. */
  start: string;
  head: string;
  /** The second line `---`. */
  middle: string;
  body: string;
}

/** Null when the two lines `---` are not both there. */
export function splitText(text: string): SplitText | null {
  const match = /^(\ufeff?---[ \t]*\r?\n)((?:[\s\S]*?\n)??)(---[ \t]*(?:\r?\n|$))([\s\S]*)$/.exec(text);
  if (!match) return null;
  const [, start = '', head = '', middle = '', body = ''] = match;
  return { start, head, middle, body };
}
