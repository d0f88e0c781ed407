import type { APIRoute } from 'astro';
import { reportPdf } from '../../../exports/pdf/report-pdf.ts';
import type { Meeting } from '../../../model/types.ts';
import { currentSite } from '../../../site.ts';
import { meetingRows } from '../../../views/meeting.ts';
import { reportOf } from '../../../views/now.ts';
import { reportFileName } from '../../../views/routes.ts';
import { SITE_ADDRESS } from '../../../views/url.ts';

/** The status report of a meeting as PDF. */
export function getStaticPaths() {
  const { plan, asOf } = currentSite();
  return meetingRows(plan, asOf)
    .filter(({ state }) => state === 'report')
    .map(({ meeting }) => ({
      params: { id: meeting.id, file: reportFileName(meeting.id) },
      props: { meeting },
    }));
}

export const GET: APIRoute<{ meeting: Meeting }> = async ({ props }) => {
  const pdf = await reportPdf(reportOf(currentSite().plan, props.meeting), SITE_ADDRESS);
  return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
};
