import type { APIRoute } from 'astro';
import { JSON_TYPE } from '../../../exports/files.ts';
import type { Meeting } from '../../../model/types.ts';
import { currentSite } from '../../../site.ts';
import { meetingRows } from '../../../views/meeting.ts';
import { reportFileName } from '../../../views/routes.ts';
import { bytesResponse } from '../../_response.ts';
import { reportData } from '../_data.ts';

/** The status report of a meeting as data; of a frozen one, the bytes that its checksum is made of. */
export function getStaticPaths() {
  const { plan, asOf } = currentSite();
  return meetingRows(plan, asOf)
    .filter(({ state }) => state === 'report')
    .map(({ meeting }) => ({
      params: { id: meeting.id, file: reportFileName(meeting.id) },
      props: { meeting },
    }));
}

export const GET: APIRoute<{ meeting: Meeting }> = ({ props }) =>
  bytesResponse(reportData(props.meeting).bytes(), JSON_TYPE);
