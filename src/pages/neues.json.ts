import type { APIRoute } from 'astro';
import { currentSite } from '../site.ts';
import { newsOf } from '../views/news.ts';

/** What the reader's own device compares with the last visit; see `islands/visit.ts`. */
export const GET: APIRoute = () => {
  const { plan, asOf } = currentSite();
  return Response.json(newsOf(plan, asOf));
};
