/// <reference types="vite/client" />
import { join } from 'node:path';
import { readEntry, sha256, writeEntry } from '../kept/entries.ts';
import type { ReportDocument } from '../views/report/document.ts';
import { makeBeside } from './workers/pool.ts';

// Vite replaces both globs by what the files say: in a bundle there is no source folder to look into.
const sources = import.meta.glob<string>(['./docx*.ts', './office-zip.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const packages = import.meta.glob<string>('/node_modules/{docx,fflate}/package.json', {
  import: 'version',
  eager: true,
});

/** Changes whenever the same report could become another file. */
const version = sha256(JSON.stringify([sources, packages]));

/** The report as a Word file. It is kept by its content, so an unchanged report costs nothing in the next build. */
export async function keptDocx(document: ReportDocument): Promise<Uint8Array> {
  const cache = join(process.cwd(), 'node_modules', '.cache', 'sachstand', 'docx');
  const key = sha256(version + JSON.stringify(document));
  const known = readEntry(cache, key);
  if (known) return known;
  const file = await makeBeside({ form: 'docx', document });
  writeEntry(cache, key, file);
  return file;
}
