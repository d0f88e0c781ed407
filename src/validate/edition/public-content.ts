import type { z } from 'zod';
import type { Content, DraftItem, WholeContent } from '../content.ts';
import { SCHEMAS } from '../edited-kind.ts';
import { isEntries, isMarked, marksOf } from './marks.ts';
import { namedSources } from './named-sources.ts';
import { GONE, type GoneIds, type Places, withoutMarked } from './without-marked.ts';

/** Kinds of files that can be internal as a whole, and of which each has a list here. */
const LISTS = {
  massnahmen: 'measures',
  sitzungen: 'meetings',
  zusagen: 'commitments',
  seiten: 'pages',
} as const;
type ListedKind = keyof typeof LISTS;
const LISTED = Object.keys(LISTS) as ListedKind[];

type AnyItem = DraftItem<Record<string, unknown>>;
type AnyFile = { text: string; value: unknown };

/** Nothing can be marked without the word, or a backslash that spells it: a cheap look before the whole value's. */
const MARKING = /intern|\\/;

/**
 * The content as the public may see it: nothing that is marked as internal, nothing that names it, no source that only
 * it used. The same content where nothing is marked. From here on nobody needs to know that there was more.
 */
export function publicContent<C extends Content | WholeContent>(content: C): C {
  const lists = LISTED.flatMap((kind): readonly AnyFile[] => content[LISTS[kind]]);
  const files = content.sources ? [...lists, content.sources] : lists;
  if (!files.some(({ text, value }) => MARKING.test(text) && isMarked(value))) return content;
  const gone = new Map<string, ReadonlySet<string>>([
    ...LISTED.map((kind) => [kind, new Set(markedFiles(content[LISTS[kind]]))] as const),
    ['quellen', new Set(markedSources(content))],
  ]);
  const shown = LISTED.map((kind) => [
    LISTS[kind],
    publicFiles(kind, content[LISTS[kind]] as AnyItem[], gone),
  ]);
  const left = { ...content, ...Object.fromEntries(shown) } as C;
  const { sources } = left;
  return {
    ...left,
    sources: sources && { ...sources, value: sourcesLeft(content, left) },
    ...('idsOf' in content &&
      ({
        idsOf: (kind) => without(content.idsOf(kind), gone.get(kind)),
        files: content.files.filter(({ kind, id }) => !gone.get(kind)?.has(id)),
      } satisfies Partial<Content>)),
  };
}

function markedFiles(files: readonly { id: string; value: unknown }[]): string[] {
  return files.filter(({ value }) => isEntries(value) && marksOf(value).all).map(({ id }) => id);
}

function markedSources({ sources }: Content | WholeContent): string[] {
  const all = Object.entries(sources?.value ?? {});
  return all.filter(([, source]) => source?.intern).map(([id]) => id);
}

function publicFiles(kind: ListedKind, files: readonly AnyItem[], gone: GoneIds): AnyItem[] {
  return files.flatMap((file) => publicFile(SCHEMAS[kind], file, gone) ?? []);
}

function publicFile(schema: z.ZodType, file: AnyItem, goneFiles: GoneIds): AnyItem | null {
  const { value } = file;
  const places: Places = new WeakMap();
  const gone = new Map(goneFiles)
    .set('meilensteine', new Set(markedParts(value.meilensteine)))
    .set('kennzahlen', new Set(markedParts(value.kennzahlen)));
  const left = withoutMarked(schema, value, { gone, places });
  if (left === GONE) return null;
  if (left === value) return file;
  const before = (path: readonly PropertyKey[]) => placesBefore(left, path, places);
  return {
    ...file,
    value: left as AnyItem['value'],
    // Below the front matter stands the same field.
    body: marksOf(value).fields.includes('beschreibung') ? '' : file.body,
    at: (...path) => file.at(...before(path)),
    atKey: (...path) => file.atKey(...before(path)),
  };
}

/** The ids of milestones or indicators that are marked. */
function markedParts(list: unknown): string[] {
  return (Array.isArray(list) ? list : [])
    .filter((part) => isEntries(part) && marksOf(part).all)
    .map(({ id }) => id);
}

/** The path in the file of what stands at a path in the value that is left of it. */
function placesBefore(value: unknown, path: readonly PropertyKey[], places: Places): PropertyKey[] {
  let here = value;
  return path.map((key) => {
    const before = Array.isArray(here) ? places.get(here)?.[Number(key)] : undefined;
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    return before ?? key;
  });
}

/** Without those that are internal or that only something internal named; what nobody named before may stay. */
function sourcesLeft(before: Content | WholeContent, after: Content | WholeContent) {
  const [named, left] = [namedSources(before), namedSources(after)];
  const all = Object.entries(before.sources?.value ?? {});
  return Object.fromEntries(
    all.filter(([id, source]) => !source?.intern && (left.has(id) || !named.has(id))),
  );
}

function without(ids: ReadonlySet<string> | null, gone: ReadonlySet<string> | undefined) {
  return ids && gone ? new Set([...ids].filter((id) => !gone.has(id))) : ids;
}
