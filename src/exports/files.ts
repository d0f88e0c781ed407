import type { MeetingReport } from '../model/report.ts';
import { formatBytes } from '../views/format.ts';
import { reportDocument } from '../views/report/compose.ts';
import type { Download } from '../views/report/downloads.ts';
import { routes } from '../views/routes.ts';
import { reportDocx } from './docx.ts';
import { reportMarkdown } from './markdown.ts';
import { measuresCsv } from './measures-csv.ts';
import { reportPdf } from './pdf/report-pdf.ts';

/** The forms of a report that are made here, by extension. */
export const FILE_FORMS = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: (report: MeetingReport) => reportDocx(reportDocument(report)),
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

/**
 * All files of a report, as a page lists them, in the order of their use. `site` is the site's public address, which
 * its PDF names; `json` the published data, where there are.
 */
export async function reportDownloads(
  report: MeetingReport,
  site: string | null,
  json?: string,
): Promise<Download[]> {
  const own = await Promise.all(
    (Object.keys(FILE_FORMS) as FileForm[]).map(async (form) => [form, await reportFile(report, form)]),
  );
  const files = { ...Object.fromEntries(own), pdf: await reportPdf(report, site), json };
  return LISTED.flatMap(({ extension, label, use }) => {
    const file = files[extension];
    if (file === undefined) return [];
    const href = routes.reportFile(report.meeting.id, extension);
    return { extension, label, use, href, size: formatBytes(Buffer.byteLength(file)) };
  });
}

const LISTED = [
  { extension: 'pdf', label: 'PDF', use: 'zum Drucken und als Anlage' },
  { extension: 'docx', label: 'Word', use: 'zum Weiterbearbeiten' },
  { extension: 'md', label: 'Markdown', use: 'für Niederschrift und E-Mail' },
  { extension: 'csv', label: 'CSV', use: 'Maßnahmen als Tabelle' },
  { extension: 'json', label: 'JSON', use: 'alle Daten des Berichts' },
];

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
