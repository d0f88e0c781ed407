/**
 * Text is measured by table, because the build has no fonts: advance widths of Fira Sans in em, rounded up. Fallback
 * fonts are of similar width.
 */
const WIDTHS: [characters: string, em: number][] = [
  [" .,:;·!|'’ijlIJ", 0.3],
  ['-()[]"„“frt', 0.4],
  ['/–ckgsvxyzFLTZ', 0.53],
  ['&…wDGHNOQUÄÖÜ', 0.72],
  ['mMW%—@', 0.88],
];
const OTHER = 0.59;
const BOLD = 1.06;

const widthOf = new Map(
  WIDTHS.flatMap(([characters, em]) => [...characters].map((one) => [one, em] as const)),
);

/** Estimated width of one line of text in user units. */
export function textWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  let em = 0;
  for (const character of text) em += widthOf.get(character) ?? OTHER;
  return em * size * (weight === 'bold' ? BOLD : 1);
}

/**
 * Breaks text into lines no wider than `width`: at spaces, after hyphens and slashes, and, where one word alone is too
 * wide, inside it with a hyphen. What does not fit into `maxLines` is cut with an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width, size)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return [...kept.slice(0, -1), shorten(`${kept.at(-1)} ${lines[maxLines]}`, width, size)];
}

/** The text, or its beginning with an ellipsis when it is wider than `width`. */
function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return `${text} …`;
  let kept = text;
  while (kept !== '' && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function pieces(text: string, width: number, size: number): string[] {
  const words = text.match(/[^\s/-]*(?:[/-]+|\s+|$)/g) ?? [];
  return words.filter((word) => word !== '').flatMap((word) => splitWord(word, width, size));
}

function splitWord(word: string, width: number, size: number): string[] {
  if (textWidth(word.trimEnd(), size) <= width) return [word];
  let head = word.slice(0, -1);
  while (head.length > 1 && textWidth(`${head}-`, size) > width) head = head.slice(0, -1);
  return [`${head}-`, ...splitWord(word.slice(head.length), width, size)];
}
