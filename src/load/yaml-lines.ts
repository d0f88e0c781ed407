import { lineAt } from './lines.ts';
import { oddSpace, tabIndent, type YamlFault } from './yaml-fault.ts';
import { headOf } from './yaml-line.ts';

/** One line without its indentation. */
export interface Line {
  /** Where its text begins. */
  offset: number;
  /** How far it is indented, in spaces; tabs and odd spaces are taken for what they look like. */
  indent: number;
  text: string;
  /** Its indentation is a guess, because of a fault that has been told. */
  guessed: boolean;
}

/** Spaces that look like one and are none. */
export const ODD_SPACE = /[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/;
const INDENTATION = /^[ \t\u00a0\u2000-\u200b\u202f\u3000\ufeff]*/;

export function toLines(text: string, faults: YamlFault[]): Line[] {
  let offset = 0;
  let told = '';
  return text.split('\n').map((raw) => {
    const start = offset;
    offset += raw.length + 1;
    const space = INDENTATION.exec(raw)?.[0] ?? '';
    const odd = space.search(/[^ ]/);
    const kind = odd < 0 || space.length === raw.length ? '' : space.charAt(odd);
    // Of neighbouring lines with the same fault the first is told.
    if (kind !== '' && kind !== told) faults.push((kind === '\t' ? tabIndent : oddSpace)(start + odd));
    told = kind;
    const indent = space.replaceAll('\t', '  ').length;
    return { offset: start + space.length, indent, text: raw.slice(space.length), guessed: kind !== '' };
  });
}

/** Neither empty nor a comment. */
export function isWritten(line: Line): boolean {
  return line.text.trim() !== '' && !line.text.startsWith('#');
}

/** Also items whose dash is another or a number, or lacks its space. */
export function isItem(line: Line): boolean {
  return /^(-(\s|$)|-[^\s\d-]|[–—•·*]\s|\d{1,2}[.)]\s+[a-zäöüß_]+:(\s|$))/u.test(line.text);
}

export function isEntry(line: Line): boolean {
  return headOf(line.text) !== null;
}

export function isClosing(line: Line): boolean {
  return /^[\]}]/.test(line.text);
}

/** The text of lines, with the indentation they were taken for. */
export function joined(lines: readonly Line[]): string {
  return lines.map((line) => ' '.repeat(line.indent) + line.text).join('\n');
}

/** Turns offsets in the joined lines back into offsets in the text. */
export function offsetFinder(lines: readonly Line[]): (offset: number) => number {
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.indent + line.text.length + 1;
  }
  return (offset) => {
    const index = lineAt(starts, offset);
    const line = lines[index] as Line;
    return line.offset + Math.max(0, offset - (starts[index] ?? 0) - line.indent);
  };
}
