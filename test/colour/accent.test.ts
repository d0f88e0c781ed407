import { describe, expect, test } from 'vitest';
import {
  contrastOnPage,
  darkShadeOf,
  looksOverdue,
  NEEDED_CONTRAST,
  nearestReadable,
} from '../../src/colour/accent.ts';
import { oklchOf } from '../../src/colour/colour.ts';

/** All around the circle of hues, from pale to deep. */
const COLOURS = Array.from({ length: 24 }, (_, index) => index * 15).flatMap((hue) =>
  ['30%', '50%', '80%'].map((lightness) => hexOfHsl(hue, Number.parseInt(lightness, 10) / 100)),
);

test.each(['light', 'dark'] as const)('the nearest readable shade is readable on %s pages', (scheme) => {
  for (const colour of COLOURS) {
    expect(contrastOnPage(nearestReadable(colour, scheme), scheme)).toBeGreaterThanOrEqual(NEEDED_CONTRAST);
  }
});

test('a colour that can be read is its own nearest shade', () => {
  expect(nearestReadable('#6b2a7c', 'light')).toBe('#6b2a7c');
});

test('the nearest readable shade is only as dark as it must be, and of the same hue', () => {
  const shade = nearestReadable('#ffcc00', 'light');
  expect(contrastOnPage(shade, 'light')).toBeLessThan(NEEDED_CONTRAST + 0.2);
  expect(Math.abs(oklchOf(shade).h - oklchOf('#ffcc00').h)).toBeLessThan(3);
});

test('a colour for light pages has one for dark pages that can be read there and looks related', () => {
  for (const colour of COLOURS) {
    const dark = darkShadeOf(colour);
    expect(contrastOnPage(dark, 'dark')).toBeGreaterThanOrEqual(NEEDED_CONTRAST);
    expect(oklchOf(dark).l).toBeGreaterThan(0.75);
  }
});

describe('red is what says overdue', () => {
  test.each(['#c8102e', '#e30613', '#8b0000', '#ff0000'])('%s does', (colour) => {
    expect(looksOverdue(colour)).toBe(true);
  });
  test.each(['#6b2a7c', '#b34700', '#006b3c', '#1f3fae', '#5b4a45', '#000000'])('%s does not', (colour) => {
    expect(looksOverdue(colour)).toBe(false);
  });
});

function hexOfHsl(hue: number, lightness: number): string {
  const amount = 0.9 * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    const value = lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
