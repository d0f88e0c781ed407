import type { Entries, Pair, Tree } from './tree.ts';
import { duplicateKey, forgottenDash, type YamlFault } from './yaml-fault.ts';

/** Tells the keys that stand twice in the same group. */
export function tellDoubledKeys(pairs: readonly Pair[], inList: boolean, faults: YamlFault[]): void {
  const first = new Map<string, number>();
  for (const { key, keyStart, value } of pairs) {
    // The key of what can't be read is a guess.
    if (value.kind === 'unreadable') continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, keyStart);
    else faults.push(duplicateKey(keyStart, key, earlier, inList));
  }
}

/** An item of a list, cut where the dash of a next one was forgotten; other doubled keys are told. */
export function splitForgottenItems(item: Tree, faults: YamlFault[]): Tree[] {
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
  for (const { pairs } of items) tellDoubledKeys(pairs, true, faults);
  return items.length > 0 ? items : [item];
}

/** The first key of an item comes again, and behind it another one: more than a doubled line. */
function isNextItem(pair: Pair, current: Entries, whole: Entries): boolean {
  if (pair.key !== current.pairs[0]?.key) return false;
  const known = new Set(current.pairs.slice(1).map(({ key }) => key));
  return whole.pairs.slice(whole.pairs.indexOf(pair) + 1).some(({ key }) => known.has(key));
}
