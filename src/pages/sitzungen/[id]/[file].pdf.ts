import type { APIRoute } from 'astro';
import { makeReportsAhead } from '../../../exports/ahead.ts';
import { reportPdf } from '../../../exports/pdf/report-pdf.ts';
import type { Meeting } from '../../../model/types.ts';
import { currentSite } from '../../../site.ts';
import { givenReports, reportOf } from '../../../views/now.ts';
import { reportFileName } from '../../../views/routes.ts';
import { SITE_ADDRESS } from '../../../views/url.ts';

/** The status report of a meeting as PDF. */
export function getStaticPaths() {
  const { plan, asOf } = currentSite();
  const meetings = givenReports(plan, asOf);
  // The newest is on the first page. In development nobody asks for all of them.
  const inOrder = [...meetings.slice(-1), ...meetings.slice(0, -1)];
  if (import.meta.env.PROD) makeReportsAhead(inOrder, (one) => reportOf(plan, one), SITE_ADDRESS);
  return meetings.map((meeting) => ({
    params: { id: meeting.id, file: reportFileName(meeting.id) },
    props: { meeting },
  }));
}

export const GET: APIRoute<{ meeting: Meeting }> = async ({ props }) => {
  const pdf = await reportPdf(reportOf(currentSite().plan, props.meeting), SITE_ADDRESS);
  return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
};
