import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FileValue } from './value.ts';

export {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
};

/** What a node says; a value that is missing is null. */
export function dataOf(node: Node | null): FileValue {
  if (isMap(node)) {
    return Object.fromEntries(pairsOf(node).map(({ name, value }) => [name, dataOf(value)]));
  }
  if (isSeq(node)) return node.items.map((item) => dataOf(item as Node | null));
  if (!isScalar(node)) return null;
  return isMissing(node) ? null : String(node.value);
}

export interface NamedPair {
  name: string;
  key: Scalar;
  value: Node | null;
}

export function pairsOf(map: YAMLMap): NamedPair[] {
  return map.items.map(({ key, value }) => ({
    name: String((key as Scalar).value),
    key: key as Scalar,
    value: value as Node | null,
  }));
}

/** Nothing is written where the value would stand. */
export function isMissing(node: Scalar): boolean {
  return node.type === 'PLAIN' && startOf(node) === node.range?.[1];
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where what a node says ends, without the line ends, spaces and comments that follow. */
export function endOf(node: Node, text: string): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (isPair(last)) {
      const value = last.value as Node | null;
      return value && !(isScalar(value) && isMissing(value))
        ? endOf(value, text)
        : colonAfter(last.key as Node, text);
    }
    return last ? endOf(last as Node, text) : startOf(node);
  }
  const end = node.range?.[1] ?? startOf(node);
  return startOf(node) + text.slice(startOf(node), end).trimEnd().length;
}

/** The place after the colon of a key. */
export function colonAfter(key: Node, text: string): number {
  return text.indexOf(':', key.range?.[1] ?? startOf(key)) + 1;
}
