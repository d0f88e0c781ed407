import { type FileData, type FileValue, isFileData } from '../edit/value.ts';
import type { ValueForm } from '../validate/field-form.ts';
import type { Field, Shape } from '../validate/field-tree.ts';
import { shortKeyOf } from './either.ts';
import { type FormData, type FormValue, isData, KEY, PLACE, REFERENCE, SORT, VALUE } from './form-data.ts';
import { meant } from './meant.ts';
import { isReversed } from './order.ts';
import { isChosen } from './own-target.ts';
import { asLine, isYes } from './to-form.ts';

/**
 * Turns what the form holds into what the file is to say. Whatever means the same as before stays as it was written,
 * keys that the form doesn't know included; what is empty is left out, unless the file has it empty, too.
 */
export function fromForm(shape: Shape, value: FormValue, before: FileValue): FileValue {
  switch (shape.shape) {
    case 'value':
      return shape.value.form === 'yes-no'
        ? yesOrNo(value === true, before)
        : wordFrom(shape.value.form, textOf(value), before);
    case 'entries':
      return keepEmpty(entriesFrom(shape.fields, isData(value) ? value : {}, dataOf(before)), before);
    case 'list':
      return keepEmpty(listFrom(shape.item, itemsOf(shape.item, value), before), before);
    case 'record':
      return keepEmpty(recordFrom(shape.item, Array.isArray(value) ? value : [], dataOf(before)), before);
    case 'either':
      return eitherFrom(shape, isData(value) ? value : {}, before);
  }
}

/** Texts stand one to a line. */
function itemsOf(item: Shape, value: FormValue): readonly FormValue[] {
  const isLines = item.shape === 'value' && !isChosen(item.value);
  if (isLines)
    return textOf(value)
      .split('\n')
      .filter((line) => line.trim() !== '');
  return Array.isArray(value) ? value : [];
}

function textOf(value: FormValue): string {
  return typeof value === 'string' ? value : '';
}

function dataOf(value: FileValue): FileData {
  return isFileData(value) ? value : {};
}

function yesOrNo(yes: boolean, before: FileValue): FileValue {
  if (yes === isYes(before)) return before;
  return yes ? 'ja' : undefined;
}

/** Spaces around a text mean nothing. */
function wordFrom(form: ValueForm, written: string, before: FileValue): FileValue {
  if (written.trim() === (typeof before === 'string' ? before.trim() : '')) return before;
  return meant(form, written) || undefined;
}

/** An empty list or group is nothing, but where the file has one it stays. */
function keepEmpty(value: FileValue & object, before: FileValue): FileValue {
  if (Object.keys(value).length > 0) return value;
  const wasEmpty = before === null || (typeof before === 'object' && Object.keys(before).length === 0);
  return wasEmpty ? before : undefined;
}

function entriesFrom(fields: readonly Field[], form: FormData, before: FileData): FileData {
  const known = new Map(fields.map(({ key, shape }) => [key, fromForm(shape, form[key], before[key])]));
  const earlier = Object.entries(before).map(
    ([key, value]) => [key, known.has(key) ? known.get(key) : value] as const,
  );
  return written([...earlier, ...[...known].filter(([key]) => !(key in before))]);
}

function written(entries: readonly (readonly [string, FileValue])[]): FileData {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function listFrom(item: Shape, values: readonly FormValue[], before: FileValue): FileValue[] {
  // A single value in the place of a list is read as its only item.
  const earlier: readonly FileValue[] = Array.isArray(before) ? before : [];
  if (item.shape === 'value')
    return values.map((value) => wordOfList(item.value.form, textOf(value), earlier));
  const ordered = isReversed(item, earlier) ? [...values].reverse() : values;
  return ordered
    .map((value) => fromForm(item, value, isData(value) ? earlier[Number(value[PLACE])] : undefined))
    .filter((value) => value !== undefined);
}

function wordOfList(form: ValueForm, written: string, earlier: readonly FileValue[]): FileValue {
  const same = earlier.find((one) => typeof one === 'string' && asLine(one) === written.trim());
  return same ?? meant(form, written);
}

function recordFrom(item: Shape, values: readonly FormValue[], before: FileData): FileData {
  return written(
    values.filter(isData).flatMap((value) => {
      const key = textOf(value[KEY]).trim();
      const inner = item.shape === 'value' ? value[VALUE] : value;
      return key === '' ? [] : [[key, fromForm(item, inner, before[key])] as const];
    }),
  );
}

function eitherFrom(shape: Shape & { shape: 'either' }, form: FormData, before: FileValue): FileValue {
  const short = shortKeyOf(shape);
  if (short === null && form[SORT] === REFERENCE)
    return wordFrom('reference', textOf(form[REFERENCE]), before);
  const earlier = short !== null && typeof before === 'string' ? { [short]: before } : dataOf(before);
  const data = entriesFrom(shape.fields, form, earlier);
  const isShort = short !== null && !isFileData(before) && Object.keys(data).every((key) => key === short);
  return isShort ? data[short] : keepEmpty(data, before);
}
