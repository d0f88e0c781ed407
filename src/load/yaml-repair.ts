import { lineAt } from './lines.ts';
import type { Pair, Tree } from './tree.ts';
import { parseDocumentText } from './yaml-document.ts';
import {
  duplicateKey,
  extraSeparator,
  missingDash,
  missingSpaceAfterDash,
  oddSpace,
  tabIndent,
  wrongDash,
  wrongIndent,
  type YamlFault,
} from './yaml-fault.ts';
import { entryFault, headOf } from './yaml-line.ts';

/**
 * Reads a text that the parser refuses, part by part: the entries of a level each by themselves, and within a broken
 * one the entries below it. So every slip is told where it stands, and all the rest is still read and checked.
 */
export function repairedTree(text: string): { tree: Tree; faults: YamlFault[] } {
  const faults: YamlFault[] = [];
  const lines = toLines(text, faults);
  return { tree: readRegion(lines, 0, false, faults), faults };
}

/** One line without its indentation. */
interface Line {
  /** Where its text begins. */
  offset: number;
  /** How far it is indented, in spaces; tabs and odd spaces are taken for what they look like. */
  indent: number;
  text: string;
  /** Its indentation is a guess, because of a fault that has been told. */
  guessed: boolean;
}

/** Content has six levels; a bound keeps hostile files from being read again and again. */
const DEEPEST = 8;
const ODD_SPACE = /[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/;

function toLines(text: string, faults: YamlFault[]): Line[] {
  let offset = 0;
  let told = '';
  return text.split('\n').map((raw) => {
    const start = offset;
    offset += raw.length + 1;
    const space = /^[ \t\u00a0\u2000-\u200b\u202f\u3000\ufeff]*/.exec(raw)?.[0] ?? '';
    const odd = space.search(/[^ ]/);
    const kind = odd < 0 || space.length === raw.length ? '' : space.charAt(odd);
    // Of neighbouring lines with the same fault the first is told.
    if (kind !== '' && kind !== told) faults.push((kind === '\t' ? tabIndent : oddSpace)(start + odd));
    told = kind;
    const indent = space.replaceAll('\t', '  ').length;
    return { offset: start + space.length, indent, text: raw.slice(space.length), guessed: kind !== '' };
  });
}

function readRegion(lines: readonly Line[], depth: number, inList: boolean, faults: YamlFault[]): Tree {
  const first = lines.find(isWritten);
  if (!first) return { kind: 'word', start: lines[0]?.offset ?? 0, text: null, lines: null };
  const whole = readWhole(lines, faults);
  if (whole) return whole;
  if (depth < DEEPEST && isItem(first)) return readList(lines, levelOf(lines, depth, isItem), depth, faults);
  if (
    depth < DEEPEST &&
    lines.some((line) => isEntry(line) && (line.indent <= first.indent || first.guessed))
  ) {
    return readEntries(lines, levelOf(lines, depth, isEntry), depth, inList, faults);
  }
  faults.push(faultOf(lines));
  return { kind: 'unreadable', start: first.offset };
}

/** The first line that stands on the level of a region: the one most lines share; of the whole file the outermost. */
function levelOf(lines: readonly Line[], depth: number, isPeer: (line: Line) => boolean): Line {
  const written = lines.filter((line) => isWritten(line) && isPeer(line));
  const first = written.find((line) => !line.guessed) ?? (written[0] as Line);
  const peers = written.filter((line) => !line.guessed && line.indent <= first.indent);
  if (depth === 0) return peers.find((line) => line.indent === 0) ?? first;
  const votes = new Map<number, number>();
  for (const { indent } of peers) votes.set(indent, (votes.get(indent) ?? 0) + 1);
  const most = Math.max(...votes.values());
  return votes.get(first.indent) === most
    ? first
    : (peers.find((line) => votes.get(line.indent) === most) ?? first);
}

function readWhole(lines: readonly Line[], faults: YamlFault[]): Tree | null {
  const parsed = parseDocumentText(joined(lines));
  if (!parsed) return null;
  const toOffset = offsetFinder(lines);
  for (const fault of parsed.faults) faults.push(shiftFault(fault, toOffset));
  return shiftTree(parsed.tree, toOffset);
}

function isWritten(line: Line): boolean {
  return line.text.trim() !== '' && !line.text.startsWith('#');
}

/** Also items whose dash is another or lacks its space. */
function isItem(line: Line): boolean {
  return /^(-(\s|$)|-[^\s\d-]|[–—•·*]\s)/.test(line.text);
}

function isEntry(line: Line): boolean {
  return headOf(line.text) !== null;
}

function readList(lines: readonly Line[], level: Line, depth: number, faults: YamlFault[]): Tree {
  const items = splitList(lines, level, faults).map((part) => readRegion(part, depth + 1, true, faults));
  const start = level.offset;
  // One line with a long dash may be a text as well.
  const isText = items.length === 1 && items[0]?.kind === 'word' && !level.text.startsWith('- ');
  return isText ? { kind: 'unreadable', start } : { kind: 'list', start, items };
}

/** The lines of each item, without its dash. */
function splitList(lines: readonly Line[], level: Line, faults: YamlFault[]): Line[][] {
  const parts: Line[][] = [];
  let inside = level.indent + 2;
  let lost = false;
  for (const line of lines) {
    const part = parts.at(-1);
    if (!isWritten(line)) part?.push(line);
    else if (isItem(line) && (line.indent < inside || line.guessed)) {
      checkIndent(line, level, faults);
      const content = withoutDash(line, faults);
      inside = content.indent;
      lost = false;
      parts.push([content]);
    } else if (line.indent <= level.indent && !line.guessed && !isClosing(line)) {
      if (lost) part?.push(line);
      else {
        faults.push(missingDash(line.offset, inside));
        parts.push([line]);
      }
      lost = true;
    } else part?.push(line);
  }
  return parts;
}

function checkIndent(line: Line, level: Line, faults: YamlFault[]): void {
  if (line.indent === level.indent || line.guessed) return;
  faults.push(wrongIndent(line.offset, line.indent, level.indent, level.offset));
}

function withoutDash(line: Line, faults: YamlFault[]): Line {
  const [all, space = ''] = /^.(\s*)/.exec(line.text) ?? [''];
  if (!line.text.startsWith('-')) faults.push(wrongDash(line.offset, line.text));
  else if (space === '' && line.text.length > 1) faults.push(missingSpaceAfterDash(line.offset, line.text));
  else if (ODD_SPACE.test(space)) faults.push(oddSpace(line.offset + 1));
  const indent = line.indent + 1 + Math.max(1, space.length);
  const guessed = space === '' || line.guessed;
  return { offset: line.offset + all.length, indent, text: line.text.slice(all.length), guessed };
}

function readEntries(
  lines: readonly Line[],
  level: Line,
  depth: number,
  inList: boolean,
  faults: YamlFault[],
): Tree {
  const pairs = splitEntries(lines, level, faults).map((part) => readEntry(part, depth, faults));
  const first = new Map<string, number>();
  for (const { key, keyStart } of pairs) {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, keyStart);
    else if (key !== '') faults.push(duplicateKey(keyStart, key, earlier, inList));
  }
  return { kind: 'entries', start: pairs[0]?.keyStart ?? level.offset, pairs };
}

/** The lines of each entry: its key, and what stands deeper below it. */
function splitEntries(lines: readonly Line[], level: Line, faults: YamlFault[]): Line[][] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const part = parts.at(-1);
    if (!isWritten(line)) part?.push(line);
    else if (part && belongsTo(line, part, level.indent)) part.push(line);
    else {
      checkIndent(line, level, faults);
      parts.push([{ ...line, indent: level.indent }]);
    }
  }
  return parts;
}

/** Whether a line continues the entry that begins with the first line of `part`. */
function belongsTo(line: Line, part: readonly Line[], indent: number): boolean {
  if (isClosing(line)) return true;
  const head = part[0]?.text ?? '';
  const value = headOf(head)?.value ?? head;
  if (line.indent === indent && !line.guessed) return value === '' && isItem(line);
  if (line.indent < indent && !line.guessed) return false;
  const looksLikeEntry = /^[a-zäöüß_]+:(\s|$)/.test(line.text);
  return !looksLikeEntry || value === '' || isOpen(value) || part.slice(1).some(isItem);
}

function isClosing(line: Line): boolean {
  return /^[\]}]/.test(line.text);
}

/** A value that goes on in the next line: a text block, or something opened and not closed. */
function isOpen(value: string): boolean {
  if (/^[|>]/.test(value)) return true;
  if (/^["']/.test(value)) return value.length === 1 || !value.endsWith(value.charAt(0));
  return /^[[{]/.test(value) && count(value, /[[{]/g) > count(value, /[\]}]/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function readEntry(part: readonly Line[], depth: number, faults: YamlFault[]): Pair {
  const head = part[0] as Line;
  const found = headOf(head.text);
  const key = found?.key ?? /^[\p{L}_]*/u.exec(head.text)?.[0] ?? '';
  const whole = found ? readWhole(part, faults) : null;
  if (whole?.kind === 'entries' && whole.pairs.length === 1) return whole.pairs[0] as Pair;
  const below = part.slice(1);
  if (found?.value === '' && below.some(isWritten)) {
    return { key, keyStart: head.offset, value: readRegion(below, depth + 1, false, faults) };
  }
  faults.push(faultOf(part));
  return { key, keyStart: head.offset, value: { kind: 'unreadable', start: head.offset } };
}

function faultOf(lines: readonly Line[]): YamlFault {
  const written = lines.filter(isWritten).map((line) => ({ ...line, indent: 0 }));
  const [head] = written as [Line];
  if (/^(-{2,}|\.{3})\s*$/.test(head.text)) return extraSeparator(head.offset);
  return shiftFault(entryFault(joined(written)), offsetFinder(written));
}

function joined(lines: readonly Line[]): string {
  return lines.map((line) => ' '.repeat(line.indent) + line.text).join('\n');
}

/** Turns offsets in the joined lines back into offsets in the text. */
function offsetFinder(lines: readonly Line[]): (offset: number) => number {
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

function shiftFault(fault: YamlFault, toOffset: (offset: number) => number): YamlFault {
  const { related } = fault;
  return {
    ...fault,
    offset: toOffset(fault.offset),
    ...(related && { related: { ...related, offset: toOffset(related.offset) } }),
  };
}

function shiftTree(tree: Tree, toOffset: (offset: number) => number): Tree {
  const start = toOffset(tree.start);
  switch (tree.kind) {
    case 'word':
      return { ...tree, start, lines: tree.lines?.map(toOffset) ?? null };
    case 'list':
      return { ...tree, start, items: tree.items.map((item) => shiftTree(item, toOffset)) };
    case 'entries':
      return {
        ...tree,
        start,
        pairs: tree.pairs.map((pair) => ({
          key: pair.key,
          keyStart: toOffset(pair.keyStart),
          value: shiftTree(pair.value, toOffset),
        })),
      };
    case 'unreadable':
      return { ...tree, start };
  }
}
