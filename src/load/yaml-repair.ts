import { splitForgottenItems, withoutDoubled } from './doubled-keys.ts';
import type { Pair, Tree } from './tree.ts';
import { parseDocumentText } from './yaml-document.ts';
import { levelOfEntries, splitEntries } from './yaml-entries.ts';
import { extraSeparator, withColon, wrongIndent, type YamlFault } from './yaml-fault.ts';
import { entryFault, headOf, keysIn } from './yaml-line.ts';
import { isEntry, isItem, isWritten, joined, type Line, offsetFinder, toLines } from './yaml-lines.ts';
import { levelOfList, splitList } from './yaml-list.ts';

/**
 * Reads a text that the parser refuses, part by part: the entries of a level each by themselves, and within a broken
 * one the entries below it. So every slip is told where it stands, and all the rest is still read and checked.
 */
export function repairedTree(text: string): { tree: Tree; faults: YamlFault[] } {
  const faults: YamlFault[] = [];
  const lines = toLines(text, faults);
  return { tree: readRegion(lines, { depth: 0, inList: false, text, keys: keysIn(text), faults }), faults };
}

interface Region {
  depth: number;
  /** Whether it is an item of a list. */
  inList: boolean;
  /** The whole text, and the keys in it. */
  text: string;
  keys: ReadonlySet<string>;
  /** Takes up what is found. */
  faults: YamlFault[];
}

/** Content has six levels; a bound keeps hostile files from being read again and again. */
const DEEPEST = 8;

function readRegion(lines: readonly Line[], region: Region): Tree {
  const first = lines.find(isWritten);
  if (!first) return { kind: 'word', start: lines[0]?.offset ?? 0, text: null, lines: null };
  const whole = readWhole(lines, region.faults);
  if (whole) return whole;
  const isPeer = (line: Line) => line.indent <= first.indent || first.guessed;
  const hasItems = lines.some((line) => isItem(line) && isPeer(line));
  const hasEntries = lines.some((line) => isEntry(line) && isPeer(line));
  // Within an item or at the top, a dash between entries is a slip; below a key, the first dash may be missing.
  const isList = isItem(first) || (hasItems && region.depth > 0 && !region.inList);
  if (region.depth < DEEPEST && isList) return readList(lines, region);
  if (region.depth < DEEPEST && hasEntries) return readEntries(lines, region);
  region.faults.push(faultOf(lines, region.keys));
  return { kind: 'unreadable', start: first.offset };
}

/** The tree of lines that are faultless as a whole. */
function readWhole(lines: readonly Line[], faults: YamlFault[]): Tree | null {
  const parsed = parseDocumentText(joined(lines));
  if (!parsed) return null;
  const toOffset = offsetFinder(lines);
  for (const fault of parsed.faults) faults.push(shiftFault(fault, toOffset));
  return shiftTree(parsed.tree, toOffset);
}

function readList(lines: readonly Line[], region: Region): Tree {
  const { depth, text, faults } = region;
  const level = levelOfList(lines);
  const items = splitList(lines, level, faults)
    .map((part) => readRegion(part, { ...region, depth: depth + 1, inList: true }))
    .flatMap((item) => splitForgottenItems(item, text, faults));
  const first = lines.find(isItem) as Line;
  const start = first.offset;
  // One line with a long dash may be a text as well.
  const isText = items.length === 1 && items[0]?.kind === 'word' && !first.text.startsWith('- ');
  return isText ? { kind: 'unreadable', start } : { kind: 'list', start, items };
}

function readEntries(lines: readonly Line[], region: Region): Tree {
  const { depth, inList, text, faults } = region;
  const level = levelOfEntries(lines, depth === 0, inList);
  const pairs = withLooseTogether(splitEntries(lines, level, faults), region.keys).map((part) =>
    readEntry(part, region),
  );
  const start = pairs[0]?.keyStart ?? 0;
  return { kind: 'entries', start, pairs: inList ? pairs : withoutDoubled(pairs, false, text, faults) };
}

/** Neighbouring lines that belong to no entry are one fault: a paragraph or a table that was pasted. */
function withLooseTogether(parts: readonly Line[][], keys: ReadonlySet<string>): Line[][] {
  const joined: Line[][] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && isLoose(before[0], keys) && isLoose(part[0], keys)) before.push(...part);
    else joined.push([...part]);
  }
  return joined;
}

function isLoose(line: Line | undefined, keys: ReadonlySet<string>): boolean {
  return (
    line !== undefined &&
    !isEntry(line) &&
    /^\p{L}/u.test(line.text) &&
    !/^[\p{L}_]+:/u.test(line.text) &&
    withColon(line.text, keys) === null
  );
}

function readEntry(part: readonly Line[], region: Region): Pair {
  const { depth, keys, faults } = region;
  const head = part[0] as Line;
  const found = headOf(head.text);
  const whole = found ? readWhole(part, faults) : null;
  if (whole?.kind === 'entries' && whole.pairs.length === 1) return whole.pairs[0] as Pair;
  const below = part.slice(1);
  if (found?.value === '' && below.some(isWritten)) {
    const value = readRegion(below, { ...region, depth: depth + 1, inList: false });
    return { key: found.key, keyStart: head.offset, value };
  }
  const fault = textFault(part) ?? faultOf(part, keys);
  faults.push(fault);
  return {
    // What a list without its key would have said, nobody knows.
    key: fault.rule === 'wrong-dash' ? '' : lostKeyOf(head.text, found?.value ?? null),
    keyStart: head.offset,
    value: { kind: 'unreadable', start: head.offset },
  };
}

/** A text block whose first line stands further in than the others. */
function textFault([head, ...below]: readonly Line[]): YamlFault | null {
  const first = below.find(isWritten);
  if (!first || !/^[|>][+-]?$/.test(headOf(head?.text ?? '')?.value ?? '')) return null;
  const wanted = below.filter(isWritten).reduce((least, line) => Math.min(least, line.indent), first.indent);
  return wanted < first.indent ? wrongIndent(first.offset, first.indent, wanted, null) : null;
}

/** The key of an entry that can't be read; none when the line may hold several. */
function lostKeyOf(line: string, value: string | null): string {
  if (value !== null && /,\s*\p{L}+:\s/u.test(value)) return '';
  return headOf(line)?.key ?? /^[\p{L}_]*/u.exec(line)?.[0] ?? '';
}

function faultOf(lines: readonly Line[], keys: ReadonlySet<string>): YamlFault {
  const written = lines.filter(isWritten).map((line) => ({ ...line, indent: 0 }));
  const [head] = written as [Line];
  if (/^(-{2,}|\.{3})\s*$/.test(head.text)) return extraSeparator(head.offset);
  return shiftFault(entryFault(joined(written), keys), offsetFinder(written));
}

type ToOffset = (offset: number) => number;

function shiftFault(fault: YamlFault, toOffset: ToOffset): YamlFault {
  const { related } = fault;
  return {
    ...fault,
    offset: toOffset(fault.offset),
    ...(related && { related: { ...related, offset: toOffset(related.offset) } }),
  };
}

function shiftTree(tree: Tree, toOffset: ToOffset): Tree {
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
        pairs: tree.pairs.map(({ key, keyStart, value }) => ({
          key,
          keyStart: toOffset(keyStart),
          value: shiftTree(value, toOffset),
        })),
      };
    case 'unreadable':
      return { ...tree, start };
  }
}
