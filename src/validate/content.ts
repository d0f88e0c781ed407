import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { plain } from '../diagnostic/plain.ts';
import type { LoadedContent, LoadedFile } from '../load/content.ts';
import type { Found, Kind } from '../load/files.ts';
import type { FrozenReport } from '../model/frozen.ts';
import type { Draft } from './draft.ts';
import { readBySchema } from './read.ts';
import { readFrozen } from './report/frozen.ts';
import {
  type CommitmentInput,
  commitmentSchema,
  type GlossaryInput,
  glossarySchema,
  type MeasureInput,
  type MeetingInput,
  measureSchema,
  meetingSchema,
  type PageInput,
  pageSchema,
  type SourcesInput,
  type StrategyInput,
  sourcesSchema,
  strategySchema,
} from './schema.ts';

/** A file with what its fields say. */
export interface Item<T> extends LoadedFile {
  value: T;
}

/** A file of which some fields may be unreadable; the file as a whole is one of entries. */
export type DraftItem<T> = Item<NonNullable<Draft<T>>>;

/** Everything that could be read, typed, as far as it could; what the cross-file rules look at. */
export interface Content {
  strategy: DraftItem<StrategyInput> | null;
  sources: DraftItem<SourcesInput> | null;
  glossary: DraftItem<GlossaryInput> | null;
  measures: DraftItem<MeasureInput>[];
  meetings: DraftItem<MeetingInput>[];
  commitments: DraftItem<CommitmentInput>[];
  pages: DraftItem<PageInput>[];
  /** By the id of the meeting; those that can't be read are left out. */
  frozen: ReadonlyMap<string, FrozenReport>;
  /** All files that exist, readable or not. */
  files: readonly Found[];
  /**
   * Ids by kind of all files that exist or were meant to, so that one broken file doesn't break what refers to it;
   * null when nobody knows.
   */
  idsOf: (kind: Kind) => ReadonlySet<string> | null;
  pictures: LoadedContent['pictures'];
}

/** Content without any fault: nothing is missing from it. */
export interface WholeContent {
  strategy: Item<StrategyInput>;
  sources: Item<SourcesInput> | null;
  glossary: Item<GlossaryInput> | null;
  measures: Item<MeasureInput>[];
  meetings: Item<MeetingInput>[];
  commitments: Item<CommitmentInput>[];
  pages: Item<PageInput>[];
  pictures: LoadedContent['pictures'];
  frozen: ReadonlyMap<string, FrozenReport>;
}

/** Reads each file by its schema and tells what is wrong with single fields. */
export function readContent(loaded: LoadedContent): { content: Content; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = <S extends z.ZodType>(kind: Kind, schema: S): DraftItem<z.output<S>>[] =>
    loaded.files
      .filter((file) => file.kind === kind)
      .map((file) => readFile(file, schema, diagnostics))
      .filter((item) => item !== null);
  const reports = readFrozen(loaded.reports);
  diagnostics.push(...reports.diagnostics);
  const content: Content = {
    strategy: read('strategie', strategySchema)[0] ?? null,
    sources: read('quellen', sourcesSchema)[0] ?? null,
    glossary: read('glossar', glossarySchema)[0] ?? null,
    measures: read('massnahmen', measureSchema),
    meetings: read('sitzungen', meetingSchema),
    commitments: read('zusagen', commitmentSchema),
    pages: read('seiten', pageSchema),
    frozen: reports.frozen,
    files: [...loaded.files, ...loaded.reports, ...loaded.broken],
    idsOf: idsByKind(loaded),
    pictures: loaded.pictures,
  };
  return { content, diagnostics };
}

interface ReadFile {
  /** Null when the file as a whole has another form, which has been told. */
  item: DraftItem<unknown> | null;
  diagnostics: readonly Diagnostic[];
}

/** A file that is checked again, in development or for a comparison, has not changed. */
const known = new WeakMap<LoadedFile, ReadFile>();

function readFile<S extends z.ZodType>(
  file: LoadedFile,
  schema: S,
  diagnostics: Diagnostic[],
): DraftItem<z.output<S>> | null {
  const read = known.get(file) ?? readAnew(file, schema);
  known.set(file, read);
  diagnostics.push(...read.diagnostics);
  return read.item as DraftItem<z.output<S>> | null;
}

function readAnew(file: LoadedFile, schema: z.ZodType): ReadFile {
  const { value, faults, asWritten } = readBySchema(schema, file.data);
  const at = (...path: PropertyKey[]) => file.at(...asWritten(path));
  const atKey = (...path: PropertyKey[]) => file.atKey(...asWritten(path));
  const diagnostics = faults.map(({ path, isKey, rule, message, expected = null, suggestion = null }) =>
    diagnostic(rule, (isKey ? atKey : at)(...path), message, { expected, suggestion }),
  );
  const item = value === undefined ? null : { ...file, at, atKey, value: value as NonNullable<typeof value> };
  return { item, diagnostics };
}

function idsByKind({ files, reports, broken, misnamed, unlisted }: LoadedContent): Content['idsOf'] {
  const ids = new Map<Kind, Set<string>>();
  for (const { kind, id } of [...files, ...reports, ...broken, ...misnamed]) {
    const known = ids.get(kind) ?? new Set();
    // A file name with a fault of its own counts as the id it will become.
    ids.set(kind, known.add(id).add(plain(id)));
  }
  return (kind) => (unlisted.includes(kind) ? null : (ids.get(kind) ?? new Set()));
}
