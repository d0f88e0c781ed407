import { canonicalJson } from '../canonical.ts';
import type { Term } from '../term.ts';
import { type FieldDifference, fieldDifferences, omitted, saysSame } from './fields.ts';

/** What became of the entries of a log. */
export interface EntryDifferences<E> {
  added: readonly E[];
  removed: readonly E[];
  edited: readonly { before: E; after: E; fields: readonly FieldDifference<E>[] }[];
}

/**
 * Finds every entry again that is the same but for its date, has the same date, or the same words; what is left is new
 * or gone. Entries that read the same are left out.
 */
export function compareEntries<E extends { date: Term; text: string | null }>(
  before: readonly E[],
  after: readonly E[],
): EntryDifferences<E> {
  let rest = { before, after };
  const edited: { before: E; after: E }[] = [];
  for (const likeness of LIKENESSES) {
    const { pairs, ...left } = paired(rest.before, rest.after, likeness);
    edited.push(...pairs.filter((pair) => !saysSame(pair.before, pair.after)));
    rest = left;
  }
  return {
    added: rest.after,
    removed: rest.before,
    edited: edited.map((pair) => ({ ...pair, fields: fieldDifferences(pair.before, pair.after) })),
  };
}

type Likeness = (entry: { date: Term; text: string | null }) => string | null;

const LIKENESSES: readonly Likeness[] = [
  (entry) => canonicalJson(entry),
  (entry) => canonicalJson(omitted(entry, 'date')),
  ({ date }) => date.text,
  ({ text }) => text,
];

/** The first of each likeness with the first of the same, the second with the second. */
function paired<E>(before: readonly E[], after: readonly E[], likeness: (entry: E) => string | null) {
  const waiting = new Map<string, E[]>();
  for (const entry of after) {
    const key = likeness(entry);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), entry]);
  }
  const pairs: { before: E; after: E }[] = [];
  const gone = before.filter((entry) => {
    const found = waiting.get(likeness(entry) ?? '')?.shift();
    if (found) pairs.push({ before: entry, after: found });
    return !found;
  });
  const found = new Set(pairs.map((pair) => pair.after));
  return { pairs, before: gone, after: after.filter((entry) => !found.has(entry)) };
}
