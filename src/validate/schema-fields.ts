import { z } from 'zod';

/** A field of entries, looked up once for all files. */
export interface SchemaField {
  key: string;
  field: z.ZodType;
  isOptional: boolean;
  /** Makes what stands for the field where it isn't written; null when nothing does. */
  fallback: (() => unknown) | null;
}

export interface SchemaFields {
  names: readonly string[];
  list: readonly SchemaField[];
}

const fields = new WeakMap<z.ZodObject, SchemaFields>();

/** The fields of entries in the order of the schema. */
export function fieldsOf(schema: z.ZodObject): SchemaFields {
  const known = fields.get(schema) ?? readFields(schema);
  fields.set(schema, known);
  return known;
}

function readFields(schema: z.ZodObject): SchemaFields {
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  return {
    names: shape.map(([key]) => key),
    list: shape.map(([key, field]) => ({
      key,
      field,
      isOptional: field instanceof z.ZodOptional,
      fallback: field instanceof z.ZodDefault ? copier(field.parse(undefined)) : null,
    })),
  };
}

/** Copies of a list or of entries, so that no file shares them with another. */
function copier(value: unknown): () => unknown {
  if (Array.isArray(value)) return () => [...value];
  return typeof value === 'object' ? () => ({ ...value }) : () => value;
}

/** The schema without what makes it optional. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap() as z.ZodType);
  return schema;
}

/** Longer texts hardly come again. */
const LONGEST = 40;

type Parsed = z.ZodSafeParseResult<unknown>;

const words = new WeakMap<z.ZodType, Map<string, Parsed>>();

/** Reads a single value by its schema. The same short words stand in all files: each is read once. */
export function parseWord(schema: z.ZodType, data: unknown): Parsed {
  if (typeof data !== 'string' || data.length > LONGEST) return schema.safeParse(data);
  const known = words.get(schema) ?? new Map<string, Parsed>();
  words.set(schema, known);
  const parsed = known.get(data) ?? schema.safeParse(data);
  known.set(data, parsed);
  return parsed;
}
