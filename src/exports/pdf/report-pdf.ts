import { join } from 'node:path';
import { readEntry, sha256, writeEntry } from '../../kept/entries.ts';
import type { MeetingReport } from '../../model/report.ts';
import { makeBeside } from '../workers/pool.ts';
import { compactPdf } from './compact.ts';
import { pdfData } from './data.ts';
import { type Files, loadTypesetter, type Typesetter } from './typesetter.ts';
import { pdfVersion, templates } from './version.ts';

const made = new WeakMap<MeetingReport, Promise<Uint8Array>>();

/**
 * The report as PDF: A4, tagged, with PDF/UA-1's mark where the native Typst makes it. Made once per process, so that
 * a page can say how large the file is that it links to. `site` is the address of the site, null when nobody knows it.
 */
export function reportPdf(report: MeetingReport, site: string | null): Promise<Uint8Array> {
  const known =
    made.get(report) ??
    loadTypesetter().then((typesetter) => makePdf(report, site, typesetter, defaultCache(), setBeside));
  made.set(report, known);
  return known;
}

/**
 * The PDF made by `typesetter`. The same report gives the same bytes; it is kept in the folder `cache` by its content,
 * so an unchanged report costs nothing in the next build.
 */
export async function makePdf(
  report: MeetingReport,
  site: string | null,
  typesetter: Typesetter,
  cache = defaultCache(),
  set = setHere,
): Promise<Uint8Array> {
  const data = await pdfData(report, site);
  const key = sha256(pdfVersion + typesetter.engine + Object.values(data).join('\n'));
  const known = readEntry(cache, key);
  if (known) return known;
  const pdf = await set(typesetter, { ...templates, ...data });
  writeEntry(cache, key, pdf);
  return pdf;
}

const MAIN = 'report.typ';

async function setHere({ typeset }: Typesetter, files: Files): Promise<Uint8Array> {
  return compactPdf(typeset(files, MAIN));
}

/** By a worker, which has a typesetter of the same kind. */
function setBeside(_: Typesetter, files: Files): Promise<Uint8Array> {
  return makeBeside({ form: 'pdf', files, main: MAIN });
}

function defaultCache(): string {
  return join(process.cwd(), 'node_modules', '.cache', 'sachstand', 'pdf');
}
