import type { APIRoute } from 'astro';
import type { DataFile } from '../../../exports/data/files.ts';
import { dataPaths, dataResponse } from '../_files.ts';

/** All tables as one workbook. */
export function getStaticPaths() {
  return dataPaths('v1/', '.xlsx');
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => dataResponse(props.file);
