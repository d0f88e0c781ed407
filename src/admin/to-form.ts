import { type FileData, type FileValue, isFileData } from '../edit/value.ts';
import type { Field, Shape } from '../validate/field-tree.ts';
import { shortKeyOf } from './either.ts';
import { ENTRIES, type FormData, type FormValue, KEY, PLACE, REFERENCE, SORT, VALUE } from './form-data.ts';
import { isReversed } from './order.ts';
import { isChosen } from './own-target.ts';

/**
 * Turns what a file says into what the form shows. Nothing is lost that the way back needs: `fromForm` gets the file
 * again and takes over from it whatever the form doesn't know.
 */
export function toForm(shape: Shape, value: FileValue): FormValue {
  switch (shape.shape) {
    case 'value':
      return shape.value.form === 'yes-no' ? isYes(value) : wordOf(value);
    case 'entries':
      return isFileData(value) ? entriesToForm(shape.fields, value) : undefined;
    case 'list':
      return Array.isArray(value) ? listToForm(shape.item, value) : undefined;
    case 'record':
      return isFileData(value) ? recordToForm(shape.item, value) : undefined;
    case 'either':
      return eitherToForm(shape, value);
  }
}

/** A text of a list as one line. */
export function asLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

/** What `ja` means, in the spellings that the check accepts. */
export function isYes(value: FileValue): boolean {
  return value === 'ja' || value === 'true';
}

function wordOf(value: FileValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function entriesToForm(fields: readonly Field[], value: FileData): FormData {
  return Object.fromEntries(fields.map(({ key, shape }) => [key, toForm(shape, value[key])]));
}

function listToForm(item: Shape, values: readonly FileValue[]): FormValue {
  if (item.shape === 'value') {
    const words = values.map(wordOf).filter((word) => word !== undefined);
    return isChosen(item.value) ? words : words.map(asLine).join('\n');
  }
  const items = values.map((value, index) => ({
    ...(toForm(item, value) as FormData | undefined),
    [PLACE]: String(index),
  }));
  return isReversed(item, values) ? items.reverse() : items;
}

function recordToForm(item: Shape, value: FileData): FormValue[] {
  return Object.entries(value).map(([key, one]) => {
    const inner = toForm(item, one);
    return { [KEY]: key, ...(item.shape === 'value' ? { [VALUE]: inner } : (inner as FormData)) };
  });
}

function eitherToForm(shape: Shape & { shape: 'either' }, value: FileValue): FormData {
  const short = shortKeyOf(shape);
  if (short !== null) return entriesToForm(shape.fields, isFileData(value) ? value : { [short]: value });
  return isFileData(value)
    ? { [SORT]: ENTRIES, ...entriesToForm(shape.fields, value) }
    : { [SORT]: REFERENCE, [REFERENCE]: wordOf(value) };
}
