import type { APIRoute } from 'astro';
import { dataPaths, dataResponse } from '../_files.ts';

/** The data as tables. */
export function getStaticPaths() {
  return dataPaths('v1/', '.csv');
}

export const GET: APIRoute<{ path: string }> = ({ props }) => dataResponse(props.path);
