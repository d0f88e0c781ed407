import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { suggestNumber } from '../diagnostic/amount.ts';
import { splitForgottenItems, withoutDoubled } from './doubled-keys.ts';
import type { Pair, Tree } from './tree.ts';
import { listInBraces, missingBraces } from './yaml-bracket-fault.ts';
import { missingSpaceAfterColon, tooDeep, type YamlFault } from './yaml-fault.ts';
import {
  commaInText,
  decimalComma,
  escapedCharacter,
  specialCharacter,
  unopenedQuote,
} from './yaml-text-fault.ts';

/** Deeper than any content; the parser itself would fail at some thousands. */
const DEEPEST = 40;

export interface Source {
  text: string;
  /** Where comments begin that may be meant as text. */
  hidden: readonly number[];
  /** Takes up what is found. */
  faults: YamlFault[];
  /** Set when the lines were probably meant as another structure than the parser saw. */
  doubtful: boolean;
}

/** Makes our tree from what the parser understood; null when a person has probably meant another structure. */
export function treeOf(root: ParsedNode | null, source: Omit<Source, 'doubtful'>): Tree | null {
  const given = { ...source, doubtful: false };
  const tree = toTree(given, root, 0, 0, false);
  return given.doubtful ? null : tree;
}

type Node = ParsedNode | null;
type NodePairs = YAMLMap.Parsed<ParsedNode, Node>['items'];

function toTree(source: Source, node: Node, start: number, depth: number, inList: boolean): Tree {
  if (node === null) return empty(source, start);
  const offset = node.range[0];
  if (depth > DEEPEST) return unreadable(source, tooDeep(offset));
  if (isAlias(node) || node.anchor || node.tag) return unreadable(source, specialSign(source, node));
  if (isScalar(node)) return toWord(source, node);
  if (isSeq(node)) {
    const items = node.items
      .filter((item, index) => !isNextBare(source, item as Node, node.items[index - 1] as Node | undefined))
      .map((item) => atDash(source, toTree(source, item as Node, offset, depth + 1, true)))
      .flatMap((item) => splitForgottenItems(item, source.text, source.faults));
    return { kind: 'list', start: offset, items };
  }
  if (!isMap(node)) return { kind: 'unreadable', start: offset };
  const brackets = bracketFault(source, node, inList);
  if (brackets) return unreadable(source, brackets);
  const pairs = toPairs(source, node.items as NodePairs, depth, node.flow ?? false);
  const { text, faults } = source;
  return {
    kind: 'entries',
    start: offset,
    pairs: inList ? pairs : withoutDoubled(pairs, false, text, faults),
  };
}

/** Of several entries in a list without braces around them only the first is told. */
function isNextBare({ text }: Source, node: Node, before: Node | undefined): boolean {
  const isBare = (one: Node | undefined) =>
    isMap(one) && one.flow === true && text.charAt(one.range[0]) !== '{';
  return isBare(node) && isBare(before);
}

/** A list between braces, or entries of a list in brackets without braces of their own. */
function bracketFault({ text }: Source, node: YAMLMap.Parsed, inList: boolean): YamlFault | null {
  const [start, end] = node.range;
  if (!node.flow || node.items.length === 0) return null;
  if (text.charAt(start) === '{') {
    return node.items.every((item) => !item.value) ? listInBraces(start, text.slice(start, end)) : null;
  }
  return inList ? missingBraces(start, text.slice(start, text.indexOf(']', end))) : null;
}

/** An empty item stands at its dash. */
function atDash({ text }: Source, item: Tree): Tree {
  if (item.kind !== 'word' || item.text !== null) return item;
  return { ...item, start: Math.max(0, text.lastIndexOf('-', item.start)) };
}

function unreadable(source: Source, fault: YamlFault): Tree {
  source.faults.push(fault);
  return { kind: 'unreadable', start: fault.offset };
}

/** Nothing is written, or everything stands behind a `#`, which has been told. */
function empty({ text, hidden }: Source, start: number): Tree {
  const isHidden = hidden.some((one) => one >= start && !text.slice(start, one).includes('\n'));
  return isHidden ? { kind: 'unreadable', start } : { kind: 'word', start, text: null, lines: null };
}

/** `*`, `&` and `!` have a meaning in YAML that no content needs; people begin texts with them. */
function specialSign({ text }: Source, node: ParsedNode): YamlFault {
  // The range of a value begins after its anchor or tag.
  const before = text.slice(0, node.range[0]);
  const sign = isAlias(node) ? '' : (/[&!]\S*\s*$/.exec(before)?.[0] ?? '');
  const offset = before.length - sign.length;
  const [value = ''] = text.slice(offset, node.range[1]).split('\n', 1);
  return specialCharacter(offset, value);
}

function toWord(source: Source, node: Scalar.Parsed): Tree {
  const [start, end] = node.range;
  if (node.value === null) return empty(source, start);
  const written = String(node.value);
  if (node.type === 'PLAIN' && /^[^"„“”]*[^"\d]"$/.test(written)) {
    return unreadable(source, unopenedQuote(start, written));
  }
  const strange = node.type === 'QUOTE_DOUBLE' ? escapedCharacter(start, written) : null;
  if (strange) return unreadable(source, strange);
  if (node.type === 'PLAIN' && hasLostItem(source.text, start, end)) source.doubtful = true;
  const lines = node.type === 'BLOCK_LITERAL' ? lineStarts(source.text, start, end) : null;
  return { kind: 'word', start, text: written, lines };
}

/** A text that swallowed a list item whose dash is another or lacks its space. */
function hasLostItem(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  if (before.trim() === '') return LOST_ITEM.test(text.slice(start, start + 2));
  if (!/^\s*-\s+$/.test(before)) return false;
  // What belongs to an item stands below its text, not further to the left.
  const [, ...below] = text.slice(start, end).split('\n');
  return below.some((line) => line.search(/\S|$/) < before.length && LOST_ITEM.test(line.trimStart()));
}

const LOST_ITEM = /^([–—•·*]\s|-[^\s\d-])/;

function lineStarts(text: string, start: number, end: number): number[] {
  const first = text.indexOf('\n', start) + 1;
  const indent = /^\s*?( *)\S/.exec(text.slice(first, end))?.[1]?.length ?? 0;
  const starts: number[] = [];
  for (let at = first; at > 0 && at < end; at = text.indexOf('\n', at) + 1) starts.push(at + indent);
  return starts;
}

function toPairs(source: Source, items: NodePairs, depth: number, flow: boolean): Pair[] {
  return items.map((item, index) => {
    const key = isScalar(item.key) ? String(item.key.value ?? '') : '';
    const keyStart = item.key.range[0];
    if (!flow && isLostKey(key)) source.doubtful = true;
    if (flow && !item.value) {
      // Of a text cut by several commas only the first piece is told.
      if (items[index - 1]?.value !== null) source.faults.push(pieceFault(source.text, items, index));
      // The piece is no key.
      return { key: '', keyStart, value: { kind: 'unreadable', start: keyStart } };
    }
    return { key, keyStart, value: toTree(source, item.value, keyStart, depth + 1, false) };
  });
}

/** A key that swallowed the dash of a list item, a space that the parser doesn't know, or the beginning of a text. */
function isLostKey(key: string): boolean {
  return /^([–—•·*]\s|\d{1,2}[.)]\s|-\S|-?[\u00a0\u2000-\u200b\u202f\u3000]|[\p{L}_]+(:\S|.*"))/u.test(key);
}

/** Between braces, a piece without a colon: a text was cut at its comma, or a colon lacks its space. */
function pieceFault(text: string, items: NodePairs, index: number): YamlFault {
  const [start, end] = (items[index] as NodePairs[number]).key.range;
  const piece = text.slice(start, end);
  if (/^[\p{L}_]+:\S/u.test(piece)) return missingSpaceAfterColon(start, piece);
  const before = items[index - 1]?.value;
  if (!isScalar(before) || before.type !== 'PLAIN') return commaInText(start, piece, null);
  const pieces = items.slice(index).findIndex((item) => item.value);
  const last = items[pieces < 0 ? items.length - 1 : index + pieces - 1];
  const whole = text.slice(before.range[0], last?.key.range[1]);
  const number = /^-?[\d.]+,\d/.test(whole) ? suggestNumber(whole) : null;
  return number ? decimalComma(before.range[0], whole, number) : commaInText(start, piece, whole);
}
