import type { z } from 'zod';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Kind, LoadedContent, LoadedFile } from '../load/content.ts';
import { issueDiagnostics } from './issues.ts';
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

/** A file whose fields are valid each by itself. */
export interface Item<T> extends LoadedFile {
  value: T;
}

/** Everything that could be read, typed; what the cross-file rules look at. */
export interface Content {
  strategy: Item<StrategyInput> | null;
  sources: Item<SourcesInput> | null;
  glossary: Item<GlossaryInput> | null;
  measures: Item<MeasureInput>[];
  meetings: Item<MeetingInput>[];
  commitments: Item<CommitmentInput>[];
  pages: Item<PageInput>[];
  /** All files that exist, readable or not, valid or not. */
  files: readonly Pick<LoadedFile, 'kind' | 'id' | 'file'>[];
  /** Ids by kind of all files that exist, so that one broken file doesn't break what refers to it. */
  idsOf: (kind: Kind) => ReadonlySet<string>;
}

/** Checks each file by itself. */
export function parseContent(loaded: LoadedContent): { content: Content; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const parse = <S extends z.ZodType>(kind: Kind, schema: S): Item<z.output<S>>[] =>
    loaded.files.flatMap((file) => {
      if (file.kind !== kind) return [];
      const data = withoutNulls(file.data) ?? {};
      const result = schema.safeParse(data);
      if (result.success) return { ...file, value: result.data };
      diagnostics.push(...issueDiagnostics(file, data, result.error.issues));
      return [];
    });
  const files = [...loaded.files, ...loaded.broken];
  const ids = new Map<Kind, Set<string>>();
  for (const { kind, id } of files) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  const content: Content = {
    strategy: parse('strategie', strategySchema)[0] ?? null,
    sources: parse('quellen', sourcesSchema)[0] ?? null,
    glossary: parse('glossar', glossarySchema)[0] ?? null,
    measures: parse('massnahmen', measureSchema),
    meetings: parse('sitzungen', meetingSchema),
    commitments: parse('zusagen', commitmentSchema),
    pages: parse('seiten', pageSchema),
    files,
    idsOf: (kind) => ids.get(kind) ?? new Set(),
  };
  return { content, diagnostics };
}

/** A key without a value is a key left out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}
