/**
 * The key „/“ leads to the search field, unless the reader is typing elsewhere. A key without Ctrl or Alt can get in
 * the way of speech input, so it can be switched off on the search page (WCAG 2.1.4); the choice stays on this device.
 */
const STORED = 'suchtaste';
const OFF = 'aus';

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (isTyping(event.target) || isOff()) return;
  const field = [...document.querySelectorAll<HTMLElement>('[data-search-key]')].find((one) =>
    one.checkVisibility(),
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
});

for (const box of document.querySelectorAll<HTMLInputElement>('[data-search-key-switch]')) {
  box.closest('p')?.removeAttribute('hidden');
  box.checked = !isOff();
  box.addEventListener('change', () => remember(box.checked));
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])')
  );
}

function isOff(): boolean {
  try {
    return localStorage.getItem(STORED) === OFF;
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, OFF);
  } catch {
    // Without storage there is nothing to remember, and the key keeps working.
  }
}
