import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePdf } from '../../src/exports/pdf/report-pdf.ts';
import { chooseTypesetter, loadTypesetter, type Typesetter } from '../../src/exports/pdf/typesetter.ts';
import type { MeetingReport } from '../../src/model/report.ts';
import { reportFor } from '../../src/model/report.ts';
import { checkContent, type Site } from '../../src/site.ts';
import { meetingRows } from '../../src/views/meeting.ts';
import { musterstadt } from '../musterstadt.ts';

/** The reports of the fictional city, the newest first, and of the real one. */
export const reports = shown(musterstadt());
export const realReports = shown(hagen());
export const latest = reports[0] as MeetingReport;

export const SITE = 'https://musterstadt.example/stand';

export const native = await loadTypesetter();
export const wasm = await chooseTypesetter([]);

/** Sets a report anew, without any cache. */
export function make(report: MeetingReport, typesetter: Typesetter = native, site: string | null = SITE) {
  return makePdf(report, site, typesetter, mkdtempSync(join(tmpdir(), 'sachstand-pdf-')));
}

function shown({ plan, asOf }: Site): MeetingReport[] {
  return meetingRows(plan, asOf)
    .filter(({ state }) => state === 'report')
    .map(({ meeting }) => reportFor(plan, meeting));
}

function hagen(): Site {
  const { site, text } = checkContent({ root: 'content', asOf: null, today: '2026-03-31' });
  if (!site) throw new Error(text);
  return site;
}

/** With single spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without spaces, hyphens and soft breaks, because lines end anywhere. */
export function flatText(text: string): string {
  return text.replace(/[\s\u00ad\u200b-]/g, '');
}
