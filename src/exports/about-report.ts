import { sha256 } from '../kept/entries.ts';
import { keptValue } from '../kept/results.ts';
import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { reportFor } from '../model/report.ts';
import type { Meeting } from '../model/types.ts';
import { formatBytes } from '../views/format.ts';
import { headlineText } from '../views/headline.ts';
import type { Download } from '../views/report/downloads.ts';
import { routes } from '../views/routes.ts';
import { type FileForm, type ReportFile, reportFiles } from './files.ts';
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

/** What a report is told from, and where its files go. */
export interface ReportSource {
  plan: Plan;
  meeting: Meeting;
  /** The site's public address, which its PDF names; null when nobody says. */
  site: string | null;
  /** Its data as they are published. */
  json: (meeting: Meeting) => string;
  /** Lays a file of it aside until it is published. */
  keep: (meeting: Meeting, extension: AboutFile['extension'], bytes: Uint8Array) => Promise<void>;
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Stands for all files of a report: what it is made from, and what makes its PDF. */
export async function reportFilesKey({
  plan,
  meeting,
  site,
}: Pick<ReportSource, 'plan' | 'meeting' | 'site'>): Promise<string> {
  const { engine } = await loadTypesetter();
  return JSON.stringify([reportKey(plan, meeting), site, engine]);
}

/**
 * Makes the files of a report and lays them aside. Known from an earlier build without composing the report, as long as it
 * is made from the same.
 */
export async function aboutReport(source: ReportSource): Promise<AboutReport> {
  return keptValue(`about ${await reportFilesKey(source)}`, () => makeFiles(source));
}

async function makeFiles({ plan, meeting, site, json, keep }: ReportSource): Promise<AboutReport> {
  const report = reportFor(plan, meeting);
  const beside = reportFiles(report, site);
  // Should they fail before they are waited for, they fail there.
  beside.catch(() => {});
  const data = { extension: 'json' as const, type: JSON_TYPE, bytes: Buffer.from(json(meeting)) };
  const laidAside = async ({ extension, type, bytes }: ReportFile | typeof data): Promise<AboutFile> => {
    await keep(meeting, extension, bytes);
    return { extension, type, size: bytes.length, sha256: sha256(bytes) };
  };
  const last = laidAside(data);
  const files: AboutFile[] = [];
  for (const file of await beside) files.push(await laidAside(file));
  return {
    asOf: report.asOf,
    previous: report.previous?.id ?? null,
    frozen: report.seal !== null,
    commit: report.seal?.commit ?? null,
    headline: headlineText(report.summary),
    files: [...files, await last],
  };
}

/** The files as a page lists them. */
export function reportDownloads(meeting: Meeting, { files }: AboutReport): Download[] {
  return files.map(({ extension, size }) => ({
    extension,
    ...LISTED[extension],
    href: routes.reportFile(meeting.id, extension),
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
