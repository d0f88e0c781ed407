import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/site.ts';
import { USUAL, writeCity } from './city.ts';

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
    expect(site?.plan.measures).toHaveLength(50);
    expect(site?.plan.measures[0]).toMatchObject({ log: { length: 12 }, milestones: { length: 6 } });
    expect(site?.plan.commitments).toHaveLength(160);
  });
});

test('the same numbers make the same files', () => {
  const textOf = (root: string) =>
    readdirSync(join(root, 'massnahmen')).map((name) => readFileSync(join(root, 'massnahmen', name), 'utf8'));
  expect(inFolder(10, textOf)).toEqual(inFolder(10, textOf));
});
