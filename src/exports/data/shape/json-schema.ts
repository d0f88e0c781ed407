import { z } from 'zod';
import { DATA_VERSION, SHAPE_TITLES, SHAPES, type ShapeName } from './files.ts';

/** As much of a JSON Schema as is written and read here. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
}

/**
 * The JSON Schema of a file. `open` says nothing against further fields, as is published: what is added within a version
 * must not break anybody's check.
 */
export function schemaOf(name: ShapeName, { open }: { open: boolean }): JsonSchema {
  const schema = z.toJSONSchema(SHAPES[name], {
    io: 'output',
    override: ({ jsonSchema }) => {
      if (open) delete jsonSchema.additionalProperties;
      // Said already by `format` and `integer`.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const title = `${SHAPE_TITLES[name]}, Fassung ${DATA_VERSION}`;
  const { $schema, ...rest } = schema;
  return { $schema, title, ...rest } as JsonSchema;
}
