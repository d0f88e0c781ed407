import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { currentCheck, expectEdits, forgetCheck } from '../src/site.ts';

const root = mkdtempSync(join(tmpdir(), 'stadt-'));

beforeAll(() => {
  cpSync('test/fixtures/musterstadt', root, { recursive: true });
  vi.stubEnv('INHALT', root);
  expectEdits();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function edit(file: string, from: RegExp, to: string): void {
  writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(from, to));
  forgetCheck(file);
}

function titleOf(id: string): string | undefined {
  return currentCheck().site?.plan.measureById.get(id)?.title;
}

function faults(): string[] {
  return currentCheck()
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ file, line }) => `${file}:${line}`);
}

test('several edits before anybody looks are all seen', () => {
  expect(titleOf('tablets')).not.toBe('Neuer Titel');
  edit('massnahmen/tablets.md', /^titel: .*$/m, 'titel: Neuer Titel');
  edit('massnahmen/chatbot.yaml', /^titel: .*$/m, 'titel: Auch neu');
  expect([titleOf('tablets'), titleOf('chatbot')]).toEqual(['Neuer Titel', 'Auch neu']);
});

test('a fault is told again while another file is edited, until it is mended', () => {
  edit('massnahmen/tablets.md', /^handlungsfeld: .*$/m, 'handlungsfeld: gibt-es-nicht');
  edit('massnahmen/lorawan.md', /^beginn: /m, 'begin ');
  edit('massnahmen/chatbot.yaml', /^titel: .*$/m, 'titel: Noch einmal neu');
  const told = faults();
  expect(new Set(told.map((one) => one.split(':')[0]))).toEqual(
    new Set(['massnahmen/lorawan.md', 'massnahmen/tablets.md']),
  );
  edit('massnahmen/chatbot.yaml', /^titel: .*$/m, 'titel: Und noch einmal');
  expect(faults()).toEqual(told);
  // The text of a file that was not read again stands below what is wrong with it.
  expect(currentCheck().text).toContain('gibt-es-nicht');
  edit('massnahmen/tablets.md', /gibt-es-nicht/, 'bildung');
  edit('massnahmen/lorawan.md', /^begin /m, 'beginn: ');
  expect(faults()).toEqual([]);
  expect(titleOf('chatbot')).toBe('Und noch einmal');
});

test('a file that is gone is gone, and what names it is told', () => {
  rmSync(join(root, 'massnahmen/tablets.md'));
  forgetCheck('massnahmen/tablets.md');
  expect(faults().length).toBeGreaterThan(0);
});
