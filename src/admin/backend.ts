import type { Strategy } from '../model/types.ts';
import { type ForgeKind, forgeOf } from '../views/forge.ts';
import { hasForm } from '../views/form.ts';

/** Where the form reads and saves, and how people sign in there. */
export interface FormBackend {
  forge: ForgeKind;
  /** Owner and name, on GitLab with all groups. */
  repository: string;
  branch: string;
  /** Scheme and host of the forge. */
  web: string;
  /** Address of the forge's REST interface. */
  api: string;
  /** The OAuth application that people sign in with; null where they use an access token. */
  application: string | null;
  /** The service that people sign in with on GitHub, which can't do without one; null where they use an access token. */
  gateway: string | null;
  /** Whether changes are saved as pull requests; else they are saved to the branch at once. */
  review: boolean;
  /** Whether pull requests can be merged in the form. */
  publishes: boolean;
}

/** Null where the site has no form. */
export function backendOf(strategy: Pick<Strategy, 'repository' | 'form'>): FormBackend | null {
  const forge = forgeOf(strategy);
  if (!forge || !hasForm(strategy)) return null;
  const { origin, hostname, pathname } = new URL(forge.repository);
  const { application, gateway, branch, publishes } = strategy.form;
  return {
    forge: forge.kind,
    repository: pathname.replace(/^\/|(\.git)?\/?$/g, ''),
    branch: branch ?? forge.branch,
    web: origin,
    api: apiOf(forge.kind, origin, hostname),
    application: forge.kind === 'github' ? null : application,
    gateway: forge.kind === 'github' ? gateway : null,
    // Sveltia CMS 0.221.1 knows pull requests on GitHub and GitLab only.
    review: forge.kind !== 'forgejo',
    publishes,
  };
}

function apiOf(forge: ForgeKind, origin: string, hostname: string): string {
  if (forge === 'gitlab') return `${origin}/api/v4`;
  if (forge === 'forgejo') return `${origin}/api/v1`;
  return /^(www\.)?github\.com$/.test(hostname) ? 'https://api.github.com' : `${origin}/api/v3`;
}

/** The origins that the form asks, besides the site's own for scripts and fonts. */
export function askedOrigins({ api, web, application }: FormBackend): string[] {
  return [...new Set([new URL(api).origin, ...(application ? [web] : [])])];
}

/**
 * The page's own Content-Security-Policy. Sveltia's components bring their styles along as elements and attributes, so
 * inline styles it must allow; everything else comes from the site, and only the forge is asked.
 */
export function policyOf(backend: FormBackend): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${askedOrigins(backend).join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
