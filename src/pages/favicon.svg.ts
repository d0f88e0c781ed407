import type { APIRoute } from 'astro';
import { accentOf } from '../colour/accent.ts';
import { currentSite } from '../site.ts';
import { iconSvg } from '../views/icon.ts';

export const GET: APIRoute = () =>
  new Response(iconSvg(accentOf(currentSite().plan.strategy.accent).light, 'rounded'), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
