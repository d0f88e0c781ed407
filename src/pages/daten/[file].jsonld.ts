import type { APIRoute } from 'astro';
import { dataPaths, dataResponse } from './_files.ts';

/** The catalogue for portals, where the content says who publishes the data and where. */
export function getStaticPaths() {
  return dataPaths('', '.jsonld');
}

export const GET: APIRoute<{ path: string }> = ({ props }) => dataResponse(props.path);
