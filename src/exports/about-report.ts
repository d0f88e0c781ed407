import { createHash } from 'node:crypto';
import { keptValue } from '../kept/results.ts';
import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Meeting } from '../model/types.ts';
import { formatBytes } from '../views/format.ts';
import { headlineText } from '../views/headline.ts';
import { reportOf } from '../views/now.ts';
import type { Download } from '../views/report/downloads.ts';
import { routes } from '../views/routes.ts';
import { type FileForm, reportFiles } from './files.ts';
import type { KeptFile } from './kept-bytes.ts';
import { loadTypesetter } from './pdf/typesetter.ts';
import { reportKey } from './report-key.ts';

/** What lists tell of a report, without the report. */
export interface AboutReport {
  asOf: Day;
  /** The id of the meeting before. */
  previous: string | null;
  frozen: boolean;
  commit: string | null;
  headline: string;
  /** In the order of their use. */
  files: readonly AboutFile[];
}

export interface AboutFile {
  extension: 'pdf' | FileForm | 'json';
  /** Its media type. */
  type: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** What a report is told from. */
export interface ReportSource {
  plan: Plan;
  meeting: Meeting;
  /** The site's public address, which its PDF names; null when nobody says. */
  site: string | null;
  /** Its published data. */
  data: (meeting: Meeting) => Pick<KeptFile, 'size' | 'sha256'>;
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Stands for all files of a report: what it is made from, and what makes its PDF. */
export async function reportFilesKey({ plan, meeting, site }: Omit<ReportSource, 'data'>): Promise<string> {
  const { engine } = await loadTypesetter();
  return JSON.stringify([reportKey(plan, meeting), site, engine]);
}

/** Known from an earlier build without composing the report, as long as it is made from the same. */
export async function aboutReport(source: ReportSource): Promise<AboutReport> {
  return keptValue(`about ${await reportFilesKey(source)}`, () => tell(source));
}

async function tell({ plan, meeting, site, data }: ReportSource): Promise<AboutReport> {
  const report = reportOf(plan, meeting);
  const files = (await reportFiles(report, site)).map(({ extension, type, bytes }) => ({
    extension,
    type,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const { size, sha256 } = data(meeting);
  return {
    asOf: report.asOf,
    previous: report.previous?.id ?? null,
    frozen: report.seal !== null,
    commit: report.seal?.commit ?? null,
    headline: headlineText(report.summary),
    files: [...files, { extension: 'json', type: JSON_TYPE, size, sha256 }],
  };
}

/** The files as a page lists them. */
export async function reportDownloads(source: ReportSource): Promise<Download[]> {
  const { files } = await aboutReport(source);
  return files.map(({ extension, size }) => ({
    extension,
    ...LISTED[extension],
    href: routes.reportFile(source.meeting.id, extension),
    size: formatBytes(size),
  }));
}

const LISTED = {
  pdf: { label: 'PDF', use: 'zum Drucken und als Anlage' },
  docx: { label: 'Word', use: 'zum Weiterbearbeiten' },
  md: { label: 'Markdown', use: 'für Niederschrift und E-Mail' },
  csv: { label: 'CSV', use: 'Maßnahmen als Tabelle' },
  json: { label: 'JSON', use: 'alle Daten des Berichts' },
};
