import type { APIRoute } from 'astro';
import type { DataFile } from '../../../exports/data/files.ts';
import { dataPaths, dataResponse } from '../_files.ts';

/** The data as tables. */
export function getStaticPaths() {
  return dataPaths('v1/', '.csv');
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => dataResponse(props.file);
