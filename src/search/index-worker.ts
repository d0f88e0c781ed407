import { parentPort, workerData } from 'node:worker_threads';
import type { DirectoryEntry } from '../views/directory.ts';
import { writeSearchIndex } from './write-index.ts';

/** The thread of `write-beside.ts`. Node reads it as it is written, outside of any bundle. */
const { entries, site } = workerData as { entries: readonly DirectoryEntry[]; site: string };
parentPort?.postMessage(await writeSearchIndex(entries, site));
