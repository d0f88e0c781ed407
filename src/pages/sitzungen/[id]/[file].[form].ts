import type { APIRoute } from 'astro';
import { FILE_FORMS, type FileForm, reportFile } from '../../../exports/files.ts';
import type { Meeting } from '../../../model/types.ts';
import { currentSite } from '../../../site.ts';
import { givenReports, reportOf } from '../../../views/now.ts';
import { reportFileName } from '../../../views/routes.ts';

/** The status report of a meeting as Word, Markdown and CSV. */
export function getStaticPaths() {
  const { plan, asOf } = currentSite();
  const forms = Object.keys(FILE_FORMS) as FileForm[];
  return givenReports(plan, asOf).flatMap((meeting) =>
    forms.map((form) => ({
      params: { id: meeting.id, file: reportFileName(meeting.id), form },
      props: { meeting, form },
    })),
  );
}

export const GET: APIRoute<{ meeting: Meeting; form: FileForm }> = async ({ props: { meeting, form } }) => {
  const file = await reportFile(reportOf(currentSite().plan, meeting), form);
  return new Response(new Uint8Array(file), { headers: { 'Content-Type': FILE_FORMS[form].type } });
};
