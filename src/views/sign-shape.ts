import type { SignKey } from './labels.ts';

const DISC = '<circle cx="6" cy="6" r="6"/>';
const CROSS = '<path class="hollow" d="M1 1 11 11M11 1 1 11"/>';
const DASH = '<path class="hollow" d="M2 6h8"/>';

/**
 * The shape of a sign as the inside of an SVG of 12 by 12, in `currentColor`; `hollow`, `dashed` and `tick` are styled
 * by whoever draws it.
 */
export const SIGN_SHAPES: Record<SignKey, string> = {
  abgeschlossen: '<rect width="12" height="12" rx="2"/><path class="tick" d="M3 6.2 5.2 8.4 9.2 3.8"/>',
  'in-umsetzung': DISC,
  geplant: '<circle class="hollow" cx="6" cy="6" r="4.8"/>',
  idee: '<circle class="hollow dashed" cx="6" cy="6" r="4.8"/>',
  pausiert: '<path d="M1.5 1h3v10h-3zM7.5 1h3v10h-3z"/>',
  eingestellt: CROSS,
  unbekannt: DASH,
  ueberfaellig: '<rect class="hollow" x="1.2" y="1.2" width="9.6" height="9.6" rx="2"/>',
  verschoben: '<path class="hollow" d="M0 6h10.6M6.4 1.8 10.6 6 6.4 10.2"/>',
  'im-plan': '<path d="M2 .6 11.4 6 2 11.4z"/>',
  'ohne-termin': DASH,
  erledigt: '<path class="hollow" d="M1 6.4 4.6 10 11 2.4"/>',
  entfaellt: CROSS,
  gruen: DISC,
  gelb: '<path d="M6 .4 12 11.4H0z"/>',
  rot: '<path d="M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5z"/>',
};
