import { expect, test } from 'vitest';
import { axisLabels } from '../../src/charts/axis-labels.ts';

function evenly(count: number): number[] {
  return Array.from({ length: count }, (_, index) => 30 + (360 / count) * (index + 0.5));
}

test('Labels with room stay on one line', () => {
  const labels = axisLabels(['Juni 2021', '31.12.2025'], evenly(2));
  expect(labels.map(({ lines }) => lines)).toEqual([['Juni 2021'], ['31.12.2025']]);
});

test('Dates are broken before the year when they would touch', () => {
  const labels = axisLabels(Array(7).fill('07.09.2023'), evenly(7));
  expect(labels).toHaveLength(7);
  expect(labels[0]?.lines).toEqual(['07.09.', '2023']);
});

test('Too many labels are thinned out, but the first and the last stay', () => {
  const labels = axisLabels(Array(40).fill('07.09.2023'), evenly(40));
  const kept = labels.map(({ index }) => index);
  expect(kept.length).toBeLessThan(12);
  expect(kept).toContain(0);
  expect(kept).toContain(39);
});
