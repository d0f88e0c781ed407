import type { Hex } from '../colour/colour.ts';

/** How the sign of the site is cut: with round corners, to the edge, or with the margin that Android cuts off. */
export type IconShape = 'rounded' | 'square' | 'maskable';

/** The sign of the site: a tick on the city's colour. */
export function iconSvg(colour: Hex, shape: IconShape): string {
  const scale = { rounded: 1, square: 0.9, maskable: 0.72 }[shape];
  const tick = `<path d="M8 16.6 13.6 22 24 10.4" fill="none" stroke="#fff" stroke-width="3.6"${
    scale === 1 ? '' : ` transform="translate(16 16) scale(${scale}) translate(-16 -16)"`
  }/>`;
  const ground = `<rect width="32" height="32"${shape === 'rounded' ? ' rx="7"' : ''} fill="${colour}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Sachstand</title>${ground}${tick}</svg>\n`;
}

/** The files with the sign, by route. */
export const ICONS: readonly { name: string; size: number; shape: IconShape }[] = [
  { name: 'apple-touch-icon', size: 180, shape: 'square' },
  { name: 'symbol-192', size: 192, shape: 'rounded' },
  { name: 'symbol-512', size: 512, shape: 'rounded' },
  { name: 'symbol-maskiert-512', size: 512, shape: 'maskable' },
];
