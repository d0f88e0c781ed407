import { EDITED_KINDS, type EditedKind } from '../edited-kind.ts';
import { jsonSchemaOf } from './schema.ts';

/** Where the schema of a kind of file lies, from the top of the repository. */
export function schemaFile(kind: EditedKind): string {
  return `docs/schema/${kind}.schema.json`;
}

/** The schemas of all kinds as the files that editors read, by path. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    EDITED_KINDS.map((kind) => [schemaFile(kind), `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`]),
  );
}
