import { readMemory, switchOff, switchOn } from './visit-memory.ts';

/** Lets readers decide whether this device remembers their last visit. It appears only where scripts run. */
const WORDS = {
  on: { state: 'Zurzeit: eingeschaltet.', action: 'Ausschalten und Gespeichertes löschen' },
  off: { state: 'Zurzeit: ausgeschaltet. Gespeichert ist nur diese Wahl.', action: 'Wieder einschalten' },
  blocked: { state: 'Ihr Browser erlaubt dieser Website nicht, etwas zu speichern.', action: '' },
};

for (const place of document.querySelectorAll<HTMLElement>('[data-visit-switch]')) {
  const key = place.dataset.visitSwitch ?? '';
  const [state, button] = [place.querySelector('p'), place.querySelector('button')];
  const tell = () => {
    const words = WORDS[readMemory(key).state];
    if (state) state.textContent = words.state;
    if (button) button.textContent = words.action;
    if (button) button.hidden = words.action === '';
  };
  button?.addEventListener('click', () => {
    if (readMemory(key).state === 'off') switchOn(key);
    else switchOff(key);
    tell();
  });
  tell();
  place.hidden = false;
}
