import { type Hex, hexOf, parseHex } from './colour.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/**
 * The colours of `styles/tokens.css` that more than the stylesheet must know, light and dark; a test compares the two.
 */
export const TOKENS = {
  paper: ['#fff', 'oklch(18% 0.018 264)'],
  tone: ['oklch(97.2% 0.008 255)', 'oklch(23.5% 0.022 264)'],
  line: ['oklch(88% 0.01 260)', 'oklch(38% 0.02 262)'],
  muted: ['oklch(44% 0.03 260)', 'oklch(76% 0.02 260)'],
  ink: ['oklch(24% 0.05 265)', 'oklch(94% 0.01 260)'],
  accent: ['oklch(42.84% 0.169 265)', 'oklch(79% 0.085 264)'],
  good: ['oklch(45% 0.098 168)', 'oklch(77% 0.12 168)'],
  warn: ['oklch(49% 0.13 50)', 'oklch(79% 0.13 60)'],
  danger: ['oklch(48% 0.19 25)', 'oklch(74% 0.15 25)'],
  active: ['oklch(54% 0.14 265)', 'oklch(71% 0.1 264)'],
} as const;

export type Token = keyof typeof TOKENS;

/** A token as six digits, for what doesn't read CSS. */
export function tokenHex(token: Token, scheme: Scheme): Hex {
  const css = TOKENS[token][SCHEMES.indexOf(scheme)] as string;
  const [l = 0, c = 0, h = 0] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return parseHex(css) ?? hexOf({ l: l / 100, c, h });
}
