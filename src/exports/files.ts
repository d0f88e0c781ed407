import type { MeetingReport } from '../model/report.ts';
import { reportDocument } from '../views/report/compose.ts';
import { keptDocx } from './docx-kept.ts';
import { reportMarkdown } from './markdown.ts';
import { measuresCsv } from './measures-csv.ts';
import { reportPdf } from './pdf/report-pdf.ts';

/** The forms of a report that are made here, by extension. */
export const FILE_FORMS = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: (report: MeetingReport) => keptDocx(reportDocument(report)),
  },
  md: {
    type: 'text/markdown; charset=utf-8',
    make: async (report: MeetingReport) => encoded(reportMarkdown(reportDocument(report))),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    make: async (report: MeetingReport) => encoded(measuresCsv(report)),
  },
};
export type FileForm = keyof typeof FILE_FORMS;

const made = new WeakMap<MeetingReport, Map<FileForm, Promise<Uint8Array>>>();

/** The report in a form. Made once per process, so that a page can say how large the file is that it links to. */
export function reportFile(report: MeetingReport, form: FileForm): Promise<Uint8Array> {
  const files = made.get(report) ?? new Map<FileForm, Promise<Uint8Array>>();
  made.set(report, files);
  const file = files.get(form) ?? FILE_FORMS[form].make(report);
  files.set(form, file);
  return file;
}

/** A file of a report as it is published. */
export interface ReportFile {
  extension: 'pdf' | FileForm;
  type: string;
  bytes: Uint8Array;
}

/**
 * The files of a report in the order of their use, without its data, which are published as they are. `site` is the
 * site's public address, which its PDF names.
 */
export async function reportFiles(report: MeetingReport, site: string | null): Promise<ReportFile[]> {
  const forms = Object.keys(FILE_FORMS) as FileForm[];
  const own = forms.map(async (form): Promise<ReportFile> => {
    return { extension: form, type: FILE_FORMS[form].type, bytes: await reportFile(report, form) };
  });
  const pdf = await reportPdf(report, site);
  return [{ extension: 'pdf', type: 'application/pdf', bytes: pdf }, ...(await Promise.all(own))];
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
