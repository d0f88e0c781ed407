import { accentOf } from '../colour/accent.ts';
import { tokenHex } from '../colour/palette.ts';
import type { Strategy } from '../model/types.ts';
import { ICONS } from './icon.ts';
import { siteName } from './site-name.ts';

/**
 * The web app manifest: name and signs for a reader's home screen. `minimal-ui` keeps the way back, because the site
 * has none of its own. `base` is the path below which the site lives, with slashes at both ends.
 */
export function manifestOf(strategy: Strategy, base: string) {
  return {
    name: siteName(strategy),
    short_name: strategy.city,
    ...(strategy.summary && { description: strategy.summary }),
    lang: 'de',
    dir: 'ltr',
    id: base,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    theme_color: accentOf(strategy.accent).light,
    background_color: tokenHex('paper', 'light'),
    icons: ICONS.filter(({ name }) => name.startsWith('symbol')).map(({ name, size, shape }) => ({
      src: `${base}${name}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: shape === 'maskable' ? 'maskable' : 'any',
    })),
  };
}
