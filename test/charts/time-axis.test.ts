import { expect, test } from 'vitest';
import { timeOf, timeScale } from '../../src/charts/time-axis.ts';

const room = { length: 400, year: 40, month: 60 };

function labels(days: string[], length = room.length): string[] {
  return timeScale(days.map(timeOf), { ...room, length }).bands.map(({ label }) => label);
}

test('Several years are labelled by year', () => {
  expect(labels(['2021-06-01', '2025-03-01'])).toEqual(['2021', '2022', '2023', '2024', '2025']);
});

test('The last day of a year belongs to that year', () => {
  expect(labels(['2019-12-31', '2025-12-31']).at(0)).toBe('2019');
  expect(labels(['2019-12-31', '2025-12-31']).at(-1)).toBe('2025');
});

test('A short time is labelled by quarter or month', () => {
  expect(labels(['2025-02-01', '2025-11-30'])).toEqual(['1/2025', '4/2025', '7/2025', '10/2025']);
  expect(labels(['2025-02-01', '2025-04-30'])).toEqual(['2/2025', '3/2025', '4/2025']);
});

test('Two years are labelled by half-year', () => {
  expect(labels(['2024-02-01', '2025-11-30'])).toEqual(['1/2024', '7/2024', '1/2025', '7/2025']);
});

test('Where there is no room for every year, some are left out', () => {
  expect(labels(['2010-01-01', '2029-12-31'], 200)).toEqual(['2010', '2015', '2020', '2025']);
});

test('A single day lies inside the axis', () => {
  const time = timeOf('2025-06-15');
  const scale = timeScale([time], room);
  expect(scale.from).toBeLessThan(time);
  expect(scale.to).toBeGreaterThan(time);
});
