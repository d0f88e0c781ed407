import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { madeAhead } from '../../src/exports/ahead.ts';

test('whoever asks for one has the next ones made, and no more than these', async () => {
  const begun: number[] = [];
  const ask = madeAhead([1, 2, 3, 4, 5], async (thing) => begun.push(thing), 2);
  expect(begun).toEqual([]);
  await ask(1);
  expect(begun).toEqual([1, 2, 3]);
  await ask(2);
  expect(begun).toEqual([1, 2, 3, 4]);
});

test('each is made once, whoever asks how often in whatever order', async () => {
  const begun: string[] = [];
  const ask = madeAhead(['a', 'b', 'c'], async (thing) => begun.push(thing), 1);
  const last = ask('c');
  await Promise.all([ask('a'), ask('b'), ask('a')]);
  expect(ask('c')).toBe(last);
  expect(begun).toEqual(['c', 'a', 'b']);
});

test('what could not be made is told to whoever asks for it, and to nobody else', async () => {
  const make = async (thing: number) => {
    if (thing === 2) throw new Error('Kein Papier');
    return thing;
  };
  const ask = madeAhead([1, 2, 3], make, 2);
  await expect(ask(1)).resolves.toBe(1);
  await setTimeout(5);
  await expect(ask(2)).rejects.toThrow('Kein Papier');
  await expect(ask(3)).resolves.toBe(3);
});
