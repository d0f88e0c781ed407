import { askedOrigins } from './backend.ts';
import { guardRequests } from './requests.ts';
import type { FormSetup } from './setup.ts';

/** The script of the page `/admin/`: puts the form in the place of the page that says what it is. */
const setup = JSON.parse(document.querySelector('#formular')?.textContent ?? '') as FormSetup;

guardRequests(askedOrigins(setup.backend));
speakGerman();
// Sveltia looks at the browser's language and asks for fonts as soon as it is loaded.
const { openForm } = await import('./open-form.ts');
clearPage();
await openForm(setup);

/** Sveltia would follow the language of the browser; whoever has chosen another one keeps it. */
function speakGerman(): void {
  const PREFERENCES = 'sveltia-cms.prefs';
  localStorage.setItem(PREFERENCES, localStorage.getItem(PREFERENCES) ?? JSON.stringify({ locale: 'de' }));
}

/** The form has styles of its own, and takes the whole window. */
function clearPage(): void {
  for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove();
  document.body.replaceChildren();
}
