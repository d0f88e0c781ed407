import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, hexOf, oklchOf, parseHex } from '../../src/colour/colour.ts';
import { TOKENS } from '../../src/colour/palette.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('three digits are short for six, and nothing else is a colour', () => {
  expect(parseHex('#1F3')).toBe('#11ff33');
  expect(parseHex('#1f3fae')).toBe('#1f3fae');
  for (const wrong of ['1f3fae', '#1f3fae80', 'blue', '#ggg', '']) {
    expect(parseHex(wrong)).toBeNull();
  }
});

test.each(['#ff0000', '#1f3fae', '#6b2a7c', '#000000', '#ffffff', '#7f7f7f'])('%s keeps its value', (hex) => {
  expect(hexOf(oklchOf(hex))).toBe(hex);
});

test('a colour that no screen can show loses chroma and keeps its lightness', () => {
  const { l, c } = oklchOf(hexOf({ l: 0.5, c: 0.4, h: 150 }));
  expect(l).toBeCloseTo(0.5, 2);
  expect(c).toBeLessThan(0.2);
});

test('the colours known to code are those of the stylesheet', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8').replace(/\s+/g, ' ');
  for (const [name, [light, dark]] of Object.entries(TOKENS)) {
    const pair =
      name === 'accent'
        ? `light-dark(var(--city-light, ${light}), var(--city-dark, ${dark}))`
        : `light-dark(${light}, ${dark})`;
    expect(css).toContain(`--${name}: ${pair};`);
  }
});
