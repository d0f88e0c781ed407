import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { indexFiles } from '../../src/search/index-files.ts';
import type { DirectoryEntry } from '../../src/views/directory.ts';

/** Seconds that Pagefind takes for each answer. */
const pagefind = vi.hoisted(() => ({ seconds: 0 }));

vi.mock('pagefind', () => {
  const after = <T>(answer: T) =>
    new Promise<T>((resolve) => setTimeout(resolve, pagefind.seconds * 1000, answer));
  const index = {
    addCustomRecord: () => after({ errors: [] }),
    getFiles: () => after({ errors: [], files: [{ path: 'pagefind.js', content: new Uint8Array() }] }),
  };
  return { createIndex: () => after({ index, errors: [] }), close: async () => {} };
});

const ENTRY: DirectoryEntry = {
  kind: 'massnahme',
  label: 'Maßnahme',
  title: 'WLAN',
  href: '/massnahmen/wlan/',
  status: null,
  state: null,
  note: null,
  text: 'In allen Schulen',
  also: [],
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a large city on a slow machine gets its index, however long it takes', async () => {
  pagefind.seconds = 100;
  const files = indexFiles([ENTRY, ENTRY, ENTRY]);
  await vi.advanceTimersByTimeAsync(5 * 100_000);
  expect((await files).map(({ path }) => path)).toContain('pagefind.js');
});

test('a program that hangs is told of', async () => {
  pagefind.seconds = 3600;
  const answer = expect(indexFiles([ENTRY])).rejects.toThrow('Pagefind antwortet nicht.');
  await vi.advanceTimersByTimeAsync(121_000);
  await answer;
});
