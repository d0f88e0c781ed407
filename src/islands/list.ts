import type { ListFrame } from '../views/list.ts';
import { hasWords, queryWords } from './words.ts';

/** A row of a list as filtering sees it. */
export interface Row {
  /** By facet. */
  values: Readonly<Record<string, readonly string[]>>;
  ranks: readonly number[];
  /** See `searchBag`. */
  words: string;
}

/** What a reader asked for. */
export interface ListState {
  text: string;
  /** The chosen values by facet, in the order of its options; facets without a choice are left out. */
  chosen: Readonly<Record<string, readonly string[]>>;
  /** The id of a sort. */
  sort: string;
  reversed: boolean;
}

/** What the rows answer. */
export interface Survey {
  /** The indices of the rows that match, in the order asked for. */
  order: readonly number[];
  /** By facet and value: how many rows there are, given the other filters. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A wider question, for when nothing was found. */
export interface Loosening {
  /** `without`: leaves this filter out; `only`: leaves all others out. */
  kind: 'without' | 'only';
  filter: ActiveFilter;
  state: ListState;
  /** How many rows it finds. */
  count: number;
}

/** What can be said when nothing was found. */
export interface DeadEnd {
  /** Filters that find nothing even alone. */
  hopeless: readonly ActiveFilter[];
  loosenings: readonly Loosening[];
}

/** One removable filter: a value of a facet, or (facet null) the text. */
export interface ActiveFilter {
  facet: string | null;
  value: string;
  /** `Status`, `Suche` */
  name: string;
  /** `geplant`, `„wlan“` */
  label: string;
}

/** Nothing filtered, in the first order. */
export function everything({ sorts }: ListFrame): ListState {
  return { text: '', chosen: {}, sort: sorts[0]?.id ?? '', reversed: false };
}

/** The state without filters, in the same order. */
export function cleared(state: ListState): ListState {
  return { ...state, text: '', chosen: {} };
}

export function isFiltered(state: ListState): boolean {
  return queryWords(state.text).length > 0 || Object.keys(state.chosen).length > 0;
}

/** The state with a value of a facet chosen, or no longer chosen. */
export function toggled(frame: ListFrame, state: ListState, facet: string, value: string): ListState {
  const before = state.chosen[facet] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return withChoice(frame, state, facet, after);
}

/** The state with exactly these values of a facet; what is not among its options is dropped. */
export function withChoice(
  { facets }: ListFrame,
  state: ListState,
  facet: string,
  values: readonly string[],
): ListState {
  const options = facets.find((one) => one.id === facet)?.options ?? [];
  const known = options.map((option) => option.id).filter((id) => values.includes(id));
  const { [facet]: _, ...others } = state.chosen;
  return { ...state, chosen: known.length > 0 ? { ...others, [facet]: known } : others };
}

/** The state without one of its filters. */
export function without(frame: ListFrame, state: ListState, { facet, value }: ActiveFilter): ListState {
  return facet === null ? { ...state, text: '' } : toggled(frame, state, facet, value);
}

/** The filters in force: the text first, then the facets in their order. */
export function activeFilters({ facets }: ListFrame, state: ListState): ActiveFilter[] {
  const text = state.text.trim();
  const asked: ActiveFilter[] =
    queryWords(text).length > 0 ? [{ facet: null, value: text, name: 'Suche', label: `„${text}“` }] : [];
  const chosen = facets.flatMap((facet) =>
    facet.options
      .filter((option) => state.chosen[facet.id]?.includes(option.id))
      .map(({ id, label }) => ({ facet: facet.id, value: id, name: facet.label, label })),
  );
  return [...asked, ...chosen];
}

/**
 * The matching rows in order, and for every value how many rows choosing it would show. Values of one facet widen,
 * facets and words narrow; so a row that fails one facet only still counts in that facet.
 */
export function survey(frame: ListFrame, rows: readonly Row[], state: ListState): Survey {
  const words = queryWords(state.text);
  const counts: Record<string, Record<string, number>> = {};
  for (const { id, options } of frame.facets) {
    counts[id] = Object.fromEntries(options.map((option) => [option.id, 0]));
  }
  const found: number[] = [];
  rows.forEach((row, index) => {
    if (!hasWords(row.words, words)) return;
    const failed = frame.facets.filter(({ id }) => !passes(row, id, state));
    if (failed.length === 0) found.push(index);
    if (failed.length > 1) return;
    for (const { id } of failed.length === 1 ? failed : frame.facets) {
      const ofFacet = counts[id] ?? {};
      for (const value of row.values[id] ?? []) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
    }
  });
  return { order: sorted(frame, rows, found, state), counts };
}

/**
 * Why nothing was found, and wider questions that find something, the most fruitful first: without one filter, or
 * where no single one is to blame, with one alone.
 */
export function deadEnd(frame: ListFrame, rows: readonly Row[], state: ListState): DeadEnd {
  const filters = groupedFilters(frame, state);
  const count = (next: ListState) => survey(frame, rows, next).order.length;
  const widened = (kind: Loosening['kind'], wider: typeof dropped): Loosening[] =>
    filters.map((filter) => {
      const next = wider(state, filter);
      return { kind, filter, state: next, count: count(next) };
    });
  const alone = widened('only', onlyWith);
  const hopeless = alone.filter((one) => one.count === 0).map(({ filter }) => filter);
  if (filters.length < 2) return { hopeless, loosenings: [] };
  const fewer = fruitful(widened('without', dropped));
  return { hopeless, loosenings: fewer.length > 0 ? fewer : fruitful(alone) };
}

function fruitful(loosenings: Loosening[]): Loosening[] {
  return loosenings.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** All values of a facet as one filter, since they widen each other. Several words are a filter each. */
function groupedFilters(frame: ListFrame, state: ListState): ActiveFilter[] {
  const typed = [...new Set(state.text.split(/\s+/))].filter((word) => queryWords(word).length > 0);
  const words = typed.map((word) => ({ facet: null, value: word, name: 'Suche', label: `„${word}“` }));
  const facets = frame.facets.flatMap(({ id, label, options }) => {
    const chosen = options.filter((option) => state.chosen[id]?.includes(option.id));
    if (chosen.length === 0) return [];
    const labels = chosen.map((option) => option.label).join(' oder ');
    return [{ facet: id, value: chosen.map((option) => option.id).join(' '), name: label, label: labels }];
  });
  return [...words, ...facets];
}

function dropped(state: ListState, { facet, value }: ActiveFilter): ListState {
  if (facet === null) {
    const words = state.text.split(/\s+/).filter((word) => word !== value);
    return { ...state, text: words.join(' ') };
  }
  const { [facet]: _, ...chosen } = state.chosen;
  return { ...state, chosen };
}

function onlyWith(state: ListState, { facet, value }: ActiveFilter): ListState {
  const nothing = cleared(state);
  return facet === null
    ? { ...nothing, text: value }
    : { ...nothing, chosen: { [facet]: state.chosen[facet] ?? [] } };
}

function passes(row: Row, facet: string, { chosen }: ListState): boolean {
  const wanted = chosen[facet];
  return !wanted || (row.values[facet]?.some((value) => wanted.includes(value)) ?? false);
}

/** By the rank in the order asked for; rows of equal rank stay as they stand, also when reversed. */
function sorted(
  { sorts }: ListFrame,
  rows: readonly Row[],
  found: readonly number[],
  { sort, reversed }: ListState,
): number[] {
  const place = sorts.findIndex((one) => one.id === sort);
  const sign = reversed ? -1 : 1;
  const rank = (index: number) => rows[index]?.ranks[place] ?? 0;
  return [...found].sort((a, b) => sign * (rank(a) - rank(b)) || a - b);
}
