import { canonicalJson } from '../canonical.ts';
import { type FieldDifference, fieldDifferences } from './fields.ts';
import type { Renamed } from './renamed.ts';

/** Something that readers see differently: new, gone, or changed. */
export interface Compared {
  id: string;
  title: string;
  /** Path below the content folder; where it is gone, the one it had. */
  file: string;
  state: 'added' | 'removed' | 'changed';
  /** The id it had before, if that was another; its page then has another address. */
  formerId: string | null;
  /** The path it had before, if that was another. */
  formerFile: string | null;
}

/** A thing that is compared field by field. */
export interface ComparedFields<T> extends Compared {
  fields: readonly FieldDifference<T>[];
}

/** The same things before and after, by id; null where there is none. */
export function pairsById<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
): { before: T | null; after: T | null }[] {
  const had = new Map(before.map((item) => [item.id, item]));
  const has = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item) => ({ before: had.get(item.id) ?? null, after: item })),
    ...before.filter(({ id }) => !has.has(id)).map((item) => ({ before: item, after: null })),
  ];
}

/** The id before, if it was another. */
export function formerIdOf(renamed: Renamed, id: string): string | null {
  return [...renamed].find(([, now]) => now === id)?.[0] ?? null;
}

/** Compares a list of things by what `factsOf` says of each; what is alike is left out. */
export function compareFields<T extends { id: string }, F extends object>(
  before: readonly T[],
  after: readonly T[],
  renamed: Renamed,
  factsOf: (item: T, side: 'before' | 'after') => F,
  headOf: (item: T) => { title: string; file: string },
): ComparedFields<F>[] {
  return pairsById(before, after).flatMap((pair) => {
    const item = (pair.after ?? pair.before) as T;
    const state = !pair.before ? 'added' : !pair.after ? 'removed' : 'changed';
    const formerId = pair.after ? formerIdOf(renamed, item.id) : null;
    const fields =
      pair.before && pair.after
        ? fieldDifferences(factsOf(pair.before, 'before'), factsOf(pair.after, 'after'))
        : [];
    if (state === 'changed' && fields.length === 0 && formerId === null) return [];
    const { title, file } = headOf(item);
    const before = pair.before ? headOf(pair.before).file : file;
    return [
      { id: item.id, title, file, state, formerId, formerFile: before === file ? null : before, fields },
    ];
  });
}

/** Compares parts of one thing, such as milestones, by what is said of each. */
export interface PartDifference<T> {
  title: string;
  before: T | null;
  after: T | null;
}

export function compareParts<T extends { id: string; title: string }>(
  before: readonly T[],
  after: readonly T[],
): PartDifference<T>[] {
  return pairsById(before, after)
    .filter((pair) => canonicalJson(pair.before) !== canonicalJson(pair.after))
    .map((pair) => ({ title: ((pair.before ?? pair.after) as T).title, ...pair }));
}
