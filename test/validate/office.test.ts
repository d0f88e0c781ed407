import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { sentences } from '../../src/diagnostic/wording.ts';
import { check } from './faulty-folder.ts';

/**
 * Files of Musterstadt as somebody from an office may leave them behind. `fehler.txt` lists, written before the check was
 * asked: where each mistake is, and what the message must say to write instead.
 */
const OFFICE = 'test/fixtures/buero';
const MUSTERSTADT = 'test/fixtures/musterstadt';
const cases = readdirSync(OFFICE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Mistake {
  place: string;
  /** Part of what the message says. */
  says: string;
}

function mistakesOf(name: string): Mistake[] {
  const lines = readFileSync(join(OFFICE, name, 'fehler.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [, place = '', says = ''] = /^(.*?:\d+:\d+) (.+)$/.exec(line) ?? [];
    return { place, says };
  });
}

/** What the check says of Musterstadt with these files laid over it, as far as Musterstadt alone isn't to blame. */
function checkOver(files: string | null) {
  const root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  try {
    cpSync(MUSTERSTADT, root, { recursive: true, filter: (path) => !path.endsWith('/berichte') });
    if (files)
      cpSync(files, root, {
        recursive: true,
        filter: (path) => !path.endsWith('.txt') || path.includes('massnahmen'),
      });
    return check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const usual = new Set(checkOver(null).diagnostics.map((one) => `${one.rule} ${one.file}`));

const placeOf = ({ file, line, column }: Diagnostic) => `${file}:${line}:${column}`;

describe.each(cases)('%s', (name) => {
  const { diagnostics, text } = checkOver(join(OFFICE, name));
  const found = diagnostics.filter(
    (one) => one.severity === 'error' || !usual.has(`${one.rule} ${one.file}`),
  );
  const mistakes = mistakesOf(name);

  test('every mistake is told at its place, and nothing else', () => {
    expect(found.map(placeOf)).toEqual(mistakes.map(({ place }) => place));
  });

  test('every message says what to write instead', () => {
    const told = found.map((one) => sentences(one, '').join(' '));
    expect(mistakes.filter(({ says }, index) => !told[index]?.includes(says))).toEqual([]);
  });

  test('is told as expected', async () => {
    await expect(`${text}\n`).toMatchFileSnapshot(join('../..', OFFICE, name, 'erwartet.txt'));
  });
});

test('there are at least sixty', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});
