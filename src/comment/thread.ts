/** What people and machines wrote below one pull request. */
export interface Thread {
  /** The name under which this program writes. */
  self(): Promise<string>;
  comments(): Promise<Comment[]>;
  add(text: string): Promise<void>;
  change(id: number, text: string): Promise<void>;
}

export interface Comment {
  id: number;
  author: string;
  text: string;
}

/** The line that a comment begins with, by which it is found again. Nobody sees it. */
const MARK = /^<!-- sachstand-[a-z]+ -->$/;

/** What every forge takes. */
const MOST_CHARACTERS = 65_000;

/**
 * Puts a text below a pull request, in place of the one that this program put there before. Others' comments stay as
 * they are, even if they begin with the same mark. Throws, in German, for a text that is no comment of ours.
 */
export async function putComment(thread: Thread, text: string): Promise<'added' | 'changed' | 'same'> {
  const [mark = ''] = text.split('\n', 1);
  if (!MARK.test(mark.trim())) {
    throw new Error('Die Datei beginnt nicht mit einer Zeile wie <!-- sachstand-vergleich -->.');
  }
  if (text.length > MOST_CHARACTERS) {
    throw new Error(`Die Datei ist zu lang: ${text.length} Zeichen, möglich sind ${MOST_CHARACTERS}.`);
  }
  const self = await thread.self();
  const comments = await thread.comments();
  const ours = comments.find((one) => one.author === self && one.text.startsWith(mark.trim()));
  if (!ours) {
    await thread.add(text);
    return 'added';
  }
  if (sameText(ours.text, text)) return 'same';
  await thread.change(ours.id, text);
  return 'changed';
}

/** Forges store other line ends, and drop spaces at the end. */
function sameText(a: string, b: string): boolean {
  const bare = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return bare(a) === bare(b);
}
