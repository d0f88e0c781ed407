import { keptSize, keptText } from '../../exports/kept-text.ts';
import type { Meeting } from '../../model/types.ts';
import { publishedReport } from '../../site.ts';

/** The data of a report as they are published. */
export function reportData(meeting: Meeting): string {
  return keptText(meeting, publishedReport);
}

/** Their size in bytes. */
export function reportDataSize(meeting: Meeting): number {
  return keptSize(meeting, publishedReport);
}
