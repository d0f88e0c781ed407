import { expect, test } from 'vitest';
import { everything, survey, toggled, withChoice } from '../../src/islands/list.ts';
import { rowOf } from '../../src/islands/row-attributes.ts';
import { commitmentList } from '../../src/views/commitment-list.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan, asOf } = musterstadt();
const { frame, lines, entries, figures } = commitmentList(plan, asOf);
const rows = lines.map((line) =>
  rowOf(frame, entries.get(line) as NonNullable<ReturnType<typeof entries.get>>),
);
const titles = (order: readonly number[]) => order.map((index) => lines[index]?.commitment.title);

test('what is owed comes first, the oldest on top; what was closed follows, the newest first', () => {
  const open = lines.filter((line) => !line.closedOn);
  const closed = lines.filter((line) => line.closedOn);
  expect(lines).toEqual([...open, ...closed]);
  expect(open.map((line) => line.raisedOn.last)).toEqual(open.map((line) => line.raisedOn.last).sort());
  const days = closed.map((line) => line.closedOn?.last ?? '');
  expect(days).toEqual([...days].sort().reverse());
  expect(survey(frame, rows, everything(frame)).order).toEqual(rows.map((_, index) => index));
});

test('every figure counts what its address shows', () => {
  for (const { href, count } of figures) {
    const [, query = ''] = href.split('?');
    let state = everything(frame);
    for (const [facet, values] of new URLSearchParams(query)) {
      state = withChoice(frame, state, facet, values.split(','));
    }
    expect(survey(frame, rows, state).order).toHaveLength(count);
  }
});

test('what two groups raised together is found under both', () => {
  const group = frame.facets.find((facet) => facet.id === 'gruppe');
  const joint = lines.find((line) => line.raisedBy.length > 1);
  const ids = joint?.raisedBy.map(({ name }) => group?.options.find((one) => one.label === name)?.id ?? '');
  expect(ids).toHaveLength(2);
  for (const id of ids ?? []) {
    const state = toggled(frame, everything(frame), 'gruppe', id);
    expect(titles(survey(frame, rows, state).order)).toContain(joint?.commitment.title);
  }
});

test('every line has a value in every facet, and no facet offers a value twice', () => {
  for (const { id, options } of frame.facets) {
    const known = options.map((option) => option.id);
    expect(new Set(known).size).toBe(known.length);
    for (const line of lines) {
      const values = entries.get(line)?.values[id]?.split(' ') ?? [];
      expect(known).toEqual(expect.arrayContaining(values));
    }
  }
});
