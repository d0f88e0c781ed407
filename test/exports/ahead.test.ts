import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eachInTurn } from '../../src/exports/ahead.ts';

test('all are made in their order, and no more at a time than may be', async () => {
  const begun: number[] = [];
  let now = 0;
  let most = 0;
  const make = async (thing: number) => {
    begun.push(thing);
    now += 1;
    most = Math.max(most, now);
    await setTimeout(thing % 3);
    now -= 1;
  };
  await eachInTurn([1, 2, 3, 4, 5, 6, 7], make, 2);
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(2);
});

test('nothing is begun before whoever asks has gone on', async () => {
  const begun: number[] = [];
  const all = eachInTurn([1, 2], async (thing) => begun.push(thing), 2);
  await Promise.resolve();
  expect(begun).toEqual([]);
  await all;
  expect(begun).toEqual([1, 2]);
});

test('after a fault nothing more is begun', async () => {
  const begun: number[] = [];
  const make = async (thing: number) => {
    begun.push(thing);
    if (thing === 2) throw new Error('Kein Papier');
    await setTimeout(5);
  };
  await expect(eachInTurn([1, 2, 3, 4], make, 2)).rejects.toThrow('Kein Papier');
  await setTimeout(20);
  expect(begun).toEqual([1, 2]);
});
