import type { ListFrame } from '../views/list.ts';
import type { Row } from './list.ts';
import type { ListStore } from './list-store.ts';
import { caption } from './list-words.ts';
import { rowFrom } from './row-attributes.ts';

/** The rows that stand in the page, in its order. */
export function tableRows(frame: ListFrame, table: HTMLTableElement): Row[] {
  return bodyRows(table).map((row) => rowFrom(frame, row.dataset));
}

/**
 * Makes the table follow the store: hides and reorders its rows, says in its caption what is shown (also in print),
 * and makes its column heads sort.
 */
export function followStore(table: HTMLTableElement, store: ListStore): void {
  const rows = bodyRows(table);
  const body = table.querySelector('tbody');
  let inPlace = rows.map((_, index) => index);
  const heads = sortHeads(table, store);

  store.onSurvey(({ state, survey }) => {
    const shown = new Set(survey.order);
    rows.forEach((row, index) => {
      if (row.hidden === shown.has(index)) row.hidden = !row.hidden;
    });
    // Rows that are hidden may stay where they are: only the order of those shown counts.
    const before = inPlace.filter((index) => shown.has(index));
    if (survey.order.some((index, place) => index !== before[place])) {
      body?.append(...survey.order.map((index) => rows[index] as HTMLElement));
      inPlace = [...inPlace.filter((index) => !shown.has(index)), ...survey.order];
    }
    table.classList.add('is-live');
    table.classList.toggle('is-empty', survey.order.length === 0);
    if (table.caption) table.caption.textContent = caption(store.frame, store.total, state, survey);
    for (const { cell, sort } of heads) {
      const active = sort.id === state.sort;
      const direction = state.reversed === (sort.direction === 'ascending') ? 'descending' : 'ascending';
      if (active) cell.setAttribute('aria-sort', direction);
      else cell.removeAttribute('aria-sort');
    }
  });
}

/** Turns the heads of sortable columns into buttons; pressing one again turns the order round. */
function sortHeads(table: HTMLTableElement, store: ListStore) {
  return [...table.querySelectorAll<HTMLElement>('th[data-sort]')].flatMap((cell) => {
    const sort = store.frame.sorts.find((one) => one.id === cell.dataset.sort);
    if (!sort) return [];
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    button.addEventListener('click', () => {
      const { state } = store.snapshot();
      const reversed = state.sort === sort.id && !state.reversed;
      store.set({ ...state, sort: sort.id, reversed }, 'order');
    });
    cell.append(button);
    return [{ cell, sort }];
  });
}

function bodyRows(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.querySelectorAll<HTMLTableRowElement>('tbody > tr')];
}
