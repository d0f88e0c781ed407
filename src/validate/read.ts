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
import { isId } from './fields.ts';
import { homeOf } from './home.ts';
import { fieldsOf, formOf, parseWord, type SchemaForm, unwrapped } from './schema-fields.ts';

type Path = readonly PropertyKey[];
type ListForm = Extract<SchemaForm, { kind: 'list' }>;

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
  const value = readValue(schema, data === null ? {} : data, TOP, state) as Draft<z.output<S>>;
  return { value, faults, asWritten: (path) => respelt(path, spellings) };
}

/** A place in the data by the one above it: a path is only written out where there is something to tell. */
type Step = { above: Step; key: PropertyKey } | null;

const TOP = null;

function below(above: Step, key: PropertyKey): Step {
  return { above, key };
}

function keysOf(place: Step): PropertyKey[] {
  return place === null ? [] : [...keysOf(place.above), place.key];
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
function readValue(schema: z.ZodType, data: unknown, place: Step, state: State): unknown {
  if (data === undefined) return undefined;
  const form = formOf(schema);
  switch (form.kind) {
    case 'entries':
      return readObject(form.schema, data, place, state);
    case 'list':
      return readList(form, data, place, state);
    case 'record':
      return readRecord(form.schema, data, place, state);
    case 'union':
      return readUnion(form.schema, data, place, state);
    case 'word':
      return readWord(form.schema, data, place, state);
  }
}

/** German: what a value should be, from its schema's description. */
function whatOf(schema: z.ZodType): string {
  return schema.description ?? unwrapped(schema).description ?? 'ein Wert';
}

function tell(state: State, place: Step, params: FaultParams, isKey = false): undefined {
  state.faults.push({ ...params, path: keysOf(place), isKey });
}

function readObject(schema: z.ZodObject, data: unknown, place: Step, state: State): unknown {
  const fields = fieldsOf(schema);
  const known = fields.names;
  if (!isRecord(data)) return tell(state, place, notEntries(data, whatOf(schema), known));
  const hasOthers = !Object.keys(data).every(fields.isField);
  if (hasOthers && isStrange(known, data, place, state)) return undefined;
  const written = hasOthers ? valuesByKey(known, data, place, state) : data;
  // A line that can't be read may hold any key.
  const isComplete =
    !hasOthers || Object.entries(data).every(([key, value]) => value !== undefined || known.includes(key));
  const result: Record<string, unknown> = {};
  for (const { key, field, isOptional, fallback } of fields.list) {
    const isWritten = Object.hasOwn(written, key);
    const value = isWritten ? written[key] : null;
    if (value !== null) result[key] = readValue(field, value, below(place, key), state);
    else if (!isComplete) result[key] = undefined;
    else if (fallback) result[key] = fallback();
    else if (!isOptional) {
      result[key] = tell(state, below(place, key), missingKey(key, whatOf(field), isWritten), true);
    }
  }
  return result;
}

/** Entries of which not one belongs here: they are told once, as a whole. */
function isStrange(
  known: readonly string[],
  data: Record<string, unknown>,
  place: Step,
  state: State,
): boolean {
  const keys = Object.keys(data);
  const [first] = keys;
  if (first === undefined || place === null) return false;
  if (keys.some((key) => data[key] === undefined || known.includes(key) || closest(key, known))) return false;
  const home = homeOf(keys, state.schema);
  if (home) tell(state, below(place, first), misplaced(keys, home), true);
  else tell(state, below(place, first), strangeItem(keys, known), true);
  return true;
}

/** The values by known keys: tells the unknown ones, and takes a misspelt key as what it was meant to be. */
function valuesByKey(
  known: readonly string[],
  data: Record<string, unknown>,
  place: Step,
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
      state.spellings.set(JSON.stringify(keysOf(below(place, meant))), key);
    }
    const params = cut
      ? cutText(cut, key, value)
      : unknownKey(key, known, meant, homeOf([key], state.schema));
    tell(state, below(place, meant ?? key), params, true);
  }
  return values;
}

function readList({ element, isOfReferences }: ListForm, data: unknown, place: Step, state: State): unknown {
  if (Array.isArray(data)) {
    return data.map((item, index) => {
      const here = below(place, index);
      if (item === null) return tell(state, here, emptyItem(whatOf(element)));
      if (isOfReferences && isSeveral(item)) return tell(state, here, severalInOne(item));
      return readValue(element, item, here, state);
    });
  }
  const ofEntries = formOf(element).kind === 'entries';
  tell(state, place, notAList(data, ofEntries));
  // A single value is read as the only item, unless it holds several or is none.
  const isItem = isRecord(data) === ofEntries && (ofEntries || isSingle(String(data)));
  return isItem ? [readValue(element, data, below(place, 0), state)] : undefined;
}

function isSingle(written: string): boolean {
  return !/[()\]]/.test(written) && !SEPARATOR.test(written);
}

function readRecord(schema: z.ZodRecord, data: unknown, place: Step, state: State): unknown {
  if (!isRecord(data)) return tell(state, place, notEntries(data, whatOf(schema), []));
  const result: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data)) {
    // A piece of text that is no key has been told.
    if (key === '' && value === undefined) continue;
    if (isLostField(schema, key, value)) {
      result.push([key, tell(state, below(place, key), lostField(key), true)]);
      continue;
    }
    readLeaf(schema.keyType as z.ZodType, key, below(place, key), state, true);
    const read =
      value === null
        ? tell(state, below(place, key), missingKey(key, whatOf(schema.valueType as z.ZodType), true), true)
        : readValue(schema.valueType as z.ZodType, value, below(place, key), state);
    result.push([key, read]);
  }
  // Assigning to the key `__proto__` would make no entry.
  return Object.fromEntries(result);
}

/** Ids that something else than a comma separates. */
function isSeveral(item: unknown): item is string {
  if (typeof item !== 'string') return false;
  const parts = item.split(SEPARATOR);
  return parts.length > 1 && parts.every(isId);
}

/** A field of the entry above that stands where the ids stand. */
function isLostField(schema: z.ZodRecord, key: string, value: unknown): boolean {
  const item = unwrapped(schema.valueType as z.ZodType);
  return typeof value === 'string' && item instanceof z.ZodObject && Object.hasOwn(item.shape, key);
}

/** Of several forms the one that the data has: entries or a single value. */
function readUnion(schema: z.ZodUnion, data: unknown, place: Step, state: State): unknown {
  const options = schema.options as z.ZodType[];
  const group = options.find((one): one is z.ZodObject => formOf(one).kind === 'entries');
  const single = options.find((one) => one !== group) as z.ZodType;
  return readValue(group && isMeantAs(group, data) ? group : single, data, place, state);
}

/** Entries with a key that was meant; a text with a colon looks like entries and has none. */
function isMeantAs(group: z.ZodObject, data: unknown): boolean {
  if (!isRecord(data)) return false;
  const known = Object.keys(group.shape);
  const keys = Object.keys(data);
  return keys.length !== 1 || keys.some((key) => known.includes(key) || closest(key, known) !== null);
}

function readWord(schema: z.ZodType, data: unknown, place: Step, state: State): unknown {
  if (typeof data !== 'object') return readLeaf(schema, data, place, state);
  tell(state, place, notAWord(data, whatOf(schema)));
  const only: unknown = Array.isArray(data) && data.length === 1 ? data[0] : undefined;
  return typeof only !== 'object' && only !== undefined
    ? readLeaf(schema, only, below(place, 0), state)
    : undefined;
}

function readLeaf(schema: z.ZodType, data: unknown, place: Step, state: State, isKey = false): unknown {
  const result = parseWord(schema, data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    // Single values tell their faults by `fault()`.
    if (issue.code === 'custom') tell(state, place, issue.params as unknown as FaultParams, isKey);
    else tell(state, place, notAWord(data, whatOf(schema)), isKey);
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
