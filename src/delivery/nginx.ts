import { HEADER_RULES, type HeaderRule, type Headers } from './headers.ts';
import { MEDIA_TYPES } from './media-types.ts';
import type { Redirect } from './redirects-file.ts';

/** Where a site lies on a web server. */
export interface Place {
  /** The folder of all documents of the server; the site lies in it below `base`. */
  root: string;
  /** The path below which the site lives, with slashes at both ends. */
  base: string;
  port: number;
}

/**
 * A server block for nginx 1.18 or newer, without privileges and without modules that are not in every build. A location
 * of nginx repeats all its headers: one with `add_header` takes over none from outside.
 */
export function nginxConfig(redirects: readonly Redirect[], { root, base, port }: Place): string {
  const below = base.replace(/\/$/, '');
  return [
    'server {',
    `    listen ${port};`,
    `    listen [::]:${port};`,
    `    root ${quoted(root)};`,
    '    charset utf-8;',
    `    charset_types ${textTypes().join(' ')};`,
    '    server_tokens off;',
    '    absolute_redirect off;',
    '    index index.html;',
    `    error_page 404 ${below}/404.html;`,
    '',
    '    # Komprimierte Kopien neben den Dateien (npm run build -- --komprimiert).',
    '    gzip_static on;',
    '    gzip_vary on;',
    '',
    '    types {',
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `        ${withoutCharset(type)} ${ending};`),
    '    }',
    '    default_type application/octet-stream;',
    '',
    ...redirects.flatMap(({ href, to }) => [`    location = ${below}${href} { return 301 ${below}${to}; }`]),
    ...HEADER_RULES.flatMap((rule) => location(rule, below)),
    '    # Angaben für andere Anbieter gehen niemanden etwas an.',
    `    location ~ ^${below}/_(headers|redirects)$ { return 404; }`,
    '}',
    '',
  ].join('\n');
}

function location({ path, below, headers }: HeaderRule, base: string): string[] {
  const match = below ? (path === '/' ? `${base}/` : `^~ ${base}${path}`) : `= ${base}${path}`;
  const files = below ? '$uri $uri/' : `${base}${path}index.html`;
  return [`    location ${match} {`, ...added(headers), `        try_files ${files} =404;`, '    }', ''];
}

/** `always`: an error page is to be as safe as any other. */
function added(headers: Headers): string[] {
  return Object.entries(headers).map(
    ([name, value]) => `        add_header ${name} ${quoted(value)} always;`,
  );
}

/** nginx counts HTML among them by itself. */
function textTypes(): string[] {
  const texts = Object.values(MEDIA_TYPES).filter((type) => type.includes('charset'));
  return [...new Set(texts.map(withoutCharset))].filter((type) => type !== 'text/html');
}

function withoutCharset(type: string): string {
  return type.replace(/;.*/, '');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
