import { type KeptFile, keptFile } from '../../exports/kept-bytes.ts';
import type { Meeting } from '../../model/types.ts';
import { publishedReport } from '../../site.ts';

/** The data of a report as they are published. */
export function reportData(meeting: Meeting): KeptFile {
  return keptFile(meeting, publishedReport);
}
