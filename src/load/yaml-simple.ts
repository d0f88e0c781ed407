import { type Cursor, readFlow } from './yaml-simple-flow.ts';
import type { Maker } from './yaml-simple-maker.ts';
import { readBlockText } from './yaml-simple-text.ts';
import { isPlain, isUsualKey } from './yaml-simple-word.ts';

/**
 * Reads YAML as nearly all content is written, one entry a line: many times faster than a parser that knows the whole
 * language. Null for everything else, faults included: then the parser reads it. What this gives is exactly what the
 * parser would give, which a test compares.
 */
export function readSimple<V, E>(text: string, make: Maker<V, E>): V | null {
  if (UNUSUAL.test(text) || (text.includes(' #') && HIDDEN.test(text))) return null;
  const lines = linesOf(text);
  const [first] = lines;
  if (first?.indent !== 0) return null;
  const reader: Reader<V, E> = { text, make, lines, at: 0 };
  const value = readBlock(reader, 0);
  return reader.at === lines.length ? value : null;
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

export interface Reader<V, E> {
  text: string;
  make: Maker<V, E>;
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
function readBlock<V, E>(reader: Reader<V, E>, depth: number): V | null {
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

function readList<V, E>(reader: Reader<V, E>, indent: number, depth: number): V | null {
  const { text, lines } = reader;
  const items: V[] = [];
  const start = lines[reader.at]?.start ?? 0;
  for (
    let line = lines[reader.at];
    line && line.indent === indent && isItem(text, line);
    line = lines[reader.at]
  ) {
    const item = readItem(reader, line, depth);
    if (item === null) return null;
    items.push(item);
  }
  // What stands deeper here belongs to nothing.
  return (lines[reader.at]?.indent ?? 0) > indent ? null : reader.make.list(start, items);
}

function readItem<V, E>(reader: Reader<V, E>, line: SimpleLine, depth: number): V | null {
  const start = line.start + 2;
  if (start >= line.end || reader.text.charCodeAt(start) === SPACE) return null;
  const inner: SimpleLine = { ...line, indent: line.indent + 2, start };
  if (isItem(reader.text, inner)) return null;
  if (keyEnd(reader.text, inner) === null) return readValue(reader, inner, start, line.indent);
  return readEntries(reader, inner.indent, depth + 1, inner);
}

/** `first` is the first line where it stands behind a dash. */
function readEntries<V, E>(
  reader: Reader<V, E>,
  indent: number,
  depth: number,
  first?: SimpleLine,
): V | null {
  const { lines, make } = reader;
  let line = first ?? lines[reader.at];
  const entries = make.begin(line?.start ?? 0);
  while (line && line.indent === indent) {
    if (!readPair(reader, line, depth, entries)) return null;
    line = lines[reader.at];
    if (line && line.indent === indent && isItem(reader.text, line)) break;
  }
  return (lines[reader.at]?.indent ?? 0) > indent ? null : make.end(entries);
}

/** Adds the next pair to the entries it stands in; false for what only the parser understands. */
function readPair<V, E>(reader: Reader<V, E>, line: SimpleLine, depth: number, entries: E): boolean {
  const { text, lines, make } = reader;
  const { start, indent } = line;
  const end = keyEnd(text, line);
  if (end === null) return false;
  const key = text.slice(start, end);
  if (!isUsualKey(key)) return false;
  let value: V | null = null;
  if (end + 1 < line.end) value = readValue(reader, line, end + 2, indent);
  else {
    reader.at += 1;
    const next = lines[reader.at];
    const isBelow = next && (next.indent > indent || (next.indent === indent && isItem(text, next)));
    if (isBelow) value = readBlock(reader, depth + 1);
  }
  return value !== null && make.add(entries, key, start, value);
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
function readValue<V, E>(reader: Reader<V, E>, line: SimpleLine, start: number, indent: number): V | null {
  const { text, make, lines } = reader;
  const sign = text.charAt(start);
  if (sign === '|' || sign === '>') return readBlockText(reader, line, start, indent);
  const cursor: Cursor<V, E> = { text, make, at: start, end: line.end };
  const value = sign === '[' || sign === '{' ? readFlow(cursor, 0) : readWord(cursor);
  if (value === null || cursor.at !== line.end) return null;
  reader.at += 1;
  return (lines[reader.at]?.indent ?? 0) > indent ? null : value;
}

/** A text in quotation marks or none, up to the end of the line. */
function readWord<V, E>(cursor: Cursor<V, E>): V | null {
  const { text, make, at: start, end } = cursor;
  const sign = text.charAt(start);
  cursor.at = end;
  if (sign === '"' || sign === "'") {
    const inner = text.slice(start + 1, end - 1);
    const isClosed = end - start > 1 && text.charAt(end - 1) === sign;
    return isClosed && !inner.includes(sign) && !inner.includes('\\') ? make.word(start, inner, null) : null;
  }
  const written = text.slice(start, end);
  return isPlain(written) ? make.word(start, written, null) : null;
}
