import type { APIRoute } from 'astro';
import { type Feed, feedsOf, feedText } from '../exports/feed.ts';
import { currentSite } from '../site.ts';
import { BASE, SITE_ADDRESS } from '../views/url.ts';
import { fileKey } from './_key.ts';

/**
 * Feeds to subscribe to. They come as plain XML, which browsers show with the stylesheet that the feed names; some
 * would offer one of the type of its own as a download.
 */
export function getStaticPaths() {
  const { plan, asOf } = currentSite();
  return feedsOf(plan, asOf).map((feed) => ({
    params: { feed: feed.route.replace(/^\/|\.xml$/g, '') },
    props: { feed },
    ...fileKey(feed.route, () => [asOf, feed.key()]),
  }));
}

export const GET: APIRoute<{ feed: Feed }> = ({ props }) => {
  const { plan } = currentSite();
  const site = { address: SITE_ADDRESS, base: BASE };
  return new Response(feedText(plan, site, props.feed), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
