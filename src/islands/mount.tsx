import { hydrateRoot } from 'react-dom/client';
import { ListFilter } from './ListFilter.tsx';
import { withTyped } from './list-address.ts';
import type { ListStore } from './list-store.ts';

/** Takes over the form that stands in the page, with whatever was typed or ticked in it meanwhile. */
export function mount(root: HTMLElement, store: ListStore): void {
  const form = root.querySelector('form');
  if (!form) return;
  const typed = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const { state } = store.snapshot();
  const merged = withTyped(store.frame, state, String(typed));
  if (merged !== state) store.set(merged, 'typing');
  // White space of the page's own source is nothing that React has drawn.
  root.replaceChildren(form);
  hydrateRoot(root, <ListFilter store={store} />);
}
