import { describe, expect, test } from 'vitest';
import { chronological, knownBefore, knownOn, newestOf, refOf } from '../../src/model/plan.ts';
import { city, term } from './build.ts';

const entries = (...dates: string[]) =>
  dates.map((text, index) => ({ date: term(text), name: `${text} #${index}` }));
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('a log is read from oldest to newest', () => {
  test('when the file lists the newest first', () => {
    const log = chronological(entries('2025-03-01', '2025-02-01', '2025-01-01'));
    expect(names(log)).toEqual(['2025-01-01 #2', '2025-02-01 #1', '2025-03-01 #0']);
  });

  test('when the file has no order', () => {
    const log = chronological(entries('2025-02-01', '2025-01-01', '2025-03-01'));
    expect(names(log)).toEqual(['2025-01-01 #1', '2025-02-01 #0', '2025-03-01 #2']);
  });

  test('with two entries of one day as written, in a file that grows downwards', () => {
    const log = chronological(entries('2025-01-01', '2025-02-01', '2025-02-01'));
    expect(names(log)).toEqual(['2025-01-01 #0', '2025-02-01 #1', '2025-02-01 #2']);
  });

  test('with two entries of one day the other way round, in a file that grows upwards', () => {
    const log = chronological(entries('2025-02-01', '2025-02-01', '2025-01-01'));
    expect(names(log)).toEqual(['2025-01-01 #2', '2025-02-01 #1', '2025-02-01 #0']);
  });

  test('with entries of one day in the same order, whatever is added later and wherever', () => {
    const log = chronological(entries('2025-02-01', '2025-02-01', '2025-01-01', '2025-03-01'));
    expect(names(log)).toEqual(['2025-01-01 #2', '2025-02-01 #1', '2025-02-01 #0', '2025-03-01 #3']);
  });

  test('with entries of a single day as written', () => {
    const log = chronological(entries('2025-02-01', '2025-02-01'));
    expect(names(log)).toEqual(['2025-02-01 #0', '2025-02-01 #1']);
  });

  test('with a coarse date at the end of its period', () => {
    const log = chronological(entries('2025', '2025-06-30', '2025-Q2', '2026-01-01'));
    expect(names(log)).toEqual(['2025-06-30 #1', '2025-Q2 #2', '2025 #0', '2026-01-01 #3']);
  });

  test('without changing what was written', () => {
    const written = entries('2025-03-01', '2025-01-01');
    chronological(written);
    expect(names(written)).toEqual(['2025-03-01 #0', '2025-01-01 #1']);
  });
});

describe('an entry is known', () => {
  test('on its own day', () => {
    expect(knownOn(entries('2025-06-17'), '2025-06-17')).toHaveLength(1);
  });

  test('not a day earlier', () => {
    expect(knownOn(entries('2025-06-17'), '2025-06-16')).toHaveLength(0);
  });

  test('only from the last day of its period when its date is coarse', () => {
    expect(knownOn(entries('2025'), '2025-12-30')).toHaveLength(0);
    expect(knownOn(entries('2025'), '2025-12-31')).toHaveLength(1);
  });

  test('possibly before any day when it is dated only by an upper bound', () => {
    expect(names(knownBefore(entries('2025-06-17', 'bis 2025-12-31', '2025-12'), '2025-06-17'))).toEqual([
      '2025-06-17 #0',
      'bis 2025-12-31 #1',
    ]);
  });
});

describe('the newest entry', () => {
  test('is the last', () => {
    expect(newestOf(entries('2025-01-01', '2025-02-01'))?.name).toBe('2025-02-01 #1');
  });

  test('is not one that may be older than all others', () => {
    expect(newestOf(entries('2025-01-01', 'bis 2025-02-01'))?.name).toBe('2025-01-01 #0');
  });

  test('is dated by an upper bound where there is no other', () => {
    expect(newestOf(entries('bis 2025-01-01', 'bis 2025-02-01'))?.name).toBe('bis 2025-02-01 #1');
  });

  test('of none is none', () => {
    expect(newestOf([])).toBeNull();
  });
});

describe('a plan', () => {
  const plan = city({
    measures: { a: 'titel: Zukunft', b: 'titel: Ämter online', c: 'titel: Akte' },
    meetings: {
      '2025-09-09-ausschuss': 'stichtag: 2025-08-31',
      '2025-09-01-rat': '',
      '2024-01-15-rat': '',
    },
    commitments: {
      '2025-09-09-b': 'sitzung: 2025-09-09-ausschuss',
      '2025-09-09-a': 'sitzung: 2025-09-09-ausschuss',
      '2024-01-15-c': 'sitzung: 2024-01-15-rat',
    },
  });

  test('lists measures by title, in German order', () => {
    expect(plan.measures.map(({ title }) => title)).toEqual(['Akte', 'Ämter online', 'Zukunft']);
  });

  test('lists meetings by their cut-off day', () => {
    expect(plan.meetings.map(({ id }) => id)).toEqual([
      '2024-01-15-rat',
      '2025-09-09-ausschuss',
      '2025-09-01-rat',
    ]);
  });

  test('lists commitments by the day they were raised', () => {
    expect(plan.commitments.map(({ id }) => id)).toEqual(['2024-01-15-c', '2025-09-09-a', '2025-09-09-b']);
  });

  test('finds a thing by its id', () => {
    expect(plan.measureById.get('b')?.title).toBe('Ämter online');
    expect(plan.committeeById.get('rat')?.title).toBe('Rat');
  });

  test('names what is referred to', () => {
    expect(refOf(plan.unitById, 'it')).toEqual({ id: 'it', title: 'IT-Betrieb' });
  });

  test('names nothing for what is not documented', () => {
    expect(refOf(plan.unitById, null)).toBeNull();
  });
});
