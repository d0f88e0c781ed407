import { z } from 'zod';
import type { Item, WholeContent } from '../content.ts';
import { SCHEMAS } from '../edited-kind.ts';
import { VALUE_FORMS } from '../field-form.ts';
import { fieldHelp } from '../field-help.ts';
import type { SourcesInput, StrategyInput } from '../schema.ts';
import { fieldsOf, unwrapped } from '../schema-fields.ts';
import { isEntries, marksOf } from './marks.ts';

/** What stands before every word that the public never sees. */
const MARK = '[intern]';
const NOTICE = 'Interne Ausgabe – nicht zur Veröffentlichung.';

/**
 * The whole content, with what is internal marked in its own words: so the mark is in every page, table and file that
 * shows them, in print and when read aloud, and nothing behind needs to know of it. Every page says which edition it is.
 */
export function internalContent(content: WholeContent): WholeContent {
  const { sources } = content;
  return {
    ...content,
    strategy: { ...content.strategy, value: internalStrategy(content.strategy.value) },
    sources: sources && { ...sources, value: markedSources(sources.value) },
    measures: content.measures.map((file) => markedFile('massnahmen', file)),
    meetings: content.meetings.map((file) => markedFile('sitzungen', file)),
    commitments: content.commitments.map((file) => markedFile('zusagen', file)),
    pages: content.pages.map((file) => markedFile('seiten', file)),
  };
}

/** Without the public address and publisher: neither search engines nor portals are told of this edition. */
function internalStrategy({ adresse: _, daten: __, ...strategy }: StrategyInput): StrategyInput {
  const { titel, hinweis } = strategy;
  return {
    ...strategy,
    titel: `${titel} (interne Ausgabe)`,
    hinweis: hinweis ? `${NOTICE} ${hinweis}` : NOTICE,
  };
}

function markedSources(register: SourcesInput): SourcesInput {
  const all = Object.entries(register);
  return Object.fromEntries(
    all.map(([id, source]) => [id, source.intern ? { ...source, titel: `${MARK} ${source.titel}` } : source]),
  );
}

type FileKind = 'massnahmen' | 'sitzungen' | 'zusagen' | 'seiten';

function markedFile<T extends object>(kind: FileKind, file: Item<T>): Item<T> {
  const written = { ...file.value } as Record<string, unknown>;
  const value = markedEntries({ kind, path: '' }, SCHEMAS[kind], written);
  const { beschreibung, ...rest } = value as { beschreibung?: string };
  const { fields } = marksOf(written);
  if (fields.length === 0) return { ...file, value: value as T };
  // The text of the page comes from below the front matter, or from the field in its place.
  const parts = [sign(kind, '', fields), beschreibung ?? file.body];
  return { ...file, value: rest as T, body: parts.filter((part) => part.trim() !== '').join('\n\n') };
}

interface Place {
  kind: FileKind;
  path: string;
}

function marked(place: Place, schema: z.ZodType, value: unknown): unknown {
  if (VALUE_FORMS.get(schema)) return value;
  if (Array.isArray(value)) {
    const item = (schema as z.ZodArray).element as z.ZodType;
    return value.map((one) => marked({ ...place, path: `${place.path}[]` }, item, one));
  }
  if (!isEntries(value)) return value;
  if (schema instanceof z.ZodObject) return markedEntries(place, schema, value);
  if (schema instanceof z.ZodRecord) {
    const at = { ...place, path: `${place.path}.*` };
    return Object.fromEntries(
      Object.entries(value).map(([id, one]) => [id, marked(at, schema.valueType as z.ZodType, one)]),
    );
  }
  const group = (schema as z.ZodUnion).options.find((one) => one instanceof z.ZodObject);
  return group ? markedEntries(place, group, value) : value;
}

function markedEntries(
  { kind, path }: Place,
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { all, fields } = marksOf(value);
  const result = Object.fromEntries(
    fieldsOf(schema).list.flatMap(({ key, field }) => {
      if (value[key] === undefined) return [];
      const at = { kind, path: path === '' ? key : `${path}.${key}` };
      const part = marked(at, unwrapped(field), value[key]);
      return [[key, fields.includes(key) ? markedTexts(unwrapped(field), part) : part]];
    }),
  );
  if (all) return { ...result, ...lead(schema, result, MARK) };
  // What comes first says so itself where it is marked.
  const others = fields.filter((key) => key !== leadOf(schema) || result[key] === undefined);
  return others.length > 0 && path !== ''
    ? { ...result, ...lead(schema, result, sign(kind, path, others)) }
    : result;
}

/** „[intern: Kosten, Ende]“ */
function sign(kind: FileKind, path: string, fields: readonly string[]): string {
  const labels = fields.map((key) => fieldHelp(kind, path === '' ? key : `${path}.${key}`).label);
  return `[intern: ${labels.join(', ')}]`;
}

/** What readers see first of such entries. */
function leadOf(schema: z.ZodObject): string {
  return ['titel', 'text', 'thema', 'grund'].find((name) => name in schema.shape) ?? 'titel';
}

/** The same, behind a sign. */
function lead(schema: z.ZodObject, value: Readonly<Record<string, unknown>>, sign: string) {
  const key = leadOf(schema);
  return { [key]: [sign, value[key]].filter(Boolean).join(' ') };
}

/** Every text within a value, behind the mark; nothing else can carry it. */
function markedTexts(schema: z.ZodType, value: unknown): unknown {
  if (typeof value === 'string') return VALUE_FORMS.get(schema)?.form === 'text' ? `${MARK} ${value}` : value;
  if (Array.isArray(value)) {
    const item = (schema as z.ZodArray).element as z.ZodType;
    return value.map((one) => markedTexts(item, one));
  }
  if (!isEntries(value) || !('shape' in schema)) return value;
  const { list } = fieldsOf(schema as z.ZodObject);
  return {
    ...value,
    ...Object.fromEntries(
      list.flatMap(({ key, field }) =>
        value[key] === undefined ? [] : [[key, markedTexts(unwrapped(field), value[key])]],
      ),
    ),
  };
}
