import { type EditedKind, SCHEMAS } from '../../src/validate/edited-kind.ts';
import type { ValueMeta } from '../../src/validate/field-form.ts';
import { type Field, fieldsOf, type Shape, shapeOf } from '../../src/validate/field-tree.ts';

/** No other text has this in it. */
export const SIGN = 'zwackel';

/** A day that nothing else is about, before the day for which the site is built. */
export const DAY = '2024-07-02';

/** Where references lead that have to lead somewhere; all of it is public. */
export interface Targets {
  handlungsfelder: string;
  einheiten: string;
  gremien: string;
  sitzungen: string;
  massnahmen: string;
  quellen: string;
  meilensteine: string;
  kennzahlen: string;
  bilder: string;
}

/** Fields that rule each other out, or that need more than a word. */
const LEFT_OUT =
  /(^|\.)(unveraendert|intern|interne_angaben|entfaellt|sitzung)$|\.erledigt$|berichtigungen\[\]\.zu$/;
const FIXED: Readonly<Record<string, unknown>> = {
  'sitzungen beginn': '17:43',
  'sitzungen berichtigungen[].datum': '2024-12-01',
  'massnahmen nicht_dokumentiert[].zu': ['stand'],
  // The log of the same measure names them.
  'massnahmen meilensteine[].id': 'pilot',
  'massnahmen kennzahlen[].id': 'schulen',
};

/** Fills fields with words that stand nowhere else, and keeps a list of the fields that got one. */
export class Planter {
  readonly words: string[] = [];
  readonly fields = new Set<string>();
  /** Kinds and paths of what was marked by itself. */
  readonly places = new Set<string>();
  private readonly targets: Targets;

  constructor(targets: Targets) {
    this.targets = targets;
  }

  /** A word that stands nowhere else. */
  word(): string {
    const word = `${SIGN}${String(this.words.length + 1).padStart(4, '0')}`;
    this.words.push(word);
    return word;
  }

  /** All fields of a kind of file, or of what stands at a path in one: `verlauf[]`. */
  entries(kind: EditedKind, path = ''): Record<string, unknown> {
    return this.fill(kind, fieldsAt(kind, path));
  }

  /** The same, marked as internal. */
  marked(kind: EditedKind, path = ''): Record<string, unknown> {
    this.places.add(`${kind} ${path}`);
    return { ...this.entries(kind, path), intern: 'ja' };
  }

  private fill(kind: EditedKind, fields: readonly Field[]): Record<string, unknown> {
    const wanted = fields.filter(({ path }) => !LEFT_OUT.test(path));
    return Object.fromEntries(
      wanted.map(({ key, path, shape }) => [key, FIXED[`${kind} ${path}`] ?? this.value(kind, path, shape)]),
    );
  }

  private value(kind: EditedKind, path: string, shape: Shape): unknown {
    switch (shape.shape) {
      case 'list':
        return [this.value(kind, path, shape.item)];
      case 'record':
        return { [this.single(kind, path, shape.key)]: this.value(kind, path, shape.item) };
      case 'value':
        return this.single(kind, path, shape.value);
      default:
        return this.fill(kind, shape.fields);
    }
  }

  private single(kind: EditedKind, path: string, value: ValueMeta): string {
    this.fields.add(`${kind} ${path}`);
    switch (value.form) {
      case 'text':
        return `${this.word()} in Wort und Text`;
      case 'id':
        return this.word();
      case 'url':
        return `https://${this.word()}.example.org/`;
      case 'reference':
        return this.targets[value.target];
      case 'choice':
        return value.words[0] ?? '';
      case 'yes-no':
        return 'nein';
      case 'term':
      case 'day':
      case 'due':
        return DAY;
      default:
        return '73';
    }
  }
}

/** The names of the fields at a path that may be missing, and so may be named as internal. */
export function optionalFields(kind: keyof typeof SCHEMAS, path = ''): string[] {
  return fieldsAt(kind, path)
    .filter(({ required, key }) => !required && !['intern', 'interne_angaben'].includes(key))
    .map(({ key }) => key);
}

/** Kinds and paths of everything that can be marked. */
export function markable(): { kind: EditedKind; path: string }[] {
  return (Object.keys(SCHEMAS) as EditedKind[]).flatMap((kind) =>
    fieldsOf(kind)
      .filter(({ key }) => key === 'intern')
      .map(({ path }) => ({ kind, path: path.replace(/\.?intern$/, '') })),
  );
}

function fieldsAt(kind: EditedKind, path: string): readonly Field[] {
  const found = groupsIn(shapeOf(kind), '').find((group) => group.path === path);
  if (!found) throw new Error(`No entries in ${kind} at ${path}`);
  return found.fields;
}

/** All entries within a shape, by their path. */
function groupsIn(shape: Shape, path: string): { path: string; fields: readonly Field[] }[] {
  switch (shape.shape) {
    case 'value':
      return [];
    case 'list':
      return groupsIn(shape.item, `${path}[]`);
    case 'record':
      return groupsIn(shape.item, path === '' ? '*' : `${path}.*`);
    default:
      return [
        { path, fields: shape.fields },
        ...shape.fields.flatMap((one) => groupsIn(one.shape, one.path)),
      ];
  }
}
