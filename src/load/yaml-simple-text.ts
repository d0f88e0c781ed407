import type { Reader, SimpleLine } from './yaml-simple.ts';

/**
 * A text below `>-`, folded into one line for each paragraph, or below `|`, as it stands there. Null where lines stand
 * further in than the first, or with other signs than these.
 */
export function readBlockText<V, E>(
  reader: Reader<V, E>,
  line: SimpleLine,
  start: number,
  indent: number,
): V | null {
  const { text, make, lines } = reader;
  const sign = text.slice(start, line.end);
  if (sign !== '>-' && sign !== '|') return null;
  reader.at += 1;
  const first = lines[reader.at];
  if (!first || first.indent <= indent) return null;
  const below: SimpleLine[] = [];
  for (let next = lines[reader.at]; next && next.indent > indent; next = lines[reader.at]) {
    if (next.indent !== first.indent) return null;
    below.push(next);
    reader.at += 1;
  }
  const last = below.at(-1) as SimpleLine;
  if (!isUnbroken(text, line, below, lines[reader.at]?.offset ?? text.length)) return null;
  const words = below.map((one) => text.slice(one.start, one.end));
  if (sign === '>-') return make.word(start, words.join(' '), null);
  return last.end === text.length
    ? null
    : make.word(
        start,
        `${words.join('\n')}\n`,
        below.map((one) => one.start),
      );
}

/** Between the lines nothing was skipped, no empty lines and nothing like a comment; nor spaces at their ends. */
function isUnbroken(text: string, head: SimpleLine, below: readonly SimpleLine[], next: number): boolean {
  let offset = head.end + 1;
  for (const line of below) {
    if (line.offset !== offset || text.charAt(line.end) === ' ') return false;
    offset = line.end + 1;
  }
  return offset === next || offset === text.length + 1;
}
