import type { APIRoute } from 'astro';
import { JSON_TYPE } from '../../../exports/about-report.ts';
import type { Meeting } from '../../../model/types.ts';
import { currentSite, publishedReport } from '../../../site.ts';
import { meetingRows } from '../../../views/meeting.ts';
import { reportPath } from '../_data.ts';

/** The status report of a meeting as data; of a frozen one, the bytes that its checksum is made of. */
export function getStaticPaths() {
  const { plan, asOf } = currentSite();
  const reports = meetingRows(plan, asOf).filter(({ state }) => state === 'report');
  return Promise.all(reports.map(({ meeting }) => reportPath(meeting, 'json')));
}

export const GET: APIRoute<{ meeting: Meeting }> = ({ props }) =>
  new Response(publishedReport(props.meeting), { headers: { 'Content-Type': JSON_TYPE } });
