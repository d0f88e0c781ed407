import { z } from 'zod';
import { closest } from './closest.ts';
import type { Draft } from './draft.ts';
import {
  cutText,
  emptyItem,
  type FaultParams,
  type FieldFault,
  lostField,
  misplaced,
  missingKey,
  notAList,
  notAWord,
  notEntries,
  SEPARATOR,
  severalInOne,
  strangeItem,
  unknownKey,
} from './fault.ts';
import { VALUE_FORMS } from './field-form.ts';
import { isId } from './fields.ts';
import { homeOf } from './home.ts';
import { fieldsOf, parseWord, unwrapped } from './schema-fields.ts';

type Path = readonly PropertyKey[];

export interface Reading<T> {
  value: Draft<T>;
  faults: FieldFault[];
  /** The path as the file spells it: a misspelt key is read as the one it was meant to be. */
  asWritten: (path: Path) => PropertyKey[];
}

/**
 * Reads plain data by a schema and keeps what is valid: one wrong field hides neither the other faults of its file nor
 * what the field refers to. Zod would stop at the first object with a fault, so this walks through objects, lists and
 * records itself, and leaves each single value to its schema.
 */
export function readBySchema<S extends z.ZodType>(schema: S, data: unknown): Reading<z.output<S>> {
  const faults: FieldFault[] = [];
  const spellings = new Map<string, string>();
  const state = { schema, faults, spellings };
  const value = readValue(schema, data === null ? {} : data, [], state) as Draft<z.output<S>>;
  return { value, faults, asWritten: (path) => respelt(path, spellings) };
}

interface State {
  /** Of the whole file. */
  schema: z.ZodType;
  faults: FieldFault[];
  /** From the path of a key, as JSON, to how it is written. */
  spellings: Map<string, string>;
}

function respelt(path: Path, spellings: ReadonlyMap<string, string>): PropertyKey[] {
  return path.map((step, index) => spellings.get(JSON.stringify(path.slice(0, index + 1))) ?? step);
}

/** `undefined` is what has been told as unreadable, and stays so. */
function readValue(schema: z.ZodType, data: unknown, path: Path, state: State): unknown {
  if (data === undefined) return undefined;
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject) return readObject(bare, data, path, state);
  if (bare instanceof z.ZodArray) return readList(bare, data, path, state);
  if (bare instanceof z.ZodRecord) return readRecord(bare, data, path, state);
  if (bare instanceof z.ZodUnion) return readUnion(bare, data, path, state);
  return readWord(bare, data, path, state);
}

/** German: what a value should be, from its schema's description. */
function whatOf(schema: z.ZodType): string {
  return schema.description ?? unwrapped(schema).description ?? 'ein Wert';
}

function tell(state: State, path: Path, params: FaultParams, isKey = false): undefined {
  state.faults.push({ ...params, path, isKey });
}

function readObject(schema: z.ZodObject, data: unknown, path: Path, state: State): unknown {
  const fields = fieldsOf(schema);
  const known = fields.names;
  if (!isRecord(data)) return tell(state, path, notEntries(data, whatOf(schema), known));
  const hasOthers = Object.keys(data).some((key) => !Object.hasOwn(schema.shape, key));
  if (hasOthers && isStrange(known, data, path, state)) return undefined;
  const written = hasOthers ? valuesByKey(known, data, path, state) : data;
  // A line that can't be read may hold any key.
  const isComplete =
    !hasOthers || Object.entries(data).every(([key, value]) => value !== undefined || known.includes(key));
  const result: Record<string, unknown> = {};
  for (const { key, field, isOptional, fallback } of fields.list) {
    const isWritten = Object.hasOwn(written, key);
    const value = isWritten ? written[key] : null;
    if (value !== null) result[key] = readValue(field, value, [...path, key], state);
    else if (!isComplete) result[key] = undefined;
    else if (fallback) result[key] = fallback();
    else if (!isOptional) {
      result[key] = tell(state, [...path, key], missingKey(key, whatOf(field), isWritten), true);
    }
  }
  return result;
}

/** Entries of which not one belongs here: they are told once, as a whole. */
function isStrange(
  known: readonly string[],
  data: Record<string, unknown>,
  path: Path,
  state: State,
): boolean {
  const keys = Object.keys(data);
  const [first] = keys;
  if (first === undefined || path.length === 0) return false;
  if (keys.some((key) => data[key] === undefined || known.includes(key) || closest(key, known))) return false;
  const home = homeOf(keys, state.schema);
  if (home) tell(state, [...path, first], misplaced(keys, home), true);
  else tell(state, [...path, first], strangeItem(keys, known), true);
  return true;
}

/** The values by known keys: tells the unknown ones, and takes a misspelt key as what it was meant to be. */
function valuesByKey(
  known: readonly string[],
  data: Record<string, unknown>,
  path: Path,
  state: State,
): Record<string, unknown> {
  const values = Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
  for (const [key, value] of Object.entries(data)) {
    if (known.includes(key) || value === undefined) continue;
    const free = known.filter((one) => !Object.hasOwn(values, one));
    const cut = free.find((one) => key.startsWith(`${one} `));
    const meant = cut ?? closest(key, free);
    if (meant) {
      values[meant] = cut ? undefined : value;
      state.spellings.set(JSON.stringify([...path, meant]), key);
    }
    const params = cut
      ? cutText(cut, key, value)
      : unknownKey(key, known, meant, homeOf([key], state.schema));
    tell(state, [...path, meant ?? key], params, true);
  }
  return values;
}

function readList(schema: z.ZodArray, data: unknown, path: Path, state: State): unknown {
  const element = schema.element as z.ZodType;
  if (Array.isArray(data)) {
    return data.map((item, index) => {
      const place = [...path, index];
      if (item === null) return tell(state, place, emptyItem(whatOf(element)));
      if (isSeveral(element, item)) return tell(state, place, severalInOne(item));
      return readValue(element, item, place, state);
    });
  }
  const ofEntries = unwrapped(element) instanceof z.ZodObject;
  tell(state, path, notAList(data, ofEntries));
  // A single value is read as the only item, unless it holds several or is none.
  const isItem = isRecord(data) === ofEntries && (ofEntries || isSingle(String(data)));
  return isItem ? [readValue(element, data, [...path, 0], state)] : undefined;
}

function isSingle(written: string): boolean {
  return !/[()\]]/.test(written) && !SEPARATOR.test(written);
}

function readRecord(schema: z.ZodRecord, data: unknown, path: Path, state: State): unknown {
  if (!isRecord(data)) return tell(state, path, notEntries(data, whatOf(schema), []));
  const result: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data)) {
    // A piece of text that is no key has been told.
    if (key === '' && value === undefined) continue;
    if (isLostField(schema, key, value)) {
      result.push([key, tell(state, [...path, key], lostField(key), true)]);
      continue;
    }
    readLeaf(schema.keyType as z.ZodType, key, [...path, key], state, true);
    const read =
      value === null
        ? tell(state, [...path, key], missingKey(key, whatOf(schema.valueType as z.ZodType), true), true)
        : readValue(schema.valueType as z.ZodType, value, [...path, key], state);
    result.push([key, read]);
  }
  // Assigning to the key `__proto__` would make no entry.
  return Object.fromEntries(result);
}

/** Ids that something else than a comma separates. */
function isSeveral(element: z.ZodType, item: unknown): item is string {
  const { form } = VALUE_FORMS.get(element) ?? {};
  return (
    form === 'reference' &&
    typeof item === 'string' &&
    item.split(SEPARATOR).length > 1 &&
    item.split(SEPARATOR).every(isId)
  );
}

/** A field of the entry above that stands where the ids stand. */
function isLostField(schema: z.ZodRecord, key: string, value: unknown): boolean {
  const item = unwrapped(schema.valueType as z.ZodType);
  return item instanceof z.ZodObject && Object.hasOwn(item.shape, key) && typeof value === 'string';
}

/** Of several forms the one that the data has: entries or a single value. */
function readUnion(schema: z.ZodUnion, data: unknown, path: Path, state: State): unknown {
  const options = schema.options as z.ZodType[];
  const group = options.find((one) => one instanceof z.ZodObject);
  const single = options.find((one) => one !== group) as z.ZodType;
  return readValue(group && isMeantAs(group, data) ? group : single, data, path, state);
}

/** Entries with a key that was meant; a text with a colon looks like entries and has none. */
function isMeantAs(group: z.ZodObject, data: unknown): boolean {
  if (!isRecord(data)) return false;
  const known = Object.keys(group.shape);
  const keys = Object.keys(data);
  return keys.length !== 1 || keys.some((key) => known.includes(key) || closest(key, known) !== null);
}

function readWord(schema: z.ZodType, data: unknown, path: Path, state: State): unknown {
  if (typeof data !== 'object') return readLeaf(schema, data, path, state);
  tell(state, path, notAWord(data, whatOf(schema)));
  const only: unknown = Array.isArray(data) && data.length === 1 ? data[0] : undefined;
  return typeof only !== 'object' && only !== undefined
    ? readLeaf(schema, only, [...path, 0], state)
    : undefined;
}

function readLeaf(schema: z.ZodType, data: unknown, path: Path, state: State, isKey = false): unknown {
  const result = parseWord(schema, data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    // Single values tell their faults by `fault()`.
    if (issue.code === 'custom') tell(state, path, issue.params as unknown as FaultParams, isKey);
    else tell(state, path, notAWord(data, whatOf(schema)), isKey);
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
