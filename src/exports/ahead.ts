import { setImmediate } from 'node:timers/promises';
import type { MeetingReport } from '../model/report.ts';
import { reportFile } from './files.ts';
import { reportPdf } from './pdf/report-pdf.ts';

/** So many reports are in the making at a time: enough that no worker waits for the next, few enough for the memory. */
const AT_ONCE = 2;

/**
 * Begins to make the files of reports that take long, in this order, beside the thread that draws pages. Pages ask for
 * them one after the other; without this, all would wait for each. Whoever asks gets the file, or why there is none.
 */
export function makeReportsAhead<M>(
  meetings: readonly M[],
  reportOf: (meeting: M) => MeetingReport,
  site: string | null,
): void {
  const make = (meeting: M) => {
    const report = reportOf(meeting);
    return Promise.all([reportPdf(report, site), reportFile(report, 'docx')]);
  };
  // Who asks for what could not be made is told; here nobody asked.
  eachInTurn(meetings, make, AT_ONCE).catch(() => {});
}

/**
 * Makes of each thing what is to be made, at most `most` at a time. After a fault nothing more is begun.
 *
 * @throws what the first fault threw
 */
export async function eachInTurn<T>(
  things: readonly T[],
  make: (thing: T) => Promise<unknown>,
  most: number,
): Promise<void> {
  const waiting = [...things];
  const line = async () => {
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        // Pages that are being drawn come first.
        await setImmediate();
        await make(next);
      }
    } finally {
      waiting.length = 0;
    }
  };
  await Promise.all(Array.from({ length: most }, line));
}
