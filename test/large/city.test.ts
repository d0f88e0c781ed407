import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportMeetings } from '../../src/model/meetings.ts';
import { deadlinesOf, type MeasureState, stateAt } from '../../src/model/state.ts';
import { checkContent } from '../../src/site.ts';
import { USUAL, writeCity } from './city.ts';
import { largeCity } from './plan.ts';

function inFolder<T>(measures: number, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'gross-'));
  try {
    writeCity(root, { ...USUAL, measures });
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a large city is valid content', () => {
  inFolder(50, (root) => {
    const { diagnostics, site } = checkContent({ root, asOf: null, today: '2026-03-31' });
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    expect(diagnostics.length).toBeLessThan(50);
    expect(site?.plan.measures).toHaveLength(50);
    expect(
      site?.plan.measures.every(({ log, milestones }) => log.length === 12 && milestones.length === 6),
    ).toBe(true);
    expect(site?.plan.commitments).toHaveLength(160);
  });
});

test('a large city is as mixed as real ones: of its measures a third is finished, of its dates a quarter postponed', () => {
  const plan = largeCity({ measures: 200, commitments: 0 });
  const { measures } = plan;
  const asOf = reportMeetings(plan).at(-1)?.cutOff ?? '';
  const states = measures.map((measure) => stateAt(measure, asOf)).filter((state) => state !== null);
  const count = (status: MeasureState['status']) => states.filter((state) => state.status === status).length;
  expect(count('abgeschlossen')).toBeGreaterThan(50);
  expect(count('abgeschlossen')).toBeLessThan(90);
  expect(count('eingestellt')).toBeGreaterThan(0);
  expect(count('geplant')).toBeGreaterThan(0);
  const dates = states.flatMap(deadlinesOf).filter(({ milestone }) => milestone);
  const moved = dates.filter(({ deadline }) => deadline.moves.some(({ days }) => days > 0));
  expect(moved.length / dates.length).toBeGreaterThan(0.15);
  expect(moved.length / dates.length).toBeLessThan(0.3);
  const entries = measures.flatMap(({ log }) => log);
  expect(entries.filter(({ unchanged }) => unchanged).length / entries.length).toBeGreaterThan(0.15);
});

test('the same numbers make the same files', () => {
  const textOf = (root: string) =>
    readdirSync(join(root, 'massnahmen')).map((name) => readFileSync(join(root, 'massnahmen', name), 'utf8'));
  expect(inFolder(10, textOf)).toEqual(inFolder(10, textOf));
});
