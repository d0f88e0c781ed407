import { routes } from '../views/routes.ts';

/** What a web server is to send with the files of the site, as data; how hosts are told is said elsewhere. */

export type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  /** A route, or the beginning of routes where `below` is set. */
  path: string;
  below: boolean;
  headers: Headers;
}

type Directives = Readonly<Record<string, string>>;

/** Everything comes from the site itself, and no other site may show a page in a frame. */
const STRICT: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/**
 * Pieces for other sites. Without `frame-ancestors` anybody may frame them; with `*` a page opened from the disk or
 * within an app could not.
 */
const { 'frame-ancestors': _, ...FRAMED } = STRICT;

/** The first rule that fits a route holds for it alone. */
export const HEADER_RULES: readonly HeaderRule[] = [
  // The page that gives the code shows the pieces as other sites do.
  { path: routes.embedding, below: false, headers: secured({ ...STRICT, 'frame-src': "'self'" }) },
  { path: routes.embedding, below: true, headers: secured(FRAMED) },
  // The search runs WebAssembly.
  {
    path: routes.search,
    below: true,
    headers: secured({ ...STRICT, 'script-src': "'self' 'wasm-unsafe-eval'" }),
  },
  // The form for editors says its own policy, because that depends on where its files lie.
  { path: routes.form, below: true, headers: secured({ 'frame-ancestors': "'none'" }) },
  // Browsers may fetch what is published for use elsewhere from other sites.
  ...[routes.data, routes.calendars].map((path) => ({
    path,
    below: true,
    headers: { ...secured(STRICT), 'Access-Control-Allow-Origin': '*' },
  })),
  // These files are named after their content. A frame in a sandbox has no origin, so it loads even its fonts from elsewhere.
  {
    path: '/_astro/',
    below: true,
    headers: {
      ...secured(STRICT),
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  },
  { path: '/', below: true, headers: secured(STRICT) },
];

/** The headers of the file that answers for a route, such as `/massnahmen/wlan/` or `/favicon.svg`. */
export function headersFor(route: string): Headers {
  const rule = HEADER_RULES.find(({ path, below }) => route === path || (below && route.startsWith(path)));
  return rule?.headers ?? {};
}

function secured(policy: Directives): Headers {
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    // A page that was put right minutes before a meeting is what the next reader gets; asking costs no transfer.
    'Cache-Control': 'no-cache',
  };
}
