import type { Plan } from '../model/plan.ts';

/**
 * Where a site is found and what tells its data apart from those of every other city. `address` is its public address;
 * null when nobody knows it.
 */
export interface Place {
  address: string | null;
  host: string;
  /** The path that the site lives below, without a slash at the end: no other site has the same host and path. */
  path: string;
}

/** Without an address the city's name stands in for it, below a top-level domain that never resolves (RFC 2606). */
export function placeOf({ strategy }: Plan, address: string | null): Place {
  if (address === null) return { address, host: `${plainName(strategy.city)}.invalid`, path: '' };
  const { hostname, pathname } = new URL(address);
  return { address: address.replace(/\/+$/, ''), host: hostname, path: pathname.replace(/\/+$/, '') };
}

/** The full address of a route; null while nobody knows where the site is: rather none than a wrong one. */
export function publicAddress({ address }: Place, route: string): string | null {
  return address === null ? null : new URL(`${address}${route}`).href;
}

function plainName(city: string): string {
  const ascii = city
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, (signs) => (/^\p{M}+$/u.test(signs) ? '' : '-'));
  return ascii.replace(/^-|-$/g, '') || 'stadt';
}
