import { Worker } from 'node:worker_threads';
import type { DirectoryEntry } from '../views/directory.ts';

/**
 * Writes the search index in a thread of its own, beside the pages: with Pagefind's program a page at a time is talked
 * about, which is mostly waiting. The answer is that of `writeSearchIndex`.
 */
export function writeSearchIndexBeside(
  entries: readonly DirectoryEntry[],
  site: string,
): Promise<string | null> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: { entries, site },
    execArgv: [],
  });
  const answer = new Promise<string | null>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`Der Suchindex wurde nicht fertig (${code}).`)));
  });
  // Who waits for the answer is told; nobody does as long as pages are drawn.
  answer.catch(() => {});
  return answer;
}
