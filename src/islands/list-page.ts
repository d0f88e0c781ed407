import type { ListFrame } from '../views/list.ts';
import { addressNow, followAddress, followLinks } from './list-history.ts';
import { createStore } from './list-store.ts';
import { followStore, tableRows } from './list-table.ts';

/**
 * Brings a list to life. The rows obey the address at once; the form, which needs React, follows as soon
 * as that has arrived.
 */
const root = document.querySelector<HTMLElement>('[data-list]');
const table = document.querySelector<HTMLTableElement>('table[data-filterable]');

if (root?.dataset.list && table) {
  const frame: ListFrame = JSON.parse(root.dataset.list);
  const store = createStore(frame, tableRows(frame, table));
  followStore(table, store);
  const { state, unknown } = addressNow(store);
  store.set(state, 'address', unknown);
  followAddress(store);
  followLinks(store);
  for (const element of document.querySelectorAll('.scripted')) element.classList.add('is-live');
  // In development Vite's React plugin refuses components on a page that Astro has not prepared for them.
  if (import.meta.env.DEV) {
    Object.assign(window, { $RefreshReg$: () => {}, $RefreshSig$: () => (type: unknown) => type });
  }
  import('./mount.tsx').then(
    ({ mount }) => mount(root, store),
    // Without its script the form would be dead; the caption then says what the address has filtered.
    () => root.remove(),
  );
}
