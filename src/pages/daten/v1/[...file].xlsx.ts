import type { APIRoute } from 'astro';
import { beginSiteDataFiles, dataPaths, dataResponse } from '../_files.ts';

/** All tables as one workbook. */
export function getStaticPaths() {
  beginSiteDataFiles();
  return dataPaths('v1/', '.xlsx');
}

export const GET: APIRoute<{ path: string }> = ({ props }) => dataResponse(props.path);
