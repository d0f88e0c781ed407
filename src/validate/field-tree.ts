import { z } from 'zod';
import { type EditedKind, SCHEMAS } from './edited-kind.ts';
import { VALUE_FORMS, type ValueMeta } from './field-form.ts';
import { type FieldHelp, fieldHelp } from './field-help.ts';

/** What may stand in a place of a content file, as data: for forms, questions, JSON Schemas and tables. */
export type Shape =
  | { shape: 'value'; value: ValueMeta }
  | { shape: 'list'; item: Shape }
  | { shape: 'entries'; fields: readonly Field[] }
  /** Keys that the content chooses, such as the ids of milestones. */
  | { shape: 'record'; key: ValueMeta; item: Shape }
  /** A single value, or entries in its place. */
  | { shape: 'either'; value: ValueMeta; fields: readonly Field[] };

export interface Field {
  key: string;
  /** From the top of the file: `verlauf[].einschaetzung`. */
  path: string;
  required: boolean;
  shape: Shape;
  help: FieldHelp;
}

/** What a file of this kind holds: entries, a list of them (glossary) or entries by id (sources). */
export function shapeOf(kind: EditedKind): Shape {
  return readShape(SCHEMAS[kind], kind, '');
}

/** All fields of a kind of file, each before what it holds, in the order of the schema. */
export function fieldsOf(kind: EditedKind): Field[] {
  return fieldsIn(shapeOf(kind));
}

/** The fields somewhere within a shape. */
export function fieldsIn(shape: Shape): Field[] {
  switch (shape.shape) {
    case 'value':
      return [];
    case 'list':
    case 'record':
      return fieldsIn(shape.item);
    default:
      return shape.fields.flatMap((field) => [field, ...fieldsIn(field.shape)]);
  }
}

function readShape(schema: z.ZodType, kind: EditedKind, path: string): Shape {
  const value = VALUE_FORMS.get(schema);
  if (value) return { shape: 'value', value };
  if (schema instanceof z.ZodObject) return { shape: 'entries', fields: readFields(schema, kind, path) };
  if (schema instanceof z.ZodArray) {
    return { shape: 'list', item: readShape(schema.element as z.ZodType, kind, `${path}[]`) };
  }
  if (schema instanceof z.ZodRecord) {
    const key = metaOf(schema.keyType as z.ZodType);
    return { shape: 'record', key, item: readShape(schema.valueType as z.ZodType, kind, join(path, '*')) };
  }
  if (schema instanceof z.ZodUnion) {
    const [single, group] = schema.options as [z.ZodType, z.ZodObject];
    return { shape: 'either', value: metaOf(single), fields: readFields(group, kind, path) };
  }
  throw new Error(`No shape for ${kind}: ${path}`);
}

function readFields(schema: z.ZodObject, kind: EditedKind, before: string): Field[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => {
    const path = join(before, key);
    const optional = field instanceof z.ZodOptional || field instanceof z.ZodDefault;
    const inner = optional ? (field.unwrap() as z.ZodType) : field;
    const help = fieldHelp(kind, path);
    return { key, path, required: !optional, shape: readShape(inner, kind, path), help };
  });
}

function metaOf(schema: z.ZodType): ValueMeta {
  const meta = VALUE_FORMS.get(schema);
  if (!meta) throw new Error('A single value lacks its form.');
  return meta;
}

function join(before: string, key: string): string {
  return before === '' ? key : `${before}.${key}`;
}
