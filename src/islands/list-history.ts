import type { ReadAddress } from './list-address.ts';
import { readAddress, writeAddress } from './list-address.ts';
import type { Cause, ListStore } from './list-store.ts';

/** What the address of the page asks for now. */
export function addressNow({ frame }: Pick<ListStore, 'frame'>): ReadAddress {
  return readAddress(frame, location.search);
}

/**
 * Keeps the address in step with the store, so that it can be shared. „Zurück“ takes back a filter; it does not step
 * through letters typed in a row or through orders.
 */
export function followAddress(store: ListStore): void {
  let last: Cause = 'address';
  store.onSurvey(({ state }, cause) => {
    const target = `${location.pathname}${writeAddress(store.frame, state)}`;
    const changed = target !== `${location.pathname}${location.search}`;
    if (cause !== 'address' && changed) write(target, isStep(cause, last));
    last = cause;
  });
  addEventListener('popstate', () => {
    const { state, unknown } = addressNow(store);
    store.set(state, 'address', unknown);
  });
}

/** A link to this list with other filters sets them; it needs no new page, and the order stays. */
export function followLinks(store: ListStore): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !link.search || link.hash || link.target || link.pathname !== location.pathname)
      return;
    if (link.origin !== location.origin) return;
    event.preventDefault();
    const { sort, reversed } = store.snapshot().state;
    store.set({ ...readAddress(store.frame, link.search).state, sort, reversed }, 'choice');
  });
}

function isStep(cause: Cause, last: Cause): boolean {
  return cause === 'choice' || (cause === 'typing' && last !== 'typing');
}

/** Browsers refuse more than some hundred changes in a short time; the list then works without its address. */
function write(target: string, step: boolean): void {
  try {
    if (step) history.pushState(null, '', target);
    else history.replaceState(null, '', target);
  } catch {}
}
