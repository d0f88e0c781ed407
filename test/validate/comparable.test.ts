import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparisonText } from '../../src/exports/comparison/text.ts';
import { comparisonOf } from '../../src/model/comparison/comparison.ts';
import { type ContentState, checkStates, readState } from '../../src/site.ts';
import { comparisonDocument } from '../../src/views/comparison/compose.ts';
import { SAMPLES } from './faulty-folder.ts';
import { UNSTORABLE } from './unstorable.ts';

const CHOICE = { asked: null, today: '2024-12-31' };

/** The sound content that all samples of mistakes share, with one of them laid over it. */
function state(sample: string | null, missing = 'erwartet.txt'): ContentState {
  const root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  try {
    cpSync(join(SAMPLES, '_basis'), root, { recursive: true });
    const folder = join(SAMPLES, sample ?? '_basis');
    if (existsSync(folder)) cpSync(folder, root, { recursive: true });
    for (const file of ['erwartet.txt', missing]) rmSync(join(root, file), { force: true });
    return readState(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function compared(before: ContentState, after: ContentState) {
  const { plans, asOf, asOfBefore } = checkStates(before, after, CHOICE);
  const document = comparisonDocument({
    before: { name: 'vorher', commit: null },
    after: { name: 'nachher', commit: null },
    asOf,
    asOfBefore,
    comparison: plans && comparisonOf(plans.before, plans.after, asOf, asOfBefore),
    leftOut: plans?.leftOut ?? [],
    findings: { appeared: [], resolved: [], onlyErrors: false },
    files: [],
  });
  return { plans, document, text: comparisonText(document) };
}

const basis = state(null);
const samples = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && !UNSTORABLE[entry.name])
  .map(({ name }) => name);

describe('content with mistakes', () => {
  test.each(samples)('%s is compared as far as it can be read, on either side', (name) => {
    const broken = state(name);
    for (const [before, after] of [
      [basis, broken],
      [broken, basis],
    ] as const) {
      const { plans, document } = compared(before, after);
      const removed = document.sections
        .filter(({ id }) => id === 'measures' || id === 'meetings' || id === 'commitments')
        .flatMap(({ subjects }) => subjects.filter(({ state: became }) => became === 'removed'))
        .map(({ file }) => file);
      const leftOut = plans?.leftOut.map(({ file }) => file) ?? [];
      // What can't be read must not be told as gone.
      expect(removed.filter((file) => leftOut.includes(file ?? ''))).toEqual([]);
    }
  });

  test('in some files leave all others comparable', () => {
    const { plans, text } = compared(basis, state('unknown-unit'));
    expect(plans?.leftOut.map(({ file, side }) => [file, side])).toEqual([
      ['massnahmen/wlan.md', 'after'],
      ['strategie.yaml', 'after'],
    ]);
    expect(text).toContain('NICHT VERGLICHEN: 2 Dateien');
    expect(text).not.toContain('kommt nicht mehr vor');
  });

  test('in the strategy of both states leave nothing to compare', () => {
    const nowhere = state(null, 'strategie.yaml');
    const { plans, text } = compared(nowhere, nowhere);
    expect(plans).toBeNull();
    expect(text).toContain('Diese Stände lassen sich nicht vergleichen');
  });
});

test('sound content is the same as itself', () => {
  expect(compared(basis, state(null)).document).toMatchObject({ changed: false, sections: [] });
});
