import type { Pair, Tree } from './tree.ts';
import { isPlain, isUsualKey, word } from './yaml-simple-word.ts';

/** A place in a line, and where the line ends. */
export interface Cursor {
  text: string;
  at: number;
  end: number;
}

/** Content has three levels in a line. */
const DEEPEST = 6;

/** A list or entries in brackets that begin at the cursor; null for what only the parser understands. */
export function readFlow(cursor: Cursor, depth: number): Tree | null {
  const { text, at: start } = cursor;
  if (depth > DEEPEST) return null;
  cursor.at += 1;
  return text.charAt(start) === '[' ? readItems(cursor, start, depth) : readPairs(cursor, start, depth);
}

function readItems(cursor: Cursor, start: number, depth: number): Tree | null {
  const items: Tree[] = [];
  if (isClosed(cursor, ']')) return { kind: 'list', start, items };
  for (;;) {
    skipSpaces(cursor);
    const item = readValue(cursor, depth);
    if (!item) return null;
    items.push(item);
    if (isClosed(cursor, ']')) return { kind: 'list', start, items };
    if (!isNext(cursor)) return null;
  }
}

function readPairs(cursor: Cursor, start: number, depth: number): Tree | null {
  const pairs: Pair[] = [];
  const keys = new Set<string>();
  if (isClosed(cursor, '}')) return { kind: 'entries', start, pairs };
  for (;;) {
    skipSpaces(cursor);
    const keyStart = cursor.at;
    const key = readKey(cursor);
    if (key === null || keys.has(key)) return null;
    keys.add(key);
    skipSpaces(cursor);
    const value = readValue(cursor, depth);
    if (!value) return null;
    pairs.push({ key, keyStart, value });
    if (isClosed(cursor, '}')) return { kind: 'entries', start, pairs };
    if (!isNext(cursor)) return null;
  }
}

const KEY = /([A-Za-zÄÖÜäöüß_][\wÄÖÜäöüß-]*): /y;

function readKey(cursor: Cursor): string | null {
  KEY.lastIndex = cursor.at;
  const [all = '', key = ''] = KEY.exec(cursor.text) ?? [];
  if (all === '' || !isUsualKey(key)) return null;
  cursor.at += all.length;
  return key;
}

function readValue(cursor: Cursor, depth: number): Tree | null {
  const { text, at: start } = cursor;
  const sign = text.charAt(start);
  if (sign === '[' || sign === '{') return readFlow(cursor, depth + 1);
  if (sign === '"' || sign === "'") return readQuoted(cursor, sign);
  while (cursor.at < cursor.end && !',[]{}'.includes(text.charAt(cursor.at))) cursor.at += 1;
  const written = text.slice(start, cursor.at).trimEnd();
  return written !== '' && isPlain(written) ? word(start, written) : null;
}

function readQuoted(cursor: Cursor, sign: string): Tree | null {
  const { text, at: start, end } = cursor;
  const close = text.indexOf(sign, start + 1);
  if (close < 0 || close >= end) return null;
  const inner = text.slice(start + 1, close);
  cursor.at = close + 1;
  skipSpaces(cursor);
  // A doubled mark, or text behind the closing one.
  return !inner.includes('\\') && /[,\]}]/.test(text.charAt(cursor.at)) ? word(start, inner) : null;
}

function isClosed(cursor: Cursor, sign: string): boolean {
  skipSpaces(cursor);
  if (cursor.at >= cursor.end || cursor.text.charAt(cursor.at) !== sign) return false;
  cursor.at += 1;
  return true;
}

function isNext(cursor: Cursor): boolean {
  if (cursor.at >= cursor.end || cursor.text.charAt(cursor.at) !== ',') return false;
  cursor.at += 1;
  return true;
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.at < cursor.end && cursor.text.charAt(cursor.at) === ' ') cursor.at += 1;
}
