import { canonicalJson } from '../canonical.ts';

/** One field that reads differently, and how it read; null or empty where nothing is given. */
export type FieldDifference<T> = {
  [K in keyof T & string]: { field: K; before: T[K]; after: T[K] };
}[keyof T & string];

export function fieldDifferences<T extends object>(before: T, after: T): FieldDifference<T>[] {
  return (Object.keys(after) as (keyof T & string)[])
    .filter((field) => !saysSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** A value without some of its fields. */
export function omitted<T extends object, K extends keyof T>(value: T, ...fields: readonly K[]): Omit<T, K> {
  const left = { ...value };
  for (const field of fields) delete left[field];
  return left;
}

/**
 * Whether two values are the same to a reader. What is only referred to counts by its id: by which name it goes is told
 * once, where it is named.
 */
export function saysSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(referenced(a)) === canonicalJson(referenced(b));
}

/** References and sources of the register as their ids. */
function referenced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referenced);
  if (value === null || typeof value !== 'object') return value;
  const { id } = value as { id?: unknown };
  const isRef = id !== undefined && Object.keys(value).length === 2 && 'title' in value;
  const isRegistered = typeof id === 'string' && 'url' in value && 'note' in value;
  if (isRef || isRegistered) return id;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, referenced(inner)]));
}
