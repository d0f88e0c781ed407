import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from './pool.ts';
import { tidyUp } from './tidy.ts';

/** One of the workers of `pool.ts`. Node reads it as it is written, outside of any bundle. */
parentPort?.on('message', async (order: Order) => {
  const answer = await answerTo(order);
  parentPort?.postMessage(answer);
  if (order.form === 'pdf' && 'bytes' in answer) held += answer.bytes.length;
  if (held < MOST_HELD) return;
  held = 0;
  setImmediate(tidyUp);
});

/**
 * So many bytes of PDF are made until it is time to tidy up: the documents behind them take some hundred times as much. Small
 * cities would spend more on tidying than on what they save.
 */
const MOST_HELD = 400_000;

/** Bytes of the PDFs whose documents are still held. */
let held = 0;

async function answerTo(order: Order): Promise<Answer> {
  try {
    return { bytes: await fileFor(order) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

async function fileFor(order: Order): Promise<Uint8Array> {
  if (order.form === 'docx') {
    const { reportDocx } = await import('../docx.ts');
    return reportDocx(order.document);
  }
  if (order.form === 'xlsx') {
    const { workbook } = await import('../data/workbook.ts');
    return workbook(order.content);
  }
  const { chooseTypesetter } = await import('../pdf/typesetter.ts');
  const { compactPdf } = await import('../pdf/compact.ts');
  typesetter ??= chooseTypesetter();
  return compactPdf((await typesetter).typeset(order.files, order.main));
}

let typesetter: ReturnType<typeof import('../pdf/typesetter.ts').chooseTypesetter> | undefined;
