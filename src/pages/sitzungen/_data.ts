import {
  type AboutFile,
  type AboutReport,
  aboutReport,
  type ReportSource,
  reportFilesKey,
} from '../../exports/about-report.ts';
import { madeAhead } from '../../exports/ahead.ts';
import { keepResult } from '../../kept/results.ts';
import type { Meeting } from '../../model/types.ts';
import { currentSite, publishedReport } from '../../site.ts';
import { givenReports } from '../../views/now.ts';
import { reportFileName, routes } from '../../views/routes.ts';
import { SITE_ADDRESS } from '../../views/url.ts';
import { fileKey } from '../_key.ts';

/** Enough that no worker waits for the next, few enough for the memory. In development nobody asks for all of them. */
const AHEAD = import.meta.env.PROD ? 2 : 0;

const told = new WeakMap<ReportSource['plan'], (meeting: Meeting) => Promise<AboutReport>>();

/** What is told of a meeting's report. Its files are made by then, and those of the next ones begun. */
export function aboutMeeting(meeting: Meeting): Promise<AboutReport> {
  const { plan, asOf } = currentSite();
  const tell =
    told.get(plan) ?? madeAhead(givenReports(plan, asOf), (one) => aboutReport(sourceOf(one)), AHEAD);
  told.set(plan, tell);
  return tell(meeting);
}

function sourceOf(meeting: Meeting): ReportSource {
  return { plan: currentSite().plan, meeting, site: SITE_ADDRESS, json: publishedReport, keep };
}

async function keep(meeting: Meeting, extension: AboutFile['extension'], bytes: Uint8Array): Promise<void> {
  const { cacheKey } = await keyOf(meeting, extension);
  if (cacheKey) keepResult(cacheKey, bytes);
}

async function keyOf(meeting: Meeting, extension: string): Promise<{ cacheKey?: string }> {
  const key = await filesKey(meeting);
  return fileKey(routes.reportFile(meeting.id, extension), () => key);
}

/** Stands for all files of a meeting's report. */
export function filesKey(meeting: Meeting): Promise<string> {
  return reportFilesKey({ plan: currentSite().plan, meeting, site: SITE_ADDRESS });
}

/** The path of a report's file, with the key by which it is kept. */
export async function reportPath(meeting: Meeting, extension: string) {
  return {
    params: { id: meeting.id, file: reportFileName(meeting.id) },
    props: { meeting },
    ...(await keyOf(meeting, extension)),
  };
}
