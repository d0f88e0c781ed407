import { type EditedKind, KIND_HELP } from '../edited-kind.ts';
import type { FieldHelp } from '../field-help.ts';
import { type Field, type Shape, shapeOf } from '../field-tree.ts';
import { additionsFor } from './additions.ts';
import type { JsonSchema, JsonType } from './json.ts';
import { alsoTaken, keySchema, type Proposals, valueSchema } from './value.ts';

/**
 * The JSON Schema (draft 7) of a kind of file, for editors that help while writing: keys and words complete
 * themselves with German explanations, and what the check would refuse is underlined. What it accepts is accepted.
 *
 * No `default` and no `examples`: editors insert them as if they were the value, and nothing may be invented.
 */
export function jsonSchemaOf(kind: EditedKind, proposals: Proposals = {}): JsonSchema {
  const { one, help } = KIND_HELP[kind];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by "npm run schema" from src/validate/schema.ts.',
    title: one,
    description: help,
    ...ofShape(shapeOf(kind), { kind, proposals, path: '' }),
  };
}

interface File {
  kind: EditedKind;
  proposals: Proposals;
}

interface Place extends File {
  path: string;
  /** What is told of the field that holds the value. */
  help?: FieldHelp;
  /** A key without a value says nothing, which is allowed wherever the key may be missing. */
  mayBeEmpty?: boolean;
}

function ofShape(shape: Shape, { path, help, mayBeEmpty = false, ...file }: Place): JsonSchema {
  switch (shape.shape) {
    case 'value':
    case 'either': {
      const single = valueSchema(shape.value, help?.words, file.proposals);
      const types = mayBeEmpty ? ([...alsoTaken(shape.value), 'null'] as const) : alsoTaken(shape.value);
      if (shape.shape === 'value') return quietlyTaking(types, [single]);
      return quietlyTaking(types, [single, ofEntries(shape.fields, file)]);
    }
    case 'list':
      return group('array', mayBeEmpty, { items: ofShape(shape.item, { ...file, path: `${path}[]` }) });
    case 'record': {
      const item = ofShape(shape.item, { ...file, path: `${path}.*` });
      const record: JsonSchema = {
        type: 'object',
        propertyNames: keySchema(shape.key),
        additionalProperties: item,
      };
      return quietlyTaking(mayBeEmpty ? ['null'] : [], [record]);
    }
    case 'entries': {
      const { type, ...entries } = ofEntries(shape.fields, file);
      return group('object', mayBeEmpty, { ...entries, ...additionsFor(file.kind, path) });
    }
  }
}

function ofEntries(fields: readonly Field[], file: File): JsonSchema {
  const required = fields.filter((field) => field.required).map((field) => field.key);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.key, ofField(field, file)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function ofField({ path, required, shape, help }: Field, file: File): JsonSchema {
  const duty = required ? '\n\nPflichtangabe.' : '';
  return {
    title: help.label,
    description: help.help,
    markdownDescription: `${help.help}${duty}\n\nBeispiel: \`${help.example}\``,
    ...ofShape(shape, { ...file, path, help, mayBeEmpty: !required }),
    ...(shape.shape === 'list' && additionsFor(file.kind, path)),
  };
}

const TYPES: readonly JsonType[] = ['string', 'number', 'boolean', 'null', 'object', 'array'];

/** One of the forms, or a value of a type that is named by leaving out all others: editors propose what they see. */
function quietlyTaking(
  types: readonly JsonType[],
  forms: readonly [JsonSchema, ...JsonSchema[]],
): JsonSchema {
  if (types.length === 0) return forms.length === 1 ? forms[0] : { anyOf: forms };
  return { anyOf: [...forms, { not: { type: TYPES.filter((type) => !types.includes(type)) } }] };
}

/** Likewise for lists and entries, which editors know by what they hold. */
function group(type: JsonType, mayBeEmpty: boolean, schema: JsonSchema): JsonSchema {
  if (!mayBeEmpty) return { type, ...schema };
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { ...schema, if: { not: { type: 'null' } }, then: { type } };
}
