import type { Shape } from '../validate/field-tree.ts';

/**
 * A place for a single value, or for entries that say more. The form shows the entries where one of them is the single
 * value's long form: a bare text is then an entry `text`. Null where the single value refers to something, which is
 * another thing to ask for.
 */
export function shortKeyOf({ value, fields }: Shape & { shape: 'either' }): string | null {
  if (value.form === 'reference') return null;
  const field = fields.find(({ shape }) => shape.shape === 'value' && shape.value.form === value.form);
  return field?.key ?? null;
}
