import { align } from './alignment.ts';
import { flowEdits } from './flow-edits.ts';
import {
  colonAfter,
  dataOf,
  endOf,
  isMap,
  isScalar,
  isSeq,
  type NamedPair,
  type Node,
  pairsOf,
  startOf,
  type YAMLMap,
  type YAMLSeq,
} from './node.ts';
import { scalarEdits } from './scalar-edits.ts';
import { columnOf, lineStart, nextLine, type TextEdit } from './text-edit.ts';
import { entriesOf, type FileData, type FileValue, isFileData, isList, sameValue } from './value.ts';
import { blockLines, entryLines, flowValue, itemLines } from './write-value.ts';

/** The text that is edited, and how it ends its lines. */
export interface Source {
  text: string;
  eol: string;
}

/**
 * What must change in the text so that a node says `value`: only the lines of what is different. `column` is how far
 * the block is indented that holds the node.
 */
export function editsFor(node: Node, value: FileValue, source: Source, column: number): TextEdit[] {
  if (sameValue(dataOf(node), value)) return [];
  if (isMap(node) && isFileData(value)) {
    if (node.flow) return flowEdits(node, value, source);
    return entriesOf(value).length > 0 ? mapEdits(node, value, source) : [replaced(node, '{}', source)];
  }
  if (isSeq(node) && isList(value)) {
    if (node.flow) return flowEdits(node, value, source);
    return value.length > 0 ? listEdits(node, value, source) : [replaced(node, '[]', source)];
  }
  if (isScalar(node) && typeof value === 'string') return scalarEdits(node, value, source, column, 'block');
  return [replaced(node, flowValue(value), source)];
}

function replaced(node: Node, text: string, source: Source): TextEdit {
  return { from: startOf(node), to: endOf(node, source.text), text };
}

function mapEdits(map: YAMLMap, value: FileData, source: Source): TextEdit[] {
  const { text } = source;
  const column = columnOf(text, startOf(map));
  const pairs = pairsOf(map);
  const known = new Map(pairs.map((pair) => [pair.name, pair]));
  const first = pairs.findIndex(({ name }) => value[name] !== undefined);
  if (first < 0) return [replaced(map, blockLines(value).join(`${source.eol}${' '.repeat(column)}`), source)];
  const changed = pairs.flatMap((pair, index) => {
    const wanted = value[pair.name];
    if (wanted !== undefined) return pairEdits(pair, wanted, source, column);
    return index < first ? leadingRemoved(pairs, index, first, source) : [pairRemoved(pair, source)];
  });
  return [...changed, ...addedPairs(pairs, known, value, source, column)];
}

function pairEdits(pair: NamedPair, wanted: FileValue, source: Source, column: number): TextEdit[] {
  const { key, value, name } = pair;
  if (sameValue(dataOf(value), wanted)) return [];
  const isCollection = isMap(value) || isSeq(value);
  const staysAlike =
    value &&
    (isCollection
      ? isMap(value) === isFileData(wanted) && typeof wanted === 'object' && wanted !== null
      : typeof wanted === 'string' && dataOf(value) !== null);
  if (staysAlike) return editsFor(value, wanted, source, column);
  // Another kind of value: all that stands behind the colon is written anew.
  const from = colonAfter(key, source.text);
  const to = value && dataOf(value) !== null ? endOf(value, source.text) : from;
  const [first = '', ...rest] = entryLines(name, wanted);
  const inline = first.slice(first.indexOf(':') + 1);
  return [{ from, to, text: [inline, ...rest.map((line) => pad(line, column))].join(source.eol) }];
}

/** A removed pair takes its lines along. */
function pairRemoved(pair: NamedPair, { text }: Source): TextEdit {
  const end = endOfPair(pair, text);
  return { from: lineStart(text, startOf(pair.key)), to: nextLine(text, end), text: '' };
}

/** Before the first pair that stays: where the pairs begin behind a dash, that one moves up to it. */
function leadingRemoved(
  pairs: readonly NamedPair[],
  index: number,
  first: number,
  source: Source,
): TextEdit[] {
  const pair = pairs[index] as NamedPair;
  if (!isFirstOfItem(pairs[0] as NamedPair, source.text)) return [pairRemoved(pair, source)];
  const next = pairs[first] as NamedPair;
  return index === 0 ? [{ from: startOf(pair.key), to: startOf(next.key), text: '' }] : [];
}

function endOfPair({ key, value }: NamedPair, text: string): number {
  return value && dataOf(value) !== null ? endOf(value, text) : colonAfter(key, text);
}

/** New pairs stand below the one before them in the wanted order. */
function addedPairs(
  pairs: readonly NamedPair[],
  known: ReadonlyMap<string, NamedPair>,
  value: FileData,
  source: Source,
  column: number,
): TextEdit[] {
  const { text } = source;
  let above: NamedPair | null = null;
  return entriesOf(value).flatMap(([name, wanted]): TextEdit[] => {
    const existing = known.get(name);
    if (existing) {
      above = existing;
      return [];
    }
    const lines = entryLines(name, wanted);
    const [first] = pairs;
    if (!above && first && !isFirstOfItem(first, text)) {
      return [insertedAt(lineStart(text, startOf(first.key)), lines, source, column)];
    }
    const anchor = above ?? pairs.find((pair) => value[pair.name] !== undefined);
    return [
      insertedAt(anchor ? nextLine(text, endOfPair(anchor, text)) : text.length, lines, source, column),
    ];
  });
}

/** Behind the dash of an item. */
function isFirstOfItem({ key }: NamedPair, text: string): boolean {
  return text.slice(lineStart(text, startOf(key)), startOf(key)).trim() !== '';
}

function listEdits(list: YAMLSeq, value: readonly FileValue[], source: Source): TextEdit[] {
  const { text } = source;
  const column = columnOf(text, startOf(list));
  const items = list.items as Node[];
  const flow = items.every((item) => !isMap(item) || item.flow === true) && items.some((item) => isMap(item));
  const start = (index: number) => lineStart(text, dashBefore(items[index] as Node, text));
  const end = (index: number) => nextLine(text, endOf(items[index] as Node, text));
  let position = start(0);
  return align(items.map(dataOf), value).flatMap(({ before, after }): TextEdit[] => {
    if (before === null) {
      const lines = itemLines(value[after as number] as FileValue, flow);
      return [insertedAt(position, lines, source, column)];
    }
    const [from, to] = [start(before), end(before)];
    position = to;
    if (after === null) return [{ from, to, text: '' }];
    return itemEdits(items[before] as Node, value[after] as FileValue, source, column, flow);
  });
}

function itemEdits(item: Node, wanted: FileValue, source: Source, column: number, flow: boolean): TextEdit[] {
  if (sameValue(dataOf(item), wanted)) return [];
  const isAlike = isMap(item)
    ? isFileData(wanted)
    : isSeq(item)
      ? isList(wanted)
      : typeof wanted === 'string';
  if (isAlike && dataOf(item) !== null) return editsFor(item, wanted, source, column);
  const lines = itemLines(wanted, flow).map((line, index) => (index === 0 ? line : pad(line, column)));
  return [
    { from: dashBefore(item, source.text), to: endOf(item, source.text), text: lines.join(source.eol) },
  ];
}

/** The dash of an item: the last one before it that begins a line. */
function dashBefore(item: Node, text: string): number {
  const before = text.slice(0, startOf(item));
  const found = /-[ \t]*(?:(?:[ \t]#.*)?\r?\n[ \t]*)*$/.exec(before);
  return found ? found.index : startOf(item);
}

/** Whole lines before the line that begins at `offset`; at the end of a text without a line end, after one. */
function insertedAt(
  offset: number,
  lines: readonly string[],
  { text, eol }: Source,
  column: number,
): TextEdit {
  const block = lines.map((line) => `${pad(line, column)}`);
  const isOpen = offset > 0 && !text.slice(0, offset).endsWith('\n');
  const inserted = isOpen ? `${eol}${block.join(eol)}` : `${block.join(eol)}${eol}`;
  return { from: offset, to: offset, text: inserted };
}

function pad(line: string, column: number): string {
  return line === '' ? '' : `${' '.repeat(column)}${line}`;
}

/** The whole of a file that has nothing yet. */
export function wholeText(value: FileValue, eol: string): string {
  return blockLines(value)
    .map((line) => `${line}${eol}`)
    .join('');
}
