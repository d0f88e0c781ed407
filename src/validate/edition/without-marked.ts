import { z } from 'zod';
import { saysNothing } from '../entry.ts';
import { VALUE_FORMS } from '../field-form.ts';
import { fieldsOf, type SchemaField, unwrapped } from '../schema-fields.ts';
import { logEntry } from '../schema-parts.ts';
import { isEntries, marksOf } from './marks.ts';

/** What is left of a value of which nothing may be shown. */
export const GONE = Symbol('gone');

/** Ids that nothing may name any more, by what references lead to. */
export type GoneIds = ReadonlyMap<string, ReadonlySet<string>>;

/** For each list that became shorter: where its items stood before. */
export type Places = WeakMap<readonly unknown[], readonly number[]>;

interface Step {
  gone: GoneIds;
  places: Places;
}

/**
 * A value without what is marked as internal and without what names it; `GONE` when nothing of it is left. What stays
 * as it was is the same object. A field that has to be there stays, even if it names what is gone: the check tells.
 */
export function withoutMarked(schema: z.ZodType, value: unknown, step: Step): unknown {
  const form = VALUE_FORMS.get(schema);
  if (form) {
    const target = form.form === 'due' ? 'sitzungen' : form.form === 'reference' ? form.target : null;
    return target && step.gone.get(target)?.has(value as string) ? GONE : value;
  }
  if (schema instanceof z.ZodObject) return entriesWithout(schema, value as Record<string, unknown>, step);
  if (schema instanceof z.ZodArray) return listWithout(schema, value as unknown[], step);
  if (schema instanceof z.ZodRecord) return recordWithout(schema, value as Record<string, unknown>, step);
  if (schema instanceof z.ZodUnion) {
    const [single, group] = schema.options as [z.ZodType, z.ZodType];
    return withoutMarked(isEntries(value) ? group : single, value, step);
  }
  return value;
}

function entriesWithout(schema: z.ZodObject, value: Record<string, unknown>, step: Step): unknown {
  const marks = marksOf(value);
  if (marks.all) return GONE;
  const fields = fieldsOf(schema).list.filter(({ key }) => value[key] !== undefined);
  const left = fields.flatMap((field): (readonly [string, unknown])[] => {
    const { key } = field;
    const kept = marks.fields.includes(key) ? GONE : withoutMarked(unwrapped(field.field), value[key], step);
    return kept === GONE ? missing(field, value[key]) : [[key, kept]];
  });
  const isSame = left.length === fields.length && left.every(([key, kept]) => kept === value[key]);
  if (isSame) return value;
  const result = { ...Object.fromEntries(left), ...(marks.fields.length > 0 && { interne_angaben: [] }) };
  return schema === logEntry && saysNothing(result) ? GONE : result;
}

function missing({ key, isOptional, fallback }: SchemaField, value: unknown): (readonly [string, unknown])[] {
  if (fallback) return [[key, fallback()]];
  return isOptional ? [] : [[key, value]];
}

function listWithout(schema: z.ZodArray, list: readonly unknown[], step: Step): readonly unknown[] {
  const kept = list.map((item) => withoutMarked(schema.element as z.ZodType, item, step));
  if (kept.every((item, index) => item === list[index])) return list;
  const places = kept.flatMap((item, index) => (item === GONE ? [] : [index]));
  const left = places.map((index) => kept[index]);
  step.places.set(left, places);
  return left;
}

function recordWithout(schema: z.ZodRecord, record: Record<string, unknown>, step: Step): unknown {
  const all = Object.entries(record);
  const left = all.flatMap(([key, item]): [string, unknown][] => {
    const kept = withoutMarked(schema.valueType as z.ZodType, item, step);
    const isGone = kept === GONE || withoutMarked(schema.keyType as z.ZodType, key, step) === GONE;
    return isGone ? [] : [[key, kept]];
  });
  const isSame = left.length === all.length && left.every(([key, kept]) => kept === record[key]);
  return isSame ? record : Object.fromEntries(left);
}
