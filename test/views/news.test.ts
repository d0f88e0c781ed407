import { describe, expect, test } from 'vitest';
import { createPlan, type Plan } from '../../src/model/plan.ts';
import type { Measure } from '../../src/model/types.ts';
import { newsOf } from '../../src/views/news.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan, asOf } = musterstadt();
const HREF = '/massnahmen/e-akte/';

test('every report, measure and commitment can have news, in one sentence each', () => {
  const { items } = newsOf(plan, asOf);
  expect(items[0]?.href).toMatch(/^\/sitzungen\//);
  expect(new Set(items.map(({ href }) => href)).size).toBe(items.length);
  for (const item of items) {
    expect(item.print.split('.')).toHaveLength(item.says.length);
    for (const sentence of [item.title, item.added, ...item.says.slice(0, 1)]) {
      expect(sentence).not.toMatch(/undefined|null|^$|\s$/);
      expect(sentence.length).toBeLessThan(320);
    }
  }
});

describe('the print of a measure', () => {
  test('differs where an entry is added', () => {
    expect(differs((one) => ({ ...one, log: one.log.slice(0, -1) }))).toContain(0);
  });

  test('differs in its last part where only the description is reworded', () => {
    expect(differs((one) => ({ ...one, description: 'Anders.' }))).toEqual([3]);
  });

  test('differs in its last part where an older entry is amended', () => {
    expect(
      differs((one) => ({ ...one, log: one.log.map((e, at) => (at === 0 ? { ...e, text: 'Neu.' } : e)) })),
    ).toEqual([3]);
  });

  test('stays where a source is added', () => {
    const source = { id: null, title: 'Quelle', url: null, date: null, note: null };
    expect(differs((one) => ({ ...one, log: one.log.map((e) => ({ ...e, sources: [source] })) }))).toEqual(
      [],
    );
  });
});

test('the stamp differs when anything does, and only then', () => {
  expect(
    newsOf(
      changed((one) => one),
      asOf,
    ).stamp,
  ).toBe(newsOf(plan, asOf).stamp);
  expect(
    newsOf(
      changed((one) => ({ ...one, title: 'Anders' })),
      asOf,
    ).stamp,
  ).not.toBe(newsOf(plan, asOf).stamp);
});

/** The parts of the print that differ when the measure does. */
function differs(change: (measure: Measure) => Measure): number[] {
  const [before, after] = [plan, changed(change)].map((one) => printIn(one));
  return (after ?? []).flatMap((part, index) => (part === before?.[index] ? [] : index));
}

function printIn(of: Plan): string[] {
  return (
    newsOf(of, asOf)
      .items.find(({ href }) => href === HREF)
      ?.print.split('.') ?? []
  );
}

function changed(change: (measure: Measure) => Measure): Plan {
  return createPlan({
    ...plan,
    measures: plan.measures.map((one) => (one.id === 'e-akte' ? change(one) : one)),
  });
}
