import { type ReportSource, reportFilesKey } from '../../exports/about-report.ts';
import { type KeptFile, keptFile } from '../../exports/kept-bytes.ts';
import type { Meeting } from '../../model/types.ts';
import { currentSite, publishedReport } from '../../site.ts';
import { reportFileName, routes } from '../../views/routes.ts';
import { SITE_ADDRESS } from '../../views/url.ts';
import { fileKey } from '../_key.ts';

/** The data of a report as they are published. */
export function reportData(meeting: Meeting): KeptFile {
  return keptFile(meeting, publishedReport);
}

/** What the files of a meeting's report are told from. */
export function reportSource(meeting: Meeting): ReportSource {
  return { plan: currentSite().plan, meeting, site: SITE_ADDRESS, data: reportData };
}

/** The path of a report's file, with the key by which it is kept. */
export async function reportPath(meeting: Meeting, extension: string) {
  const key = await reportFilesKey(reportSource(meeting));
  return {
    params: { id: meeting.id, file: reportFileName(meeting.id) },
    props: { meeting },
    ...fileKey(routes.reportFile(meeting.id, extension), () => key),
  };
}
