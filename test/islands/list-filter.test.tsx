// @vitest-environment happy-dom
import { act } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ListFilter } from '../../src/islands/ListFilter.tsx';
import { addressNow, followAddress, followLinks } from '../../src/islands/list-history.ts';
import { createStore, type ListStore } from '../../src/islands/list-store.ts';
import { followStore, tableRows } from '../../src/islands/list-table.ts';
import { rowAttributes } from '../../src/islands/row-attributes.ts';
import { entries, frame, rows } from './samples.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let store: ListStore;
let faults: unknown[];

beforeEach(() => {
  faults = [];
  vi.spyOn(console, 'error').mockImplementation((...fault) => faults.push(fault));
});

afterEach(() => {
  act(() => root.unmount());
  vi.restoreAllMocks();
});

/** The page as built, then brought to life at an address. */
function open(search = '') {
  history.replaceState(null, '', `/massnahmen/${search}`);
  const body = entries.map((entry) => {
    const attributes = Object.entries(rowAttributes(entry)).map(([name, value]) => `${name}="${value}"`);
    return `<tr ${attributes.join(' ')}><th>${entry.text}</th></tr>`;
  });
  document.body.innerHTML = `
    <a id="link" href="/massnahmen/?lage=ueberfaellig">1 überfällig</a>
    <search>${renderToString(<ListFilter store={createStore(frame, rows)} />)}</search>
    <table><caption></caption>
      <thead><tr><th data-sort="titel">Maßnahme</th><th data-sort="verzug">Terminlage</th></tr></thead>
      <tbody>${body.join('')}</tbody></table>`;
  const table = find<HTMLTableElement>('table');
  store = createStore(frame, tableRows(frame, table));
  followStore(table, store);
  const { state, unknown } = addressNow(store);
  store.set(state, 'address', unknown);
  followAddress(store);
  followLinks(store);
  act(() => {
    root = hydrateRoot(find('search'), <ListFilter store={store} />, {
      onRecoverableError: (fault) => faults.push(fault),
    });
  });
}

function find<E extends HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`${selector} is not there`);
  return element;
}

const press = (selector: string) => act(() => find(selector).click());
const pressText = (text: string) =>
  act(() => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))?.click());
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('tbody tr')]
    .filter((row) => !row.hidden)
    .map((row) => row.textContent);
const result = () => find('[role="status"]').textContent;

describe('the form', () => {
  test('takes over what stands in the page without a fault, filtered or not', () => {
    open();
    expect(result()).toBe('5 Maßnahmen');
    act(() => root.unmount());
    open('?status=geplant&text=wlan');
    expect(faults).toEqual([]);
    expect([result(), find<HTMLInputElement>('[name=text]').value]).toEqual(['1 von 5 Maßnahmen', 'wlan']);
    expect(find<HTMLInputElement>('[value=geplant]').checked).toBe(true);
  });

  test('filters the rows and the address by a ticked value', () => {
    open();
    press('[value=geplant]');
    expect(shown()).toEqual(['Ampeln am Ring', 'WLAN in Schulen']);
    expect([result(), location.search]).toEqual(['2 von 5 Maßnahmen', '?status=geplant']);
  });

  test('shows at each value how many rows it would show, and disables those without any', () => {
    open('?feld=bildung');
    const label = find('[value=ueberfaellig]').closest('label');
    expect(label?.textContent).toBe('überfällig 0');
    expect(find<HTMLInputElement>('[value=ueberfaellig]').disabled).toBe(true);
    expect(find('[value=verkehr]').closest('label')?.textContent).toBe('Verkehr 3');
  });

  test('offers a value that no row has only while it is asked for', () => {
    open();
    expect(document.querySelector('[value=pausiert]')).toBeNull();
    act(() => root.unmount());
    open('?status=pausiert');
    expect(find<HTMLInputElement>('[value=pausiert]').checked).toBe(true);
  });

  test('removes a filter by its chip, and the focus goes on to the next one, then to the result', () => {
    open('?feld=bildung&status=geplant');
    const chip = () => pressText('Filter entfernen');
    expect(find('.filter-chip').textContent).toBe('Handlungsfeld: Bildung, Filter entfernen');
    chip();
    expect([location.search, document.activeElement?.textContent]).toEqual([
      '?status=geplant',
      'Status: geplant, Filter entfernen',
    ]);
    chip();
    expect([location.search, document.activeElement?.textContent]).toEqual(['', '5 Maßnahmen']);
  });

  test('clears all filters and keeps the order', () => {
    open('?feld=bildung&text=wlan&sortierung=verzug');
    pressText('Alle Filter löschen');
    expect([result(), location.search]).toEqual(['5 Maßnahmen', '?sortierung=verzug']);
  });

  test('says what to loosen when nothing is found, and does it', () => {
    open('?feld=bildung&lage=ueberfaellig');
    expect(find('.filter-nothing').textContent).toContain('Nichts gefunden, das zu allen Filtern passt.');
    pressText('ohne Terminlage');
    expect(shown()).toEqual(['Lernplattform', 'WLAN in Schulen']);
    expect(document.querySelector('.filter-nothing')).toBeNull();
  });

  test('tells of a filter in the address that there is not', () => {
    open('?status=vergessen');
    expect(find('.filter-note').textContent).toContain('status=vergessen');
    expect(shown()).toHaveLength(5);
  });
});

describe('the table', () => {
  test('sorts by its heads, the other way round when pressed again', () => {
    open();
    const head = () => find('th[data-sort=verzug]');
    press('th[data-sort=verzug] button');
    expect([shown()[0], head().getAttribute('aria-sort')]).toEqual(['Busse in Echtzeit', 'descending']);
    press('th[data-sort=verzug] button');
    expect([shown().at(-1), head().getAttribute('aria-sort')]).toEqual(['Busse in Echtzeit', 'ascending']);
    expect(find('th[data-sort=titel]').hasAttribute('aria-sort')).toBe(false);
    expect(find<HTMLSelectElement>('select').value).toBe('verzug-umgekehrt');
  });

  test('says in its caption what it shows', () => {
    open('?status=geplant');
    expect(find('caption').textContent).toBe(
      '2 von 5 Maßnahmen, sortiert: Titel A–Z. Gefiltert nach Status: geplant',
    );
  });
});

describe('the address', () => {
  test('is followed back', () => {
    open();
    press('[value=geplant]');
    history.replaceState(null, '', '/massnahmen/');
    act(() => void dispatchEvent(new PopStateEvent('popstate')));
    expect(shown()).toHaveLength(5);
    expect(find<HTMLInputElement>('[value=geplant]').checked).toBe(false);
  });

  test('gets a step for each choice and for each text, none for letters in a row or an order', () => {
    vi.useFakeTimers();
    open();
    const push = vi.spyOn(history, 'pushState');
    const type = (text: string) => {
      act(() => store.set({ ...store.snapshot().state, text }, 'typing'));
      act(() => void vi.runAllTimers());
    };
    press('[value=geplant]');
    type('w');
    type('wl');
    press('th[data-sort=verzug] button');
    vi.useRealTimers();
    expect(push.mock.calls.map(([, , address]) => address)).toEqual([
      '/massnahmen/?status=geplant',
      '/massnahmen/?status=geplant&text=w',
    ]);
    expect(location.search).toBe('?status=geplant&text=wl&sortierung=verzug');
  });

  test('of a link to the same list is taken without leaving the page', () => {
    open('?sortierung=verzug');
    press('#link');
    expect([shown(), location.search]).toEqual([
      ['Busse in Echtzeit'],
      '?lage=ueberfaellig&sortierung=verzug',
    ]);
  });
});
