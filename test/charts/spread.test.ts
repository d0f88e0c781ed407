import { expect, test } from 'vitest';
import { spread } from '../../src/charts/spread.ts';

const block = (wish: number) => ({ wish, height: 10 });

test('Blocks with enough room stand where they wish', () => {
  expect(spread([block(20), block(60)], 0, 100)).toEqual([20, 60]);
});

test('Blocks that would collide move apart evenly', () => {
  expect(spread([block(50), block(50)], 0, 100)).toEqual([45, 55]);
});

test('Blocks keep the order of their wishes, whatever the order they come in', () => {
  expect(spread([block(52), block(50), block(51)], 0, 100)).toEqual([61, 41, 51]);
});

test('Blocks stay inside, and push others away from the edge', () => {
  expect(spread([block(0), block(2)], 0, 100)).toEqual([5, 15]);
  expect(spread([block(97), block(100)], 0, 100)).toEqual([85, 95]);
});
