import { reportFor } from '../../src/model/report.ts';
import { reportDocument } from '../../src/views/report/compose.ts';
import type { ReportDocument } from '../../src/views/report/document.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan } = musterstadt();

/** The report of a Musterstadt meeting. */
export function reportWithId(id: string) {
  const meeting = plan.meetingById.get(id);
  if (!meeting) throw new Error(`Musterstadt has no meeting ${id}.`);
  return reportFor(plan, meeting);
}

export function documentOf(id: string): ReportDocument {
  return reportDocument(reportWithId(id));
}
