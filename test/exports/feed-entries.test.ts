import { expect, test } from 'vitest';
import { changeEntries, type NewsEntry } from '../../src/exports/feed-entries.ts';
import { byText, createPlan } from '../../src/model/plan.ts';
import { musterstadt } from '../musterstadt.ts';

/** Each time a plan of its own: what was told once is remembered with it. */
function newest(most: number): NewsEntry[] {
  const { plan, asOf } = musterstadt();
  const fresh = createPlan(plan);
  return changeEntries(fresh, asOf, fresh.measures, fresh.commitments, most);
}

const all = newest(Number.POSITIVE_INFINITY);

test('entries come day by day, the newest first, and of one day in the order of their paths', () => {
  expect(all.length).toBeGreaterThan(100);
  expect(all).toEqual(all.toSorted((a, b) => byText(b.day, a.day) || byText(a.path, b.path)));
});

test.each([0, 1, 2, 3, 10, 99, 100, 1000])('the newest %i are the first ones of all', (most) => {
  expect(newest(most)).toEqual(all.slice(0, most));
});
