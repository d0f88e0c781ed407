import { expect, test } from 'vitest';
import { roundTicks } from '../../src/charts/ticks.ts';

test('Ticks are round numbers from zero that hold the largest value', () => {
  expect(roundTicks(3, 36, true)).toEqual([0, 10, 20, 30, 40]);
  expect(roundTicks(1, 60, true)).toEqual([0, 20, 40, 60]);
  expect(roundTicks(0, 12_018_861, true)).toEqual([0, 5_000_000, 10_000_000, 15_000_000]);
});

test('Counted things have no fractions', () => {
  expect(roundTicks(0, 2, true)).toEqual([0, 1, 2]);
});

test('Small measured values have exact decimal ticks', () => {
  expect(roundTicks(0.05, 0.35, false)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
});

test('Negative values are held too', () => {
  expect(roundTicks(-12, 20, true)).toEqual([-20, -10, 0, 10, 20]);
});

test('Nothing but zero still has an axis', () => {
  expect(roundTicks(0, 0, true)).toEqual([0, 1]);
});
