import type { APIRoute } from 'astro';
import { accentOf } from '../colour/accent.ts';
import { currentSite } from '../site.ts';
import feed from '../styles/feed.css?raw';
import tokens from '../styles/tokens.css?raw';

/** The stylesheet of the feeds, at an address of its own: a feed names it, and has none of a page's. */
export const GET: APIRoute = () => {
  const { light, dark } = accentOf(currentSite().plan.strategy.accent);
  const css = [tokens, `:root { --city-light: ${light}; --city-dark: ${dark}; }\n`, feed].join('\n');
  return new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
