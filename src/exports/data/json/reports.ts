import { createHash } from 'node:crypto';
import { reportsUntil } from '../../../model/meetings.ts';
import { refOf } from '../../../model/plan.ts';
import type { Meeting } from '../../../model/types.ts';
import { headlineText } from '../../../views/headline.ts';
import { reportOf } from '../../../views/now.ts';
import { routes } from '../../../views/routes.ts';
import { JSON_TYPE, reportFiles } from '../../files.ts';
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
  const { plan, asOf, link, address } = source;
  const report = reportOf(plan, meeting);
  const data = source.reportJson(meeting);
  const files = [
    ...(await reportFiles(report, address)).map(({ bytes, ...file }) => ({ ...file, ...measured(bytes) })),
    { extension: 'json', type: JSON_TYPE, bytes: data.size, sha256: data.sha256 },
  ];
  return {
    meeting: meeting.id,
    page: link(routes.meeting(meeting.id)),
    committee: refData(refOf(plan.committeeById, meeting.committee)),
    date: termData(meeting.date),
    asOf: report.asOf,
    previous: report.previous?.id ?? null,
    frozen: report.seal !== null,
    commit: report.seal?.commit ?? null,
    headline: headlineText(report.summary),
    errata: errataUntil(meeting, asOf),
    files: files.map(({ extension, type, bytes, sha256 }) => ({
      format: extension,
      mediaType: type,
      url: link(routes.reportFile(meeting.id, extension)),
      bytes,
      sha256,
    })),
  };
}

function measured(bytes: Uint8Array) {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
