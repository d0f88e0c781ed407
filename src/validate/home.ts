import { z } from 'zod';
import { unwrapped } from './schema-fields.ts';

/** Where entries belong. */
export interface Home {
  /** The entry below which they stand; null for the top of the file. */
  name: string | null;
  /** Whether each item of a list holds them. */
  isList: boolean;
}

/**
 * Where in a file of this schema all these keys belong together: at its top, or below one of its entries; of several of
 * those below the one that holds most. Null when nowhere.
 */
export function homeOf(keys: readonly string[], schema: z.ZodType): Home | null {
  const file = unwrapped(schema);
  if (!(file instanceof z.ZodObject)) return null;
  const holds = (group: z.ZodObject) => keys.every((key) => Object.hasOwn(group.shape, key));
  if (holds(file)) return { name: null, isList: false };
  const homes = Object.entries(file.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const group = groupIn(field);
    const isList = unwrapped(field) instanceof z.ZodArray;
    return group && holds(group) ? [{ name, isList, size: Object.keys(group.shape).length }] : [];
  });
  return homes.sort((a, b) => b.size - a.size)[0] ?? null;
}

/** The entries that a field holds, itself or as items. */
function groupIn(field: z.ZodType): z.ZodObject | null {
  const inner = unwrapped(field);
  if (inner instanceof z.ZodObject) return inner;
  if (inner instanceof z.ZodArray) return groupIn(inner.element as z.ZodType);
  return null;
}
