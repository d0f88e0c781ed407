import { HEADER_RULES, type HeaderRule } from './headers.ts';
import { COMPRESSIBLE, MEDIA_TYPES } from './media-types.ts';
import type { Redirect } from './redirects-file.ts';

/**
 * `.htaccess` for Apache 2.4 with mod_headers; it goes into the folder of the site. The first rule that fits holds
 * alone, so each one excludes those before it.
 *
 * @param base the path below which the site lives, with slashes at both ends
 */
export function apacheConfig(redirects: readonly Redirect[], base: string): string {
  const below = base.replace(/\/$/, '');
  return [
    'DirectoryIndex index.html',
    'Options -Indexes',
    `ErrorDocument 404 ${below}/404.html`,
    'AddDefaultCharset utf-8',
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `AddType "${type}" .${ending}`),
    '',
    ...redirects.map(({ href, to }) => `RedirectMatch 301 "^${escaped(below + href)}$" "${below}${to}"`),
    ...HEADER_RULES.flatMap((rule, index) => section(rule, HEADER_RULES.slice(0, index), below)),
    '# Angaben für andere Anbieter gehen niemanden etwas an.',
    '<FilesMatch "^(_headers|_redirects)$">',
    '    Require all denied',
    '</FilesMatch>',
    '',
    '# Komprimierte Kopien neben den Dateien (npm run build -- --komprimiert).',
    '<IfModule mod_rewrite.c>',
    '    RewriteEngine On',
    '    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b',
    '    RewriteCond %{REQUEST_FILENAME}.gz -f',
    `    RewriteRule "\\.(${[...COMPRESSIBLE].join('|')})$" "%{REQUEST_FILENAME}.gz" [END,E=no-gzip:1]`,
    '    <FilesMatch "\\.gz$">',
    '        Header set Content-Encoding gzip',
    '        Header append Vary Accept-Encoding',
    '    </FilesMatch>',
    ...[...COMPRESSIBLE].map(
      (ending) =>
        `    <FilesMatch "\\.${ending}\\.gz$">\n        ForceType "${MEDIA_TYPES[ending]}"\n    </FilesMatch>`,
    ),
    '</IfModule>',
    '',
  ].join('\n');
}

function section(rule: HeaderRule, before: readonly HeaderRule[], base: string): string[] {
  const conditions = [
    matches(rule, base),
    ...before.filter((one) => one.path.startsWith(rule.path)).map((one) => `!(${matches(one, base)})`),
  ];
  return [
    `<If "${conditions.join(' && ')}">`,
    ...Object.entries(rule.headers).map(([name, value]) => `    Header always set ${name} "${value}"`),
    '</If>',
    '',
  ];
}

/** As the address was asked for: the name of the index file is added later. */
function matches({ path, below }: HeaderRule, base: string): string {
  const start = `^${escaped(base + path)}`;
  return `%{THE_REQUEST} =~ m#^[A-Z]+ ${start.slice(1)}${below ? '' : '(index\\.html)?[? ]'}#`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
