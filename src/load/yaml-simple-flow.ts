import type { Maker } from './yaml-simple-maker.ts';
import { isPlain, isUsualKey } from './yaml-simple-word.ts';

/** A place in a line, and where the line ends. */
export interface Cursor<V, E> {
  text: string;
  make: Maker<V, E>;
  at: number;
  end: number;
}

type Place = Cursor<unknown, unknown>;

/** Content has three levels in a line. */
const DEEPEST = 6;

/** A list or entries in brackets that begin at the cursor; null for what only the parser understands. */
export function readFlow<V, E>(cursor: Cursor<V, E>, depth: number): V | null {
  const { text, at: start } = cursor;
  if (depth > DEEPEST) return null;
  cursor.at += 1;
  return text.charAt(start) === '[' ? readItems(cursor, start, depth) : readPairs(cursor, start, depth);
}

function readItems<V, E>(cursor: Cursor<V, E>, start: number, depth: number): V | null {
  const items: V[] = [];
  if (isClosed(cursor, ']')) return cursor.make.list(start, items);
  for (;;) {
    skipSpaces(cursor);
    const item = readValue(cursor, depth);
    if (item === null) return null;
    items.push(item);
    if (isClosed(cursor, ']')) return cursor.make.list(start, items);
    if (!isNext(cursor)) return null;
  }
}

function readPairs<V, E>(cursor: Cursor<V, E>, start: number, depth: number): V | null {
  const { make } = cursor;
  const entries = make.begin(start);
  if (isClosed(cursor, '}')) return make.end(entries);
  for (;;) {
    skipSpaces(cursor);
    const keyStart = cursor.at;
    const key = readKey(cursor);
    if (key === null) return null;
    skipSpaces(cursor);
    const value = readValue(cursor, depth);
    if (value === null || !make.add(entries, key, keyStart, value)) return null;
    if (isClosed(cursor, '}')) return make.end(entries);
    if (!isNext(cursor)) return null;
  }
}

const KEY = /([A-Za-zÄÖÜäöüß_][\wÄÖÜäöüß-]*): /y;

function readKey(cursor: Place): string | null {
  KEY.lastIndex = cursor.at;
  const [all = '', key = ''] = KEY.exec(cursor.text) ?? [];
  if (all === '' || !isUsualKey(key)) return null;
  cursor.at += all.length;
  return key;
}

function readValue<V, E>(cursor: Cursor<V, E>, depth: number): V | null {
  const { text, at: start } = cursor;
  const sign = text.charAt(start);
  if (sign === '[' || sign === '{') return readFlow(cursor, depth + 1);
  if (sign === '"' || sign === "'") return readQuoted(cursor, sign);
  while (cursor.at < cursor.end && !',[]{}'.includes(text.charAt(cursor.at))) cursor.at += 1;
  const written = text.slice(start, cursor.at).trimEnd();
  return written !== '' && isPlain(written) ? cursor.make.word(start, written, null) : null;
}

function readQuoted<V, E>(cursor: Cursor<V, E>, sign: string): V | null {
  const { text, at: start, end } = cursor;
  const close = text.indexOf(sign, start + 1);
  if (close < 0 || close >= end) return null;
  const inner = text.slice(start + 1, close);
  cursor.at = close + 1;
  skipSpaces(cursor);
  // A doubled mark, or text behind the closing one.
  return !inner.includes('\\') && /[,\]}]/.test(text.charAt(cursor.at))
    ? cursor.make.word(start, inner, null)
    : null;
}

function isClosed(cursor: Place, sign: string): boolean {
  skipSpaces(cursor);
  if (cursor.at >= cursor.end || cursor.text.charAt(cursor.at) !== sign) return false;
  cursor.at += 1;
  return true;
}

function isNext(cursor: Place): boolean {
  if (cursor.at >= cursor.end || cursor.text.charAt(cursor.at) !== ',') return false;
  cursor.at += 1;
  return true;
}

function skipSpaces(cursor: Place): void {
  while (cursor.at < cursor.end && cursor.text.charAt(cursor.at) === ' ') cursor.at += 1;
}
