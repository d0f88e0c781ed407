import { expect, test } from 'vitest';
import { trendLines } from '../../src/charts/trend-lines.ts';

const said = (day: string, date: string, done = false) => ({ day, date, label: date, done });
const line = (id: string, ...points: ReturnType<typeof said>[]) => ({ id, label: id, points });

test('A line ends where its milestone is first reported done', () => {
  const [only] = trendLines([
    line(
      'a',
      said('2021-01-01', '2022-01-01'),
      said('2022-02-01', '2022-01-15', true),
      said('2023-01-01', '2022-01-15', true),
    ),
  ]);
  expect(only?.points.map(({ done }) => done)).toEqual([false, true]);
});

test('A report that repeats the forecast before is no news, but the last one is marked', () => {
  const [only] = trendLines([
    line('a', ...['2021-01-01', '2021-06-01', '2022-01-01'].map((day) => said(day, '2025-12-31'))),
  ]);
  expect(only?.points.map(({ news }) => news)).toEqual([true, false, true]);
});

test('Only lines that share a point get lanes of their own', () => {
  const lanes = trendLines([
    line('a', said('2021-01-01', '2025-12-31')),
    line('b', said('2021-01-01', '2025-12-31')),
    line('c', said('2021-01-01', '2024-12-31')),
  ]).map(({ lane }) => lane);
  expect(lanes).toEqual([0, 1, 0]);
});

test('A line that was never reported is left out', () => {
  expect(trendLines([line('a')])).toEqual([]);
});
