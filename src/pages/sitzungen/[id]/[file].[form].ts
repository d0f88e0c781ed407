import type { APIRoute } from 'astro';
import { FILE_FORMS, type FileForm, reportFile } from '../../../exports/files.ts';
import type { Meeting } from '../../../model/types.ts';
import { currentSite } from '../../../site.ts';
import { givenReports, reportFor } from '../../../views/now.ts';
import { reportPath } from '../_data.ts';

/** The status report of a meeting as Word, Markdown and CSV. */
export function getStaticPaths() {
  const { plan, asOf } = currentSite();
  const forms = Object.keys(FILE_FORMS) as FileForm[];
  const paths = givenReports(plan, asOf).flatMap((meeting) =>
    forms.map(async (form) => {
      const { params, props, ...key } = await reportPath(meeting, form);
      return { params: { ...params, form }, props: { ...props, form }, ...key };
    }),
  );
  return Promise.all(paths);
}

export const GET: APIRoute<{ meeting: Meeting; form: FileForm }> = async ({ props: { meeting, form } }) => {
  const file = await reportFile(reportFor(currentSite().plan, meeting), form);
  return new Response(new Uint8Array(file), { headers: { 'Content-Type': FILE_FORMS[form].type } });
};
