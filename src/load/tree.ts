/**
 * What the entries of a file say: a small tree that knows where everything stands and nothing of the parser. Offsets
 * count in UTF-16 units from the beginning of the parsed text.
 */
export type Tree = Word | List | Entries | Unreadable;

/** A text as written, numbers and dates too; null where nothing is written. */
export interface Word {
  kind: 'word';
  start: number;
  text: string | null;
  /** For a text whose lines stand as they are below `|`: where each of its lines begins. */
  lines: readonly number[] | null;
}

export interface List {
  kind: 'list';
  start: number;
  items: Tree[];
}

export interface Entries {
  kind: 'entries';
  start: number;
  pairs: Pair[];
}

export interface Pair {
  key: string;
  keyStart: number;
  value: Tree;
}

/** A part with a fault that has been told. */
export interface Unreadable {
  kind: 'unreadable';
  start: number;
}

/** Plain data: an empty value is null, and `undefined` stands for what is written but can't be read. */
export function dataOf(tree: Tree): unknown {
  switch (tree.kind) {
    case 'word':
      return tree.text;
    case 'list':
      return tree.items.map(dataOf);
    case 'entries':
      return Object.fromEntries(tree.pairs.map(({ key, value }) => [key, dataOf(value)]));
    case 'unreadable':
      return undefined;
  }
}

/** Where the value at a path stands, or the nearest value above it that exists. */
export function startOf(tree: Tree, path: readonly PropertyKey[]): number {
  return walk(tree, path).tree.start;
}

/** Where the key at a path stands, or the nearest value above it. */
export function startOfKey(tree: Tree, path: readonly PropertyKey[]): number {
  const { tree: parent, complete } = walk(tree, path.slice(0, -1));
  const pair = complete ? pairAt(parent, path.at(-1)) : undefined;
  return pair?.keyStart ?? parent.start;
}

/** Where a line of the text at a path begins, counted from 1; null when its lines don't stand there as they are. */
export function startOfLine(tree: Tree, path: readonly PropertyKey[], line: number): number | null {
  const { tree: found, complete } = walk(tree, path);
  return complete && found.kind === 'word' ? (found.lines?.[line - 1] ?? null) : null;
}

function walk(root: Tree, path: readonly PropertyKey[]): { tree: Tree; complete: boolean } {
  let tree = root;
  for (const step of path) {
    // A single value in the place of a list is read as its only item.
    if (step === 0 && tree.kind !== 'list') continue;
    const next = tree.kind === 'list' ? tree.items[step as number] : pairAt(tree, step)?.value;
    if (!next) return { tree, complete: false };
    tree = next;
  }
  return { tree, complete: true };
}

/** Of a doubled key the last one counts, as in the data. */
function pairAt(tree: Tree, key: PropertyKey | undefined): Pair | undefined {
  if (tree.kind !== 'entries') return undefined;
  let byKey = indexes.get(tree);
  if (!byKey) {
    byKey = new Map(tree.pairs.map((pair) => [pair.key, pair]));
    indexes.set(tree, byKey);
  }
  return byKey.get(key as string);
}

/** Made when a place is asked for: in most files none is. */
const indexes = new WeakMap<Entries, Map<string, Pair>>();
