import type { FieldsView, FieldView } from '../../views/open-data.ts';
import type { ColumnType, Head, Table } from './columns.ts';
import { SHAPES, type ShapeName } from './shape/files.ts';
import { type JsonSchema, schemaOf } from './shape/json-schema.ts';

const COLUMN_KINDS: Readonly<Record<ColumnType, string>> = {
  text: 'Text',
  day: 'Datum',
  whole: 'ganze Zahl',
  number: 'Zahl',
  euro: 'Betrag in Euro',
  'yes-no': 'ja oder nein',
};

/** What the columns of the tables mean. A column that says how exact the one before it is, is told with that. */
export function columnViews(tables: readonly Table[]): FieldsView[] {
  return tables.map(({ name, title, about, heads }) => ({
    id: `tabelle-${name}`,
    title,
    about,
    fields: heads
      .filter(({ qualifies }) => qualifies === undefined)
      .map(({ head, type, about }) => ({
        name: head,
        kind: [COLUMN_KINDS[type], ...besides(head, heads)].join(', '),
        part: null,
        about,
      })),
  }));
}

/** `dazu „: Genauigkeit“` */
function besides(head: string, heads: readonly Head[]): string[] {
  return heads
    .filter(({ qualifies }) => qualifies === head)
    .map((beside) => `dazu „${beside.head.slice(head.length)}“`);
}

/** What the JSON files hold: what stands in each, what in only one, and the parts that occur in them. */
export function fieldViews(): { frame: FieldView[]; contents: FieldView[]; parts: FieldsView[] } {
  const names = Object.keys(SHAPES) as ShapeName[];
  const schemas = names.map((name) => ({ name, schema: schemaOf(name, { open: true }) }));
  const parts = new Map(schemas.flatMap(({ schema }) => Object.entries(schema.$defs ?? {})));
  const fieldsOf = (schema: JsonSchema) => fieldsIn(schema, (id) => parts.get(id)?.title ?? id);
  const files = schemas.map(({ name, schema }) => ({ name, fields: fieldsOf(schema) }));
  return {
    frame: files[0]?.fields.filter(isFrame) ?? [],
    contents: files.flatMap(({ name, fields }) =>
      fields
        .filter((field) => !isFrame(field))
        .map((field) => ({ ...field, about: `in ${fileOf(name)}: ${field.about}` })),
    ),
    parts: [...parts]
      .map(([id, schema]) => ({
        id: partAnchor(id),
        title: schema.title ?? id,
        about: schema.description ?? '',
        fields: fieldsOf(schema),
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'de')),
  };
}

function fileOf(name: ShapeName): string {
  return name === 'massnahme' ? 'massnahmen/KENNUNG.json' : `${name}.json`;
}

const FRAME = ['$schema', 'version', 'asOf', 'licence', 'source'];

function isFrame({ name }: FieldView): boolean {
  return FRAME.includes(name.split('.')[0] ?? '');
}

function partAnchor(id: string): string {
  return `teil-${id.toLowerCase()}`;
}

/** What a part is called. */
type NameOf = (id: string) => string;

/** The fields of an object; those of an object within it follow it by their path. */
function fieldsIn(schema: JsonSchema, nameOf: NameOf, before = ''): FieldView[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, written]) => {
    const { schema: value, isNullable } = bare(written);
    const name = `${before}${key}`;
    const about = written.description ?? value.description ?? '';
    const item = value.type === 'array' ? bare(value.items ?? {}).schema : value;
    const kind = `${kindOf(value, nameOf)}${isNullable ? ' oder null' : ''}`;
    const part = item.$ref ? partAnchor(refId(item.$ref)) : null;
    const inner = fieldsIn(item, nameOf, `${name}${value.type === 'array' ? '[].' : '.'}`);
    return [{ name, kind, part, about }, ...inner];
  });
}

/** Without the null that it may be. */
function bare(schema: JsonSchema): { schema: JsonSchema; isNullable: boolean } {
  if (Array.isArray(schema.type)) {
    return { schema: { ...schema, type: schema.type.find((type) => type !== 'null') }, isNullable: true };
  }
  const inner = schema.anyOf?.filter(({ type }) => type !== 'null');
  const [only] = inner ?? [];
  return inner && only ? { schema: only, isNullable: true } : { schema, isNullable: false };
}

function kindOf(schema: JsonSchema, nameOf: NameOf): string {
  if (schema.$ref) return nameOf(refId(schema.$ref));
  if (schema.enum) return 'Wort';
  if (schema.format === 'date') return 'Datum';
  switch (schema.type) {
    case 'array':
      return `Liste: ${kindOf(bare(schema.items ?? {}).schema, nameOf)}`;
    case 'object':
      return 'Gruppe';
    case 'boolean':
      return 'true oder false';
    case 'integer':
      return 'ganze Zahl';
    case 'number':
      return 'Zahl';
    default:
      return 'Text';
  }
}

function refId(ref: string): string {
  return ref.split('/').at(-1) ?? ref;
}
