import type { ListFrame } from '../views/list.ts';
import { everything, type ListState, withChoice } from './list.ts';

/** The state of a list in its address: `?feld=bildung&status=geplant,idee&text=wlan&sortierung=verzug`. */

const TEXT = 'text';
const SORT = 'sortierung';
const REVERSED = '-umgekehrt';
const LONGEST_TEXT = 200;

export interface ReadAddress {
  state: ListState;
  /** Values that no facet has, as `status=xyz`; they filter nothing. */
  unknown: string[];
}

/** The state that an address asks for. Values may stand in one parameter with commas or in several. */
export function readAddress(frame: ListFrame, search: string): ReadAddress {
  const parameters = new URLSearchParams(search);
  const unknown: string[] = [];
  let state = everything(frame);
  for (const { id, options } of frame.facets) {
    const asked = parameters.getAll(id).flatMap((value) => value.toLowerCase().split(',').filter(Boolean));
    state = withChoice(frame, state, id, asked);
    const strangers = asked.filter((value) => !options.some((option) => option.id === value));
    unknown.push(...strangers.map((value) => `${id}=${value}`));
  }
  const [sort = '', reversed] = splitSort(parameters.get(SORT) ?? '');
  if (frame.sorts.some((one) => one.id === sort)) state = { ...state, sort, reversed };
  return { state: { ...state, text: (parameters.get(TEXT) ?? '').slice(0, LONGEST_TEXT) }, unknown };
}

/** The address of a state; empty when nothing is asked for. The same state always gives the same address. */
export function writeAddress(frame: ListFrame, state: ListState): string {
  const parameters = new URLSearchParams();
  for (const { id } of frame.facets) {
    const values = state.chosen[id];
    if (values) parameters.set(id, values.join(','));
  }
  const text = state.text.trim();
  if (text) parameters.set(TEXT, text);
  const sort = sortId(state);
  if (sort !== sortId(everything(frame))) parameters.set(SORT, sort);
  const search = String(parameters).replaceAll('%2C', ',');
  return search && `?${search}`;
}

/**
 * The state with what a form says that was filled in before anything listened to it (`typed`, as an address); the same
 * object when it was left as drawn.
 */
export function withTyped(frame: ListFrame, state: ListState, typed: string): ListState {
  const form = readAddress(frame, typed).state;
  if (writeAddress(frame, form) === '') return state;
  const order = sortId(form) === sortId(everything(frame)) ? state : form;
  const both = { ...state, text: form.text || state.text, sort: order.sort, reversed: order.reversed };
  return Object.entries(form.chosen).reduce(
    (merged, [facet, values]) =>
      withChoice(frame, merged, facet, [...values, ...(state.chosen[facet] ?? [])]),
    both,
  );
}

/** A sort with its direction in one word: `titel-umgekehrt`. */
export function sortId({ sort, reversed }: Pick<ListState, 'sort' | 'reversed'>): string {
  return `${sort}${reversed ? REVERSED : ''}`;
}

export function splitSort(id: string): [sort: string, reversed: boolean] {
  return id.endsWith(REVERSED) ? [id.slice(0, -REVERSED.length), true] : [id, false];
}
