import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './build.ts';

/** What leads from an HTML file or stylesheet to something else. */
const LINKS: Readonly<Record<string, RegExp>> = {
  html: /\s(?:href|src|action|poster|xlink:href|component-url|renderer-url)="([^"]*)"|url\((#[^)]+)\)/g,
  css: /url\(["']?([^"')]+)["']?\)/g,
};

/** All links of a built site that lead to no file of it, or to no place in that file; those to other hosts aside. */
export function brokenLinks(site: BuiltSite, base: string): string[] {
  const files = new Set(site.files());
  const ids = new Map<string, ReadonlySet<string>>();
  return [...files].flatMap((file) =>
    linksIn(site, file)
      .filter((link) => !leadsSomewhere(link, file))
      .map((link) => `${file} → ${link}`),
  );

  function leadsSomewhere(link: string, from: string): boolean {
    const { protocol, host, pathname, hash } = new URL(link, `http://site${base}${from}`);
    if (/^(mailto|tel|data|webcal):$/.test(protocol) || /^https?:\/\//.test(link)) return true;
    if (host !== 'site' || !pathname.startsWith(base)) return false;
    const path = decodeURIComponent(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const place = decodeURIComponent(hash.slice(1));
    // The form for editors has addresses of its own behind `#/`.
    return (
      files.has(file) &&
      (place === '' || place.startsWith('/') || !file.endsWith('.html') || idsOf(file).has(place))
    );
  }

  function idsOf(file: string): ReadonlySet<string> {
    let known = ids.get(file);
    if (!known) {
      known = new Set([...read(site, file).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id)));
      ids.set(file, known);
    }
    return known;
  }
}

function linksIn(site: BuiltSite, file: string): string[] {
  const pattern = LINKS[file.split('.').at(-1) ?? ''];
  if (!pattern) return [];
  const links = [...read(site, file).matchAll(pattern)].map((match) => unescaped(match[1] ?? match[2] ?? ''));
  return [...new Set(links)];
}

function unescaped(attribute: string): string {
  return attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}

function read(site: BuiltSite, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}
