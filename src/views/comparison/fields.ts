import type { FieldDifference } from '../../model/comparison/fields.ts';
import type { Statement } from './document.ts';
import { quote, quoteBoth, sentence } from './words.ts';

/** How a field is told: as one text, or as a list of which what came and what went is told. */
interface TextWording<V> {
  label: string;
  text: (value: NonNullable<V>) => string;
}

interface ListWording<V> {
  /** In the plural. */
  label: string;
  items: (value: NonNullable<V>) => readonly string[];
}

/** How every field of something is told. */
export type Wording<T> = { [K in keyof T]-?: TextWording<T[K]> | ListWording<T[K]> };

/** One sentence for every field that reads differently; `lead` stands before its name. */
export function fieldStatements<T>(
  differences: readonly FieldDifference<T>[],
  wording: Wording<T>,
  lead = '',
): Statement[] {
  return differences.map(({ field, before, after }) => {
    const how = wording[field] as TextWording<unknown> | ListWording<unknown>;
    const plain = { what: String(field), tag: null, tone: 'plain' as const };
    if ('items' in how) {
      const [had, has] = [before, after].map((value) => itemsOf(how, value)) as [string[], string[]];
      const [a, b] = [had, has].map((items) => items.join('; ') || null) as [string | null, string | null];
      return { ...plain, text: sentence(`${lead}${how.label}: ${listText(had, has)}`), before: a, after: b };
    }
    const [a, b] = [before, after].map((value) => textOf(how, value)) as [string | null, string | null];
    return { ...plain, text: sentence(`${lead}${how.label}${changeText(a, b)}`), before: a, after: b };
  });
}

function itemsOf({ items }: ListWording<unknown>, value: unknown): readonly string[] {
  return value === null || value === undefined ? [] : items(value);
}

/** Null where nothing is given. */
function textOf({ text }: TextWording<unknown>, value: unknown): string | null {
  return value === null || value === undefined ? null : text(value) || null;
}

/** `: bisher „A“, künftig „B“`, ` ergänzt: „B“`, ` entfernt, bisher „A“` */
export function changeText(before: string | null, after: string | null): string {
  if (before === null) return after === null ? ': Einzelheiten geändert' : ` ergänzt: ${quote(after)}`;
  if (after === null) return ` entfernt, bisher ${quote(before)}`;
  const [a, b] = quoteBoth(before, after);
  return a === b ? ': Einzelheiten geändert' : `: bisher ${a}, künftig ${b}`;
}

/** `neu „A“, „B“; entfernt „C“` */
function listText(before: readonly string[], after: readonly string[]): string {
  const parts = [
    ['neu', after.filter((item) => !before.includes(item))],
    ['entfernt', before.filter((item) => !after.includes(item))],
  ] as const;
  const told = parts.filter(([, items]) => items.length > 0);
  if (told.length > 0)
    return told.map(([word, items]) => `${word} ${items.map(quote).join(', ')}`).join('; ');
  return before.join() === after.join() ? 'Einzelheiten geändert' : 'Reihenfolge geändert';
}
