import type { ListFrame } from '../views/list.ts';
import {
  type ActiveFilter,
  activeFilters,
  isFiltered,
  type ListState,
  type Loosening,
  type Survey,
} from './list.ts';
import { sortId } from './list-address.ts';

/** `12 von 36 Maßnahmen`; without a filter `36 Maßnahmen`. */
export function resultText({ noun }: ListFrame, total: number, state: ListState, survey: Survey): string {
  const found = survey.order.length;
  if (!isFiltered(state)) return counted(total, noun);
  return `${number(found)} von ${counted(total, noun)}`;
}

/** What the table shows, for its caption and for print: how many of how many, in what order, by which filters. */
export function caption(frame: ListFrame, total: number, state: ListState, survey: Survey): string {
  const filters = activeFilters(frame, state).map(filterText);
  const filtered = filters.length > 0 ? `. Gefiltert nach ${filters.join('; ')}` : '';
  return `${resultText(frame, total, state, survey)}, sortiert: ${sortLabel(frame, state)}${filtered}`;
}

export function sortLabel({ sorts }: ListFrame, { sort, reversed }: ListState): string {
  const known = sorts.find((one) => one.id === sort);
  return (reversed ? known?.reversed : known?.label) ?? '';
}

/** The orders a select offers, with the one in force among them. */
export function sortOptions({ sorts }: ListFrame, state: ListState): { id: string; label: string }[] {
  return sorts.flatMap((sort) => {
    const turned = { id: sortId({ sort: sort.id, reversed: true }), label: sort.reversed };
    const active = state.sort === sort.id && state.reversed;
    return [{ id: sort.id, label: sort.label }, ...(sort.both || active ? [turned] : [])];
  });
}

/** `Status: geplant` */
export function filterText({ name, label }: ActiveFilter): string {
  return `${name}: ${label}`;
}

/** `ohne Status: geplant (3 Maßnahmen)` */
export function looseningText({ noun }: ListFrame, { kind, filter, count }: Loosening): string {
  const how = kind === 'without' ? 'ohne' : 'nur';
  return `${how} ${filterText(filter)} (${counted(count, noun).replace(' ', '\u00a0')})`;
}

export function counted(count: number, { one, many }: ListFrame['noun']): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** Grouped with points from a thousand on, as everywhere on the site; without the formatter's weight. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
