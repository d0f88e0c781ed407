import { contrast, type Hex, hexOf, oklchOf } from './colour.ts';
import { type Scheme, tokenHex } from './palette.ts';

/** A city's own colour on light and on dark pages. */
export interface Accent {
  light: Hex;
  dark: Hex;
}

/**
 * What the accent needs against the page: links are text in it, and the chosen of several buttons is text on it (WCAG
 * 2.2, 1.4.3). Lines and marks would need 3 (1.4.11).
 */
export const NEEDED_CONTRAST = 4.5;

/** The least contrast of a colour with the surfaces it stands on. */
export function contrastOnPage(colour: Hex, scheme: Scheme): number {
  return Math.min(...surfaces(scheme).map((surface) => contrast(colour, surface)));
}

function surfaces(scheme: Scheme): Hex[] {
  return [tokenHex('paper', scheme), tokenHex('tone', scheme)];
}

/** The same hue, only as much darker (on dark pages: lighter) as it takes to have the contrast needed. */
export function nearestReadable(colour: Hex, scheme: Scheme): Hex {
  const { c, h, l } = oklchOf(colour);
  const step = scheme === 'light' ? -0.005 : 0.005;
  for (let lightness = l; lightness > 0 && lightness < 1; lightness += step) {
    const shade = hexOf({ l: lightness, c, h });
    if (contrastOnPage(shade, scheme) >= NEEDED_CONTRAST) return shade;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}

/** The colour for dark pages that belongs to one for light pages: the same hue, light and pale. */
export function darkShadeOf(light: Hex): Hex {
  const { c, h } = oklchOf(light);
  return nearestReadable(hexOf({ l: 0.79, c: Math.min(c * 0.6, 0.12), h }), 'dark');
}

/** How far a hue may be from that of the red that says overdue before readers tell the two apart, in degrees. */
const SAME_HUE = 18;
/** Less colourful than this is brown or grey. */
const COLOURFUL = 0.09;

/** True for what readers call red, however light or dark: on these pages red means overdue. */
export function looksOverdue(colour: Hex): boolean {
  const { c, h } = oklchOf(colour);
  const apart = Math.abs(h - oklchOf(tokenHex('danger', 'light')).h);
  return c > COLOURFUL && Math.min(apart, 360 - apart) < SAME_HUE;
}

/** The city's colours, or those of the stylesheet where it has none. */
export function accentOf(own: Accent | null): Accent {
  return own ?? { light: tokenHex('accent', 'light'), dark: tokenHex('accent', 'dark') };
}
