import type { Term } from '../model/term.ts';
import type { Quantity } from '../model/types.ts';

/** What is read as one value, or not at all. */
type Whole = string | number | boolean | null | undefined | Term | Quantity;

/**
 * A value of which some parts may be unreadable; those are `undefined` and have been told. An optional part that is
 * not written has no key, so a rule can tell the two apart: `'grund' in entry`.
 */
export type Draft<T> = T extends Whole
  ? T | undefined
  : T extends readonly (infer E)[]
    ? Draft<E>[] | undefined
    : { [K in keyof T]: Draft<T[K]> } | undefined;

/** The readable items of a list, with the places they have in it. */
export function readable<T>(list: readonly T[] | undefined): { value: NonNullable<T>; index: number }[] {
  return (list ?? []).flatMap((value, index) =>
    value === undefined || value === null ? [] : [{ value: value as NonNullable<T>, index }],
  );
}

/** The ids of a list; null when one of them is unreadable, so that nobody knows all. */
export function allIds(
  list: readonly ({ id?: string | undefined } | undefined)[] | undefined,
): Set<string> | null {
  const ids = list?.map((one) => one?.id);
  return ids?.every((one) => one !== undefined) ? new Set(ids as string[]) : null;
}
