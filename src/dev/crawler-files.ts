/** A page that search engines may list. */
export interface Listed {
  address: string;
  /** The day of the newest thing it tells; null when it tells nothing dated. */
  modified: string | null;
}

/** `sitemap.xml` (https://www.sitemaps.org/protocol.html) */
export function sitemapOf(pages: readonly Listed[]): string {
  const entries = pages.map(({ address, modified }) => {
    const date = modified === null ? '' : `<lastmod>${modified}</lastmod>`;
    return `<url><loc>${address.replaceAll('&', '&amp;')}</loc>${date}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** `robots.txt` (RFC 9309): everything may be read. */
export function robotsOf(sitemap: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`;
}

/** `robots.txt` of what is not for the public. */
export const NO_ROBOTS = 'User-agent: *\nDisallow: /\n';

/** The public address that a built page gives itself; null for pages that are not to be listed. */
export function canonicalOf(html: string): string | null {
  return /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;
}
