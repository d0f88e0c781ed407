import type { APIRoute } from 'astro';
import { makeReportsAhead } from '../../../exports/ahead.ts';
import { reportPdf } from '../../../exports/pdf/report-pdf.ts';
import { isKept } from '../../../kept/results.ts';
import type { Meeting } from '../../../model/types.ts';
import { currentSite } from '../../../site.ts';
import { givenReports, reportOf } from '../../../views/now.ts';
import { SITE_ADDRESS } from '../../../views/url.ts';
import { reportPath } from '../_data.ts';

/** The status report of a meeting as PDF. */
export async function getStaticPaths() {
  const { plan, asOf } = currentSite();
  const paths = await Promise.all(givenReports(plan, asOf).map((meeting) => reportPath(meeting, 'pdf')));
  // In development nobody asks for all of them.
  const wanted = paths.filter(({ cacheKey }) => cacheKey !== undefined && !isKept(cacheKey));
  const meetings = wanted.map(({ props }) => props.meeting);
  // The newest is on the first page.
  const inOrder = [...meetings.slice(-1), ...meetings.slice(0, -1)];
  makeReportsAhead(inOrder, (one) => reportOf(plan, one), SITE_ADDRESS);
  return paths;
}

export const GET: APIRoute<{ meeting: Meeting }> = async ({ props }) => {
  const pdf = await reportPdf(reportOf(currentSite().plan, props.meeting), SITE_ADDRESS);
  return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
};
