import { z } from 'zod';
import { VALUE_FORMS } from './field-form.ts';

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
  isField: (key: string) => boolean;
  list: readonly SchemaField[];
}

const fields = new WeakMap<z.ZodObject, SchemaFields>();

/** The fields of entries in the order of the schema. */
export function fieldsOf(schema: z.ZodObject): SchemaFields {
  let known = fields.get(schema);
  if (!known) {
    known = readFields(schema);
    fields.set(schema, known);
  }
  return known;
}

function readFields(schema: z.ZodObject): SchemaFields {
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  const byName = new Set(shape.map(([key]) => key));
  return {
    names: shape.map(([key]) => key),
    isField: (key) => byName.has(key),
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

/** How a value of a schema is read, looked up once for all files. */
export type SchemaForm =
  | { kind: 'entries'; schema: z.ZodObject }
  | { kind: 'list'; schema: z.ZodArray; element: z.ZodType; isOfReferences: boolean }
  | { kind: 'record'; schema: z.ZodRecord }
  | { kind: 'union'; schema: z.ZodUnion }
  | { kind: 'word'; schema: z.ZodType };

const forms = new WeakMap<z.ZodType, SchemaForm>();

export function formOf(schema: z.ZodType): SchemaForm {
  let form = forms.get(schema);
  if (!form) {
    form = findForm(unwrapped(schema));
    forms.set(schema, form);
  }
  return form;
}

function findForm(schema: z.ZodType): SchemaForm {
  if (schema instanceof z.ZodObject) return { kind: 'entries', schema };
  if (schema instanceof z.ZodRecord) return { kind: 'record', schema };
  if (schema instanceof z.ZodUnion) return { kind: 'union', schema };
  if (!(schema instanceof z.ZodArray)) return { kind: 'word', schema };
  const element = schema.element as z.ZodType;
  return { kind: 'list', schema, element, isOfReferences: VALUE_FORMS.get(element)?.form === 'reference' };
}

/** Longer texts hardly come again. */
const LONGEST = 40;

type Parsed = z.ZodSafeParseResult<unknown>;

const words = new WeakMap<z.ZodType, Map<string, Parsed>>();

/** Reads a single value by its schema. The same short words stand in all files: each is read once. */
export function parseWord(schema: z.ZodType, data: unknown): Parsed {
  if (typeof data !== 'string' || data.length > LONGEST) return schema.safeParse(data);
  let known = words.get(schema);
  if (!known) {
    known = new Map<string, Parsed>();
    words.set(schema, known);
  }
  let parsed = known.get(data);
  if (!parsed) {
    parsed = schema.safeParse(data);
    known.set(data, parsed);
  }
  return parsed;
}
