import type { Field as CmsField } from '@sveltia/cms';
import type { Field, Shape } from '../validate/field-tree.ts';
import { shortKeyOf } from './either.ts';
import { ENTRIES, KEY, REFERENCE, SORT, VALUE } from './form-data.ts';
import { formHint } from './hint.ts';
import { isDated } from './order.ts';
import { isChosen, isOwn, OWN_TARGETS } from './own-target.ts';
import type { Options } from './setup.ts';
import { summaryOf } from './summary.ts';
import { valueControl } from './value-control.ts';

/** What all fields of a file share. */
export interface FieldContext {
  options: Options;
  /** Keys that the form asks for before all others, by the path of the group that they are in; `''` is the file. */
  first: Readonly<Record<string, readonly string[]>>;
}

type Control = Record<string, unknown>;

/** What Sveltia asks for a group of fields, in the order in which it asks. */
export function cmsFields(fields: readonly Field[], context: FieldContext): CmsField[] {
  return inOrder(fields, context).map((field) => cmsField(field, context));
}

/** What Sveltia asks for one field of a file. */
export function cmsField(field: Field, context: FieldContext): CmsField {
  const { key, required, help } = field;
  const base = { name: key, label: help.label, hint: formHint(field), required, preview: false };
  return { ...base, ...control(field.shape, field, context) } as CmsField;
}

function inOrder(fields: readonly Field[], { first }: FieldContext): Field[] {
  const group = fields[0]?.path.replace(/\.?[^.]+$/, '') ?? '';
  const before = first[group] ?? [];
  const rank = ({ key }: Field) => (before.includes(key) ? before.indexOf(key) : before.length);
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

function control(shape: Shape, field: Field, context: FieldContext): Control {
  switch (shape.shape) {
    case 'value':
      return valueControl(shape.value, field, context.options);
    case 'entries':
    case 'either':
      return { widget: 'object', fields: cmsFields(shape.fields, context) };
    case 'list':
      return listControl(shape.item, field, context);
    case 'record':
      return recordControl(shape, field, context);
  }
}

function listControl(item: Shape, field: Field, context: FieldContext): Control {
  if (item.shape === 'value') {
    return isChosen(item.value)
      ? { ...valueControl(item.value, field, context.options), multiple: true }
      : { widget: 'text', use_emoji_autocomplete: false };
  }
  const list = { widget: 'list', label_singular: 'Eintrag', collapsed: true, add_to_top: isDated(item) };
  if (item.shape === 'either' && shortKeyOf(item) === null)
    return { ...list, ...sortsOf(item, field, context) };
  const fields = 'fields' in item ? item.fields : [];
  return { ...list, summary: summaryOf(fields), fields: cmsFields(fields, context) };
}

/** An item refers to something, or brings its own entries. */
function sortsOf(item: Shape & { shape: 'either' }, field: Field, context: FieldContext): Control {
  const reference = {
    name: REFERENCE,
    label: field.help.label,
    preview: false,
    ...valueControl(item.value, { ...field, key: REFERENCE }, context.options),
  };
  return {
    typeKey: SORT,
    types: [
      {
        name: ENTRIES,
        label: 'neu angeben',
        summary: summaryOf(item.fields),
        fields: cmsFields(item.fields, context),
      },
      { name: REFERENCE, label: 'aus dem Verzeichnis', summary: `{{${REFERENCE}}}`, fields: [reference] },
    ],
  };
}

/** Drafts are saved with empty fields, but what stands below no key would be lost. */
const SOMETHING = ['\\S', 'Bitte ausfüllen oder den Eintrag entfernen.'];

/** Keys that the content chooses, each with what stands below it. */
function recordControl(
  { key, item }: Shape & { shape: 'record' },
  field: Field,
  context: FieldContext,
): Control {
  const named =
    key.form === 'reference' && isOwn(key.target)
      ? { label: OWN_TARGETS[key.target] }
      : { label: 'Kennung', pattern: SOMETHING };
  const keyField = {
    name: KEY,
    preview: false,
    ...named,
    ...valueControl(key, { ...field, key: KEY }, context.options),
  };
  const inner =
    item.shape === 'entries'
      ? cmsFields(item.fields, context)
      : [{ name: VALUE, label: 'Wert', preview: false, ...control(item, { ...field, key: VALUE }, context) }];
  return {
    widget: 'list',
    label_singular: 'Eintrag',
    collapsed: 'auto',
    summary: summaryOf([{ key: KEY }, ...(item.shape === 'entries' ? item.fields : [{ key: VALUE }])]),
    fields: [keyField, ...inner],
  };
}
