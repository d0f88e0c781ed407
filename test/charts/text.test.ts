import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/charts/text.ts';

test('A wide letter is wider than a narrow one, and bold is wider than normal', () => {
  expect(textWidth('M', 10)).toBeGreaterThan(textWidth('i', 10));
  expect(textWidth('Stand', 10, 'bold')).toBeGreaterThan(textWidth('Stand', 10));
});

test('A short label stays on one line', () => {
  expect(wrapText('Mobilität & Verkehr', 300, 14)).toEqual(['Mobilität & Verkehr']);
});

test('A long label is broken at spaces and after hyphens', () => {
  expect(wrapText('Feuerwehr- und Rettungsdienst', 110, 14)).toEqual(['Feuerwehr- und', 'Rettungsdienst']);
  expect(wrapText('Online-Antragsverfahren', 130, 14)).toEqual(['Online-', 'Antragsverfahren']);
});

test('A word that is too wide by itself is broken with a hyphen and loses no letter', () => {
  const lines = wrapText('Verwaltungsdigitalisierungskonzept', 100, 14);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe('Verwaltungsdigitalisierungskonzept');
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(100);
});

test('A label with too many lines ends with an ellipsis', () => {
  const lines = wrapText('Medienentwicklungsplanung und Ausstattung aller Schulen', 190, 14, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(textWidth(lines[1] ?? '', 14)).toBeLessThanOrEqual(190);
});
