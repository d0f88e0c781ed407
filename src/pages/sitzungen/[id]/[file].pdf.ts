import type { APIRoute } from 'astro';
import { reportPdf } from '../../../exports/pdf/report-pdf.ts';
import type { Meeting } from '../../../model/types.ts';
import { currentSite } from '../../../site.ts';
import { givenReports, reportFor } from '../../../views/now.ts';
import { SITE_ADDRESS } from '../../../views/url.ts';
import { aboutMeeting, reportPath } from '../_data.ts';

/** The status report of a meeting as PDF. */
export function getStaticPaths() {
  const { plan, asOf } = currentSite();
  const meetings = givenReports(plan, asOf);
  const [first] = meetings;
  // Its files are in the making while the first pages are drawn. Who asks for what could not be made is told.
  if (import.meta.env.PROD && first) aboutMeeting(first).catch(() => {});
  return Promise.all(meetings.map((meeting) => reportPath(meeting, 'pdf')));
}

export const GET: APIRoute<{ meeting: Meeting }> = async ({ props }) => {
  const pdf = await reportPdf(reportFor(currentSite().plan, props.meeting), SITE_ADDRESS);
  return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
};
