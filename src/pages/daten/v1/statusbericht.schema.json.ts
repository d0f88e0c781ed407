import type { APIRoute } from 'astro';
import { publishedReportSchema } from '../../../site.ts';

/** What the data of every status report hold, as JSON Schema. */
export const GET: APIRoute = () =>
  new Response(publishedReportSchema(), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
