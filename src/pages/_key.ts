import { sha256 } from '../kept/entries.ts';
import type { ShownSite } from '../site.ts';
import { previewFor } from '../views/preview.ts';
import { SITE_ADDRESS } from '../views/url.ts';

const frames = new WeakMap<ShownSite, string>();

/** What the frame around every page is drawn from, and what the glossary explains in it. */
function frameOf(site: ShownSite): string {
  const { plan, asOf, history } = site;
  const { internal, strategy, pages, glossary, sources } = plan;
  const known =
    frames.get(site) ??
    sha256(
      JSON.stringify([
        { asOf, internal, strategy, glossary, hasSources: sources.length > 0, folder: history?.folder },
        pages.map(({ id, title }) => ({ id, title })),
      ]),
    );
  frames.set(site, known);
  return known;
}

/**
 * The `cacheKey` of a page at `route`, by which it is kept from build to build: stands for its frame and for what is
 * `told` in it, which is all else that it is drawn from. While developing nothing is kept, so nothing is asked for.
 */
export function pageKey(site: ShownSite, route: string, told: () => unknown): { cacheKey?: string } {
  if (!import.meta.env.PROD) return {};
  const preview = SITE_ADDRESS && previewFor(site.plan, site.asOf, route).alt;
  return { cacheKey: sha256(JSON.stringify([route, frameOf(site), preview, told()])) };
}

/** The `cacheKey` of a file at `route`, which has no frame: stands for all that it is made from. */
export function fileKey(route: string, madeFrom: () => unknown): { cacheKey?: string } {
  return import.meta.env.PROD ? { cacheKey: sha256(JSON.stringify([route, madeFrom()])) } : {};
}
