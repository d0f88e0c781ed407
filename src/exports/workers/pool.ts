import { availableParallelism } from 'node:os';
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

/** Each holds a typesetter of its own; more of them take more memory than they save time. */
const MOST = 4;

/** How long a worker without work is kept, in milliseconds. */
const PATIENCE = 2000;

const waiting: Waiting[] = [];
const idle: Worker[] = [];
let running = 0;

/**
 * Makes the file beside the thread that draws pages, as many at a time as there are processors.
 *
 * @throws what making it threw
 */
export function makeBeside(order: Order): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    waiting.push({ order, resolve, reject });
    handOut();
  });
}

function handOut(): void {
  while (waiting.length > 0) {
    const worker = idle.pop() ?? (running < Math.min(MOST, availableParallelism()) ? newWorker() : undefined);
    if (!worker) return;
    const next = waiting.shift() as Waiting;
    give(worker, next);
  }
}

/** From the project's folder: the bundle that asks may lie anywhere. */
function newWorker(): Worker {
  running += 1;
  const worker = new Worker(join(process.cwd(), 'src/exports/workers/worker.ts'), { execArgv: [] });
  worker.on('exit', () => {
    running -= 1;
  });
  return worker;
}

function give(worker: Worker, { order, resolve, reject }: Waiting): void {
  worker.ref();
  const failed = (error: Error) => {
    worker.off('message', answered);
    reject(error);
    handOut();
  };
  const answered = (answer: Answer) => {
    worker.off('error', failed);
    if ('bytes' in answer) resolve(answer.bytes);
    else reject(new Error(answer.fault));
    worker.unref();
    idle.push(worker);
    handOut();
    setTimeout(dismiss, PATIENCE, worker).unref();
  };
  worker.once('message', answered);
  worker.once('error', failed);
  worker.postMessage(order);
}

/** Frees the memory of a worker that has nothing to do. */
function dismiss(worker: Worker): void {
  if (!idle.includes(worker)) return;
  idle.splice(idle.indexOf(worker), 1);
  void worker.terminate();
}
