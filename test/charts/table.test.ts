import { expect, test } from 'vitest';
import { numericColumns } from '../../src/charts/table.ts';

test('A column is numeric when all its cells are numbers as Germans write them', () => {
  const rows = [
    ['01.06.2021', '1.200', '64,25 %', '2025', 'Juni 2022'],
    ['07.09.2023', '−3', '78 %', '', '2025'],
  ];
  expect(numericColumns({ caption: '', head: ['a', 'b', 'c', 'd', 'e'], rows })).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('A table without rows has no numeric column', () => {
  expect(numericColumns({ caption: '', head: ['a'], rows: [] })).toEqual([false]);
});
