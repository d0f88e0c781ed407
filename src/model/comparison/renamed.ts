import { canonicalJson } from '../canonical.ts';

/** The id that something goes by after, by the one that it had before. */
export type Renamed = ReadonlyMap<string, string>;

/**
 * Finds what only goes by another id: the one thing gone and the one thing new that are alike. Likenesses are tried one
 * after the other; null is like nothing.
 */
export function renamedIds<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  ...likenesses: readonly ((item: T) => unknown)[]
): Renamed {
  const [had, has] = [before, after].map((list) => new Set(list.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ];
  let gone = before.filter(({ id }) => !has.has(id));
  let come = after.filter(({ id }) => !had.has(id));
  const renamed = new Map<string, string>();
  for (const likeness of likenesses) {
    const [old, fresh] = [byLikeness(gone, likeness), byLikeness(come, likeness)];
    for (const [key, [one, another]] of old) {
      const [found, second] = fresh.get(key) ?? [];
      if (one && found && !another && !second) renamed.set(one.id, found.id);
    }
    const taken = new Set(renamed.values());
    gone = gone.filter(({ id }) => !renamed.has(id));
    come = come.filter(({ id }) => !taken.has(id));
  }
  return renamed;
}

function byLikeness<T>(items: readonly T[], likeness: (item: T) => unknown): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const value = likeness(item);
    if (value === null || value === undefined) continue;
    const key = canonicalJson(value);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
