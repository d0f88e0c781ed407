import { z } from 'zod';

type Path = readonly PropertyKey[];

/**
 * Where data first lack a part that the schema demands or have one that it doesn't know; null when all parts are there.
 * Zod would tell every such place, and millions of them would fill the memory. What single values say, and what may have
 * several forms, is left to zod.
 */
export function firstStrangePart(schema: z.ZodType, data: unknown): Path | null {
  if (data === undefined) return [];
  if (schema instanceof z.ZodNullable) {
    return data === null ? null : firstStrangePart(schema.unwrap() as z.ZodType, data);
  }
  if (schema instanceof z.ZodArray) return inList(schema.element as z.ZodType, data);
  return schema instanceof z.ZodObject ? inEntries(schema.shape, data) : null;
}

function inList(item: z.ZodType, data: unknown): Path | null {
  if (!Array.isArray(data)) return [];
  for (let index = 0; index < data.length; index += 1) {
    const found = firstStrangePart(item, data[index]);
    if (found) return [index, ...found];
  }
  return null;
}

function inEntries(shape: Readonly<Record<string, unknown>>, data: unknown): Path | null {
  if (typeof data !== 'object' || data === null) return [];
  const strange = Object.keys(data).find((key) => !Object.hasOwn(shape, key));
  if (strange !== undefined) return [strange];
  for (const key of Object.keys(shape)) {
    const found = firstStrangePart(shape[key] as z.ZodType, Reflect.get(data, key));
    if (found) return [key, ...found];
  }
  return null;
}
