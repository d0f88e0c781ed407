import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReportDocument } from '../../views/report/document.ts';
import type { WorkbookContent } from '../data/workbook.ts';
import type { Files } from '../pdf/typesetter.ts';

/** A file that takes long to make. */
export type Order =
  | { form: 'pdf'; files: Files; main: string }
  | { form: 'docx'; document: ReportDocument }
  | { form: 'xlsx'; content: WorkbookContent };

/** What a worker answers: the file, or why there is none. */
export type Answer = { bytes: Uint8Array } | { fault: string };

interface Waiting {
  order: Order;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

/** A worker, and what waits for it. It is there only as long as there is work for it. */
interface Lane {
  worker: Worker | null;
  busy: boolean;
  waiting: Waiting[];
  dismissal?: NodeJS.Timeout;
}

/** How long a worker without work is kept, in milliseconds. */
const PATIENCE = 2000;

/**
 * PDFs have a worker of their own: a typesetter holds 170 MB for reports on a thousand measures, and one is done with a
 * report before the thread that draws pages is done with two. All else shares the other.
 */
const typesetting = newLane();
const writing = newLane();

function newLane(): Lane {
  return { worker: null, busy: false, waiting: [] };
}

/**
 * Makes the file beside the thread that draws pages.
 *
 * @throws what making it threw
 */
export function makeBeside(order: Order): Promise<Uint8Array> {
  const lane = order.form === 'pdf' ? typesetting : writing;
  return new Promise((resolve, reject) => {
    lane.waiting.push({ order, resolve, reject });
    handOut(lane);
  });
}

function handOut(lane: Lane): void {
  if (lane.busy) return;
  const next = lane.waiting.shift();
  if (!next) return;
  lane.worker ??= newWorker();
  give(lane, lane.worker, next);
}

/** From the project's folder: the bundle that asks may lie anywhere. */
function newWorker(): Worker {
  return new Worker(join(process.cwd(), 'src/exports/workers/worker.ts'), { execArgv: [] });
}

function give(lane: Lane, worker: Worker, { order, resolve, reject }: Waiting): void {
  lane.busy = true;
  clearTimeout(lane.dismissal);
  worker.ref();
  const failed = (error: Error) => {
    worker.off('message', answered);
    lane.worker = null;
    lane.busy = false;
    reject(error);
    handOut(lane);
  };
  const answered = (answer: Answer) => {
    worker.off('error', failed);
    worker.unref();
    lane.busy = false;
    if ('bytes' in answer) resolve(answer.bytes);
    else reject(new Error(answer.fault));
    lane.dismissal = setTimeout(dismiss, PATIENCE, lane).unref();
    handOut(lane);
  };
  worker.once('message', answered);
  worker.once('error', failed);
  worker.postMessage(order);
}

/** Frees the memory of a worker that has nothing to do. */
function dismiss(lane: Lane): void {
  void lane.worker?.terminate();
  lane.worker = null;
}
