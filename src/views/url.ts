/** The site's base path, which Vite fills in; only components and pages import this module. */
export const BASE: string = import.meta.env.BASE_URL;

/** A route as a link, also when the site lives below a sub-path. Addresses with a scheme stay as they are. */
export function url(route: string): string {
  return route.startsWith('/') ? `${BASE.replace(/\/$/, '')}${route}` : route;
}

/** The route of a path that begins with the base path. */
export function routeOf(path: string): string {
  return path.slice(BASE.replace(/\/$/, '').length);
}

/** Where the public finds the site, without a slash at the end; null where nobody says. */
export const SITE_ADDRESS: string | null = import.meta.env.SITE
  ? new URL(BASE, import.meta.env.SITE).href.replace(/\/$/, '')
  : null;

/**
 * The public address of a path that begins with the base path, or null where nobody knows it: rather none than a wrong
 * one.
 */
export function publicUrl(path: string): string | null {
  return SITE_ADDRESS ? new URL(path, SITE_ADDRESS).href : null;
}
