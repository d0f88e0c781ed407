/** A page that went elsewhere: routes from and to. */
export interface Redirect {
  href: string;
  to: string;
}

/**
 * `_redirects`, which the hosts read that read `_headers`. Elsewhere the page at the old address leads on by itself.
 *
 * @param base the path below which the site lives, with slashes at both ends
 */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  const below = base.replace(/\/$/, '');
  return redirects.map(({ href, to }) => `${below}${href} ${below}${to} 301\n`).join('');
}
