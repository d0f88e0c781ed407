import type { Entries, List, Pair, Tree } from './tree.ts';
import { type Cursor, readFlow } from './yaml-simple-flow.ts';
import { readBlockText } from './yaml-simple-text.ts';
import { isPlain, isUsualKey, word } from './yaml-simple-word.ts';

/**
 * Reads YAML as nearly all content is written, one entry a line: many times faster than a parser that knows the whole
 * language. Null for everything else, faults included: then the parser reads it. What this gives is exactly what the
 * parser would give, which a test compares.
 */
export function simpleTree(text: string): Tree | null {
  if (UNUSUAL.test(text) || (text.includes(' #') && HIDDEN.test(text))) return null;
  const lines = linesOf(text);
  const [first] = lines;
  if (first?.indent !== 0) return null;
  const reader: Reader = { text, lines, at: 0 };
  const tree = readBlock(reader, 0);
  return tree && reader.at === lines.length ? tree : null;
}

/** Spaces and line ends that need a closer look, documents and directives. */
const UNUSUAL = /[\t\r\u0085\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000\ufeff]|^(?:---|\.\.\.|%)/m;
/** A comment behind a value. */
const HIDDEN = /^ *[^ #\n].* #/m;

/** One line that is neither empty nor a comment. */
export interface SimpleLine {
  /** How far it is indented. */
  indent: number;
  /** Where its first character and its last but one stand in the text; spaces at its end don't count. */
  start: number;
  end: number;
  /** Where the line begins, with its indentation. */
  offset: number;
}

export interface Reader {
  text: string;
  lines: readonly SimpleLine[];
  /** The line that comes next. */
  at: number;
}

function linesOf(text: string): SimpleLine[] {
  const lines: SimpleLine[] = [];
  for (let offset = 0; offset < text.length; ) {
    const next = text.indexOf('\n', offset);
    const stop = next < 0 ? text.length : next;
    let start = offset;
    while (start < stop && text.charCodeAt(start) === SPACE) start += 1;
    let end = stop;
    while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
    const isWritten = start < end && text.charCodeAt(start) !== HASH;
    if (isWritten) lines.push({ indent: start - offset, start, end, offset });
    offset = stop + 1;
  }
  return lines;
}

const SPACE = 32;
const HASH = 35;
const DASH = 45;

/** The entries or the list that begin with the next line. */
function readBlock(reader: Reader, depth: number): Tree | null {
  const line = reader.lines[reader.at];
  if (!line || depth > DEEPEST) return null;
  return isItem(reader.text, line)
    ? readList(reader, line.indent, depth)
    : readEntries(reader, line.indent, depth);
}

/** Content has six levels. */
const DEEPEST = 12;

function isItem(text: string, { start, end }: SimpleLine): boolean {
  return text.charCodeAt(start) === DASH && (start + 1 === end || text.charCodeAt(start + 1) === SPACE);
}

function readList(reader: Reader, indent: number, depth: number): List | null {
  const { text, lines } = reader;
  const items: Tree[] = [];
  const start = lines[reader.at]?.start ?? 0;
  for (
    let line = lines[reader.at];
    line && line.indent === indent && isItem(text, line);
    line = lines[reader.at]
  ) {
    const item = readItem(reader, line, depth);
    if (!item) return null;
    items.push(item);
  }
  // What stands deeper here belongs to nothing.
  return (lines[reader.at]?.indent ?? 0) > indent ? null : { kind: 'list', start, items };
}

function readItem(reader: Reader, line: SimpleLine, depth: number): Tree | null {
  const start = line.start + 2;
  if (start >= line.end || reader.text.charCodeAt(start) === SPACE) return null;
  const inner: SimpleLine = { ...line, indent: line.indent + 2, start };
  if (isItem(reader.text, inner)) return null;
  if (keyEnd(reader.text, inner) === null) return readValue(reader, inner, start, line.indent);
  return readEntries(reader, inner.indent, depth + 1, inner);
}

/** `first` is the first line where it stands behind a dash. */
function readEntries(reader: Reader, indent: number, depth: number, first?: SimpleLine): Entries | null {
  const { lines } = reader;
  const pairs: Pair[] = [];
  const keys = new Set<string>();
  let line = first ?? lines[reader.at];
  const start = line?.start ?? 0;
  while (line && line.indent === indent) {
    const pair = readPair(reader, line, indent, depth);
    if (!pair || keys.has(pair.key)) return null;
    keys.add(pair.key);
    pairs.push(pair);
    line = lines[reader.at];
    if (line && line.indent === indent && isItem(reader.text, line)) break;
  }
  return (lines[reader.at]?.indent ?? 0) > indent ? null : { kind: 'entries', start, pairs };
}

function readPair(reader: Reader, line: SimpleLine, indent: number, depth: number): Pair | null {
  const { text, lines } = reader;
  const end = keyEnd(text, line);
  if (end === null) return null;
  const key = text.slice(line.start, end);
  if (!isUsualKey(key)) return null;
  if (end + 1 < line.end) {
    const value = readValue(reader, line, end + 2, indent);
    return value && { key, keyStart: line.start, value };
  }
  reader.at += 1;
  const next = lines[reader.at];
  const isBelow = next && (next.indent > indent || (next.indent === indent && isItem(text, next)));
  const value = isBelow ? readBlock(reader, depth + 1) : null;
  return value && { key, keyStart: line.start, value };
}

/** Where the colon behind a plain key stands; null when the line doesn't begin with one. */
function keyEnd(text: string, { start, end }: SimpleLine): number | null {
  KEY.lastIndex = start;
  const length = KEY.exec(text)?.[0].length ?? 0;
  const colon = start + length;
  if (length === 0 || colon >= end || text.charCodeAt(colon) !== COLON) return null;
  return colon + 1 === end || text.charCodeAt(colon + 1) === SPACE ? colon : null;
}

const KEY = /[A-Za-zÄÖÜäöüß_][\wÄÖÜäöüß-]*/y;
const COLON = 58;

/** A value that begins at `start` of a line and ends on it, or a block of text; below it nothing stands deeper. */
function readValue(reader: Reader, line: SimpleLine, start: number, indent: number): Tree | null {
  const { text, lines } = reader;
  const sign = text.charAt(start);
  if (sign === '|' || sign === '>') return readBlockText(reader, line, start, indent);
  const cursor: Cursor = { text, at: start, end: line.end };
  const value = sign === '[' || sign === '{' ? readFlow(cursor, 0) : readWord(cursor);
  if (!value || cursor.at !== line.end) return null;
  reader.at += 1;
  return (lines[reader.at]?.indent ?? 0) > indent ? null : value;
}

/** A text in quotation marks or none, up to the end of the line. */
function readWord(cursor: Cursor): Tree | null {
  const { text, at: start, end } = cursor;
  const sign = text.charAt(start);
  cursor.at = end;
  if (sign === '"' || sign === "'") {
    const inner = text.slice(start + 1, end - 1);
    const isClosed = end - start > 1 && text.charAt(end - 1) === sign;
    return isClosed && !inner.includes(sign) && !inner.includes('\\') ? word(start, inner) : null;
  }
  const written = text.slice(start, end);
  return isPlain(written) ? word(start, written) : null;
}
