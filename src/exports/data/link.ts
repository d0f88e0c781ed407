/** The address of a route, as data files give it. */
export type LinkTo = (route: string) => string;

/**
 * Full addresses, where the site's public address is known; otherwise paths from the root of whatever host the file was
 * fetched from: rather a shorter address than a wrong one. `base` is the path that the site lives below.
 */
export function linksTo(address: string | null, base: string): LinkTo {
  const root = base.replace(/\/+$/, '');
  return (route) => (address === null ? `${root}${route}` : new URL(`${address}${route}`).href);
}
