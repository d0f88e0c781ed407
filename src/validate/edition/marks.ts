/** What the content marks as internal: `intern: ja` for a whole, `interne_angaben` for some of its fields. */
export interface Marks {
  all: boolean;
  fields: readonly string[];
}

type Entries = Readonly<Record<string, unknown>>;

export function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The marks of entries that may carry some. */
export function marksOf({ intern, interne_angaben: names }: Entries): Marks {
  return { all: intern === true, fields: Array.isArray(names) ? names : [] };
}

/** Whether anything in a value is marked. */
export function isMarked(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isMarked);
  if (!isEntries(value)) return false;
  const { all, fields } = marksOf(value);
  return all || fields.length > 0 || Object.values(value).some(isMarked);
}
