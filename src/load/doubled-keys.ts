import type { Entries, Pair, Tree } from './tree.ts';
import { duplicateKey, forgottenDash, wrongIndent, type YamlFault } from './yaml-fault.ts';

/**
 * The pairs of a group, each key once: of a key that stands twice the first counts, and the second is told. Lists below
 * the same key are read as one, so that nothing in them goes unchecked.
 */
export function withoutDoubled(
  pairs: readonly Pair[],
  inList: boolean,
  text: string,
  faults: YamlFault[],
): Pair[] {
  const first = new Map<string, Pair>();
  const kept: Pair[] = [];
  for (const [index, pair] of pairs.entries()) {
    const earlier = first.get(pair.key);
    // The key of what can't be read is a guess.
    if (!earlier || pair.value.kind === 'unreadable' || earlier.value.kind === 'unreadable') {
      if (!earlier) first.set(pair.key, pair);
      kept.push(pair);
      continue;
    }
    faults.push(fromItemAbove(pair, earlier, pairs[index - 1], text) ?? doubled(pair, earlier, inList));
    if (pair.value.kind === 'list' && earlier.value.kind === 'list') {
      for (const item of pair.value.items) earlier.value.items.push(item);
    }
  }
  return kept;
}

function doubled({ key, keyStart, value }: Pair, earlier: Pair, inList: boolean): YamlFault {
  const areLists = value.kind === 'list' && earlier.value.kind === 'list';
  return duplicateKey(keyStart, key, earlier.keyStart, areLists ? 'lists' : inList ? 'items' : 'entries');
}

/** A key that stands below a list and has another kind of value than before: it slid out of the last item. */
function fromItemAbove(pair: Pair, earlier: Pair, above: Pair | undefined, text: string): YamlFault | null {
  const item = above?.value.kind === 'list' ? above.value.items.at(-1) : undefined;
  const peer = item?.kind === 'entries' ? item.pairs[0]?.keyStart : undefined;
  if (peer === undefined || pair.value.kind === earlier.value.kind) return null;
  return wrongIndent(pair.keyStart, columnOf(text, pair.keyStart), columnOf(text, peer), peer);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** An item of a list, cut where the dash of a next one was forgotten; other doubled keys are told. */
export function splitForgottenItems(item: Tree, text: string, faults: YamlFault[]): Tree[] {
  if (item.kind !== 'entries') return [item];
  const items: Entries[] = [];
  for (const pair of item.pairs) {
    const current = items.at(-1);
    if (current && !isNextItem(pair, current, item)) current.pairs.push(pair);
    else {
      if (current) faults.push(forgottenDash(pair.keyStart, pair.key, current.start));
      items.push({ kind: 'entries', start: current ? pair.keyStart : item.start, pairs: [pair] });
    }
  }
  const whole = items.map((one) => ({ ...one, pairs: withoutDoubled(one.pairs, true, text, faults) }));
  return whole.length > 0 ? whole : [item];
}

/** The first key of an item comes again, and behind it another one: more than a doubled line. */
function isNextItem(pair: Pair, current: Entries, whole: Entries): boolean {
  if (pair.key !== current.pairs[0]?.key) return false;
  const known = new Set(current.pairs.slice(1).map(({ key }) => key));
  return whole.pairs.slice(whole.pairs.indexOf(pair) + 1).some(({ key }) => known.has(key));
}
