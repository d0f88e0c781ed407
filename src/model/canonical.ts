import type { Term } from './term.ts';

/**
 * A value as JSON in its one spelling: keys sorted by code units, two spaces, `\n`, and terms as they are written
 * (`2021-Q3`). Equal values give equal text. Without a line end behind it.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value), null, 2);
}

/** What JSON keeps of it, with keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  if (isTerm(value)) return value.text;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isTerm(value: object): value is Term {
  return 'precision' in value && 'atLatest' in value && 'text' in value;
}
