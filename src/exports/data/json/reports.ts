import { reportsUntil } from '../../../model/meetings.ts';
import { refOf } from '../../../model/plan.ts';
import type { Meeting } from '../../../model/types.ts';
import { routes } from '../../../views/routes.ts';
import type { ReportData } from '../shape/meeting.ts';
import type { FileSource } from '../source.ts';
import { errataUntil } from './meetings.ts';
import { refData, termData } from './parts.ts';

/** The reports given by the as-of day, and the files of each, oldest first. */
export function reportsData(source: FileSource): Promise<ReportData[]> {
  const { plan, asOf } = source;
  return Promise.all(reportsUntil(plan, asOf).map((meeting) => reportData(source, meeting)));
}

async function reportData(source: FileSource, meeting: Meeting): Promise<ReportData> {
  const { plan, asOf, link, aboutReport } = source;
  const { files, ...told } = await aboutReport(meeting);
  return {
    meeting: meeting.id,
    page: link(routes.meeting(meeting.id)),
    committee: refData(refOf(plan.committeeById, meeting.committee)),
    date: termData(meeting.date),
    ...told,
    errata: errataUntil(meeting, asOf),
    files: files.map(({ extension, type, size, sha256 }) => ({
      format: extension,
      mediaType: type,
      url: link(routes.reportFile(meeting.id, extension)),
      bytes: size,
      sha256,
    })),
  };
}
