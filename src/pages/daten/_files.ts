import { beginDataFiles, type DataFile, dataFilePaths, dataFiles } from '../../exports/data/files.ts';
import { linksTo } from '../../exports/data/link.ts';
import type { FileSource } from '../../exports/data/source.ts';
import { bytesResponse } from '../../kept/bytes-response.ts';
import { currentSite, publishedReportSchema } from '../../site.ts';
import { BASE, SITE_ADDRESS } from '../../views/url.ts';
import { aboutMeeting } from '../sitzungen/_data.ts';

/** What the data files of this site are made from. */
export function dataSource(): FileSource {
  const { plan, asOf } = currentSite();
  return {
    plan,
    asOf,
    link: linksTo(SITE_ADDRESS, BASE),
    address: SITE_ADDRESS,
    aboutReport: aboutMeeting,
    reportSchema: publishedReportSchema,
  };
}

/** All data files of this site. */
export function siteDataFiles(): Promise<ReadonlyMap<string, DataFile>> {
  return dataFiles(dataSource());
}

/** For a build, which will ask for them when all other pages are drawn. */
export function beginSiteDataFiles(): void {
  if (import.meta.env.PROD) beginDataFiles(dataSource());
}

/** The files whose path begins and ends so, as routes; the parameter is what stands between. */
export function dataPaths(start: string, end: string) {
  return dataFilePaths(dataSource())
    .filter((path) => path.startsWith(start) && path.endsWith(end))
    .map((path) => ({ params: { file: path.slice(start.length, -end.length) }, props: { path } }));
}

export async function dataResponse(path: string): Promise<Response> {
  const { bytes, type } = (await siteDataFiles()).get(path) as DataFile;
  return bytesResponse(bytes, type);
}
