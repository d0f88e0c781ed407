import type { APIRoute } from 'astro';
import { currentSite } from '../site.ts';
import { manifestOf } from '../views/manifest.ts';
import { url } from '../views/url.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(manifestOf(currentSite().plan.strategy, url('/')), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
