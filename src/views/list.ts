import type { SignKey } from './labels.ts';

/** What all lists that readers filter and sort have in common. */

/** Something a list can be filtered by. Ids stand in addresses and so never change. */
export interface Facet {
  /** The name of its parameter in the address: `status`. */
  id: string;
  label: string;
  options: readonly { id: string; label: string }[];
}

/** An order of a list. */
export interface Sort {
  id: string;
  label: string;
  reversed: string;
  /** Offered in both directions. */
  both?: boolean;
  /** What a screen reader says of the column, unless reversed. */
  direction: 'ascending' | 'descending';
}

/** What filtering needs to know of a list besides its rows. */
export interface ListFrame {
  noun: { one: string; many: string };
  facets: readonly Facet[];
  sorts: readonly Sort[];
}

/** What filtering needs to know of one row. */
export interface ListEntry {
  /** By facet; more than one id stands apart by spaces. */
  values: Readonly<Record<string, string>>;
  /** Its place in each of the orders; equal where the order does not tell rows apart. */
  ranks: readonly number[];
  /** Everything the text search looks at. */
  text: string;
}

/** A count with the address of the list it counts. */
export interface Figure {
  count: number;
  label: string;
  href: string;
  sign: SignKey | null;
}

/** Stands for „no value“ in addresses. */
export const NONE = 'keine';

export function labelled<K extends string>(
  order: readonly K[],
  labels: Readonly<Record<K, string>>,
): Facet['options'] {
  return order.map((id) => ({ id, label: labels[id] }));
}

/** Places from 0; rows that compare as equal share one. */
export function ranksOf<Line>(
  lines: readonly Line[],
  compare: (a: Line, b: Line) => number,
): Map<Line, number> {
  const ranks = new Map<Line, number>();
  let rank = 0;
  [...lines].sort(compare).forEach((line, index, sorted) => {
    const before = sorted[index - 1];
    if (before && compare(before, line) !== 0) rank += 1;
    ranks.set(line, rank);
  });
  return ranks;
}

/** What filtering needs of each line: its values, its place in each of the orders, its words. */
export function entriesOf<Line>(
  lines: readonly Line[],
  orders: readonly ((a: Line, b: Line) => number)[],
  values: (line: Line) => ListEntry['values'],
  text: (line: Line) => string,
): Map<Line, ListEntry> {
  const ranks = orders.map((compare) => ranksOf(lines, compare));
  return new Map(
    lines.map((line) => [
      line,
      { values: values(line), ranks: ranks.map((order) => order.get(line) ?? 0), text: text(line) },
    ]),
  );
}
