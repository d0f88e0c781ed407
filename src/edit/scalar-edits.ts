import type { Source } from './edits.ts';
import { endOf, type Scalar, startOf } from './node.ts';
import type { TextEdit } from './text-edit.ts';
import { type Context, doubleQuoted, singleQuoted, writeText } from './write-scalar.ts';

/** Lines of a folded text end here. */
const WIDTH = 100;

/** A text in the place of another, written as that one was: in the same quotes, or below the same sign. */
export function scalarEdits(
  node: Scalar,
  value: string,
  source: Source,
  column: number,
  context: Context,
): TextEdit[] {
  const [from, to] = [startOf(node), endOf(node, source.text)];
  const text = value.trim();
  const isOneLine = !/[\r\n]/.test(text);
  switch (node.type) {
    case 'QUOTE_SINGLE':
      return [{ from, to, text: isOneLine ? singleQuoted(text) : doubleQuoted(text) }];
    case 'QUOTE_DOUBLE':
      return [{ from, to, text: doubleQuoted(text) }];
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return [{ from, to, text: blockScalar(node, text, source, column) }];
    default:
      if (isOneLine) return [{ from, to, text: writeText(text, context) }];
      if (context === 'flow') return [{ from, to, text: doubleQuoted(text) }];
      return [{ from, to, text: ['|-', ...pads(text.split(/\r\n?|\n/), column + 2)].join(source.eol) }];
  }
}

function blockScalar(node: Scalar, text: string, { text: all, eol }: Source, column: number): string {
  const old = all.slice(startOf(node), endOf(node, all));
  const [header = '', ...lines] = old.split(/\r\n?|\n/);
  const indent = lines.find((line) => line.trim() !== '')?.search(/\S/) ?? column + 2;
  const isFolded = node.type === 'BLOCK_FOLDED' && !/\n[ \t]/.test(text);
  if (isFolded) return [header, ...pads(folded(text), indent)].join(eol);
  // An explicit indentation no longer fits, and folding would join lines that belong apart.
  const sign = header.replace('>', '|').replace(/\d/, '');
  return [sign, ...pads(text.split(/\r\n?|\n/), indent)].join(eol);
}

/** Lines that a folded text joins again: a blank one keeps two apart. */
function folded(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((paragraph, index) => [...(index > 0 ? [''] : []), ...wrapped(paragraph)]);
}

function wrapped(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const isFull = line !== '' && word !== '' && line.length + 1 + word.length > WIDTH;
    if (isFull && !line.endsWith(' ')) {
      lines.push(line);
      line = word;
    } else line = lines.length === 0 && line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pads(lines: readonly string[], column: number): string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(column)}${line}`));
}
