import type { Entries, Tree } from './tree.ts';

/** What is made of simple YAML: `V` of each value, by way of `E` where it is one of entries. */
export interface Maker<V, E> {
  /** `lines`: where each line of a text begins that stands as it is below `|`. */
  word(start: number, text: string, lines: readonly number[] | null): V;
  list(start: number, items: V[]): V;
  begin(start: number): E;
  /** False when the key is there already. */
  add(entries: E, key: string, keyStart: number, value: V): boolean;
  end(entries: E): V;
}

interface Begun {
  tree: Entries;
  keys: Set<string>;
}

/** The tree that knows where everything stands. */
export const TREE: Maker<Tree, Begun> = {
  word: (start, text, lines) => ({ kind: 'word', start, text, lines }),
  list: (start, items) => ({ kind: 'list', start, items }),
  begin: (start) => ({ tree: { kind: 'entries', start, pairs: [] }, keys: new Set() }),
  add: ({ tree, keys }, key, keyStart, value) => {
    if (keys.has(key)) return false;
    keys.add(key);
    tree.pairs.push({ key, keyStart, value });
    return true;
  },
  end: ({ tree }) => tree,
};

/** A text, a list or entries. */
export type PlainData = string | PlainData[] | { [key: string]: PlainData };

/** The data alone, as `dataOf` makes it of the tree. */
export const DATA: Maker<PlainData, { [key: string]: PlainData }> = {
  word: (_, text) => text,
  list: (_, items) => items,
  begin: () => ({}),
  add: (entries, key, _, value) => {
    if (Object.hasOwn(entries, key)) return false;
    entries[key] = value;
    return true;
  },
  end: (entries) => entries,
};
