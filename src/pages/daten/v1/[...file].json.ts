import type { APIRoute } from 'astro';
import { dataPaths, dataResponse } from '../_files.ts';

/** The data as JSON, their schemas, and the description of the tables. */
export function getStaticPaths() {
  return dataPaths('v1/', '.json');
}

export const GET: APIRoute<{ path: string }> = ({ props }) => dataResponse(props.path);
