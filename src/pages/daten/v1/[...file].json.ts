import type { APIRoute } from 'astro';
import type { DataFile } from '../../../exports/data/files.ts';
import { dataPaths, dataResponse } from '../_files.ts';

/** The data as JSON, their schemas, and the description of the tables. */
export function getStaticPaths() {
  return dataPaths('v1/', '.json');
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => dataResponse(props.file);
