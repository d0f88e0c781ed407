import type { Term } from './term.ts';

/**
 * A value as JSON in its one spelling: keys sorted by code units, two spaces, `\n`, and terms as they are written
 * (`2021-Q3`). Equal values give equal text. Without a line end behind it.
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0, 0, 0);
}

/** In columns. */
const WIDTH = 120;

/** The same for people: what fits into a line stands in one, like `{ "id": "wlan", "title": "WLAN" }`. */
export function canonicalText(value: unknown): string {
  return written(value, 0, 0, WIDTH);
}

/** What JSON keeps of it. `level` says how far its line is indented, `column` where it begins in this line. */
function written(value: unknown, level: number, column: number, width: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    const items = value.map((item) => written(item, level + 1, 2 * level + 2, width));
    return laidOut('[', items, ']', level, column, width);
  }
  if (isTerm(value)) return quoted(value.text);
  const { keys, heads } = orderOf(value);
  const entries: string[] = [];
  for (let index = 0; index < keys.length; index += 1) {
    const inner = (value as Record<string, unknown>)[keys[index] as string];
    if (inner === undefined) continue;
    const head = heads[index] as string;
    entries.push(head + written(inner, level + 1, 2 * level + 2 + head.length, width));
  }
  return laidOut('{ ', entries, ' }', level, column, width);
}

/** In characters. Of what is longer, texts are only strung together: to copy it at every level fills the memory. */
const LONG = 20_000;

/** In one line if that and a comma behind it fit. What takes several lines is longer than it would be in one. */
function laidOut(
  open: '[' | '{ ',
  parts: readonly string[],
  close: ']' | ' }',
  level: number,
  column: number,
  width: number,
): string {
  if (parts.length === 0) return open.charAt(0) + close.at(-1);
  let end = column + 2 * open.length - 1;
  for (const part of parts) end += part.length + 2;
  if (end <= width) return open + parts.join(', ') + close;
  const indent = indentOf(level);
  const inner = indentOf(level + 1);
  const between = `,${inner}`;
  const lines = end < LONG ? parts.join(between) : parts.reduce((text, part) => text + between + part);
  return `${open.charAt(0)}${inner}${lines}${indent}${close.at(-1)}`;
}

const indents: string[] = [];

function indentOf(level: number): string {
  indents[level] ??= `\n${'  '.repeat(level)}`;
  return indents[level];
}

/** What else a text holds is spelled by JSON. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The keys of a kind of objects as these give them, in order, and as they are written. */
interface Order {
  given: readonly string[];
  keys: readonly string[];
  heads: readonly string[];
}

/** By the number of keys. Nearly all objects are of few kinds, and sorting costs more than all else. */
const orders = new Map<number, Order[]>();
const MOST_ORDERS = 20;

function orderOf(value: object): Order {
  const given = Object.keys(value);
  const alike = orders.get(given.length) ?? [];
  for (const order of alike) if (sameKeys(order.given, given)) return order;
  const keys = given.toSorted((a, b) => (a < b ? -1 : 1));
  const order = { given, keys, heads: keys.map((key) => `${quoted(key)}: `) };
  if (alike.length < MOST_ORDERS) orders.set(given.length, [...alike, order]);
  return order;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function isTerm(value: object): value is Term {
  return 'precision' in value && 'atLatest' in value && 'text' in value;
}
