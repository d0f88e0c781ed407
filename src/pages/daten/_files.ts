import { type DataFile, dataFiles } from '../../exports/data/files.ts';
import { linksTo } from '../../exports/data/link.ts';
import type { FileSource } from '../../exports/data/source.ts';
import { bytesResponse } from '../../kept/bytes-response.ts';
import { currentSite, publishedReportSchema } from '../../site.ts';
import { BASE, SITE_ADDRESS } from '../../views/url.ts';
import { reportData } from '../sitzungen/_data.ts';

/** What the data files of this site are made from. */
export function dataSource(): FileSource {
  const { plan, asOf } = currentSite();
  return {
    plan,
    asOf,
    link: linksTo(SITE_ADDRESS, BASE),
    address: SITE_ADDRESS,
    reportJson: reportData,
    reportSchema: publishedReportSchema(),
  };
}

/** All data files of this site. */
export function siteDataFiles(): Promise<ReadonlyMap<string, DataFile>> {
  return dataFiles(dataSource());
}

/** The files whose path begins and ends so, as routes; the parameter is what stands between. */
export async function dataPaths(start: string, end: string) {
  const files = [...(await siteDataFiles()).values()];
  return files
    .filter(({ path }) => path.startsWith(start) && path.endsWith(end))
    .map((file) => ({ params: { file: file.path.slice(start.length, -end.length) }, props: { file } }));
}

export function dataResponse({ bytes, type }: DataFile): Response {
  return bytesResponse(bytes, type);
}
