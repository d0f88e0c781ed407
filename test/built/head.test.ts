import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { BuiltSite } from './build.ts';

const cities = inject('cities').map((city) => ({ ...city, site: new BuiltSite(city.folder) }));
const MUSTERSTADT = 'https://sachstand.musterstadt.example/sachstand/';

describe.each(cities)('the head of every page of $name', ({ site, base, folder }) => {
  const pages = site.files().filter((file) => file.endsWith('.html'));
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  test('has a title of its own that says first what the page is', () => {
    const titles = pages.map((file) => first(read(file), /<title>([^<]+)<\/title>/));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const headings = pages.filter((file) => file !== 'index.html');
    const late = headings.filter((file) => !/<title>[^<]+ – [^<]+<\/title>/.test(read(file)));
    expect(late).toEqual([]);
  });

  test('says what a link to it shows', () => {
    const properties = ['og:type', 'og:locale', 'og:site_name', 'og:title'];
    const without = pages.filter(
      (file) =>
        !isEmbedded(file) &&
        properties.some((property) => !read(file).includes(`<meta property="${property}" content="`)),
    );
    expect(without).toEqual([]);
    expect(pages.filter((file) => !/^<!DOCTYPE html><html lang="de"[ >]/i.test(read(file)))).toEqual([]);
  });

  test('leads to icons and a manifest that exist and fit together', () => {
    const manifest = JSON.parse(read('manifest.webmanifest'));
    expect(manifest).toMatchObject({ lang: 'de', start_url: base, scope: base, display: 'minimal-ui' });
    expect(manifest.icons.length).toBeGreaterThan(2);
    for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
      expect(src.startsWith(base)).toBe(true);
      expect(`${pngSize(join(folder, src.slice(base.length))).join('x')}`).toBe(sizes);
    }
    expect(pngSize(join(folder, 'apple-touch-icon.png'))).toEqual([180, 180]);
    expect(read('favicon.svg')).toContain(`fill="${manifest.theme_color}"`);
  });
});

describe('a city that says its address', () => {
  const site = siteOf('Musterstadt');

  test('leads from the old address of a renamed measure to its page', () => {
    const html = site.html('massnahmen/wlan-an-schulen');
    const to = '/sachstand/massnahmen/schul-wlan/';
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html).toContain(`Diese Seite hat eine neue Adresse: <a href="${to}">`);
    expect(read(site, '_redirects')).toBe(`/sachstand/massnahmen/wlan-an-schulen/ ${to} 301\n`);
    expect(read(site, 'sitemap.xml')).not.toContain('wlan-an-schulen');
  });

  test('has a sitemap of exactly the pages that call themselves public', () => {
    const listed = [...read(site, 'sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
    const pages = placesOf(site);
    expect(listed.sort()).toEqual(pages.map((file) => MUSTERSTADT + file.replace(/index\.html$/, '')).sort());
    expect(read(site, 'sitemap.xml')).toContain(
      `<loc>${MUSTERSTADT}massnahmen/e-akte/</loc><lastmod>2026-02-24</lastmod>`,
    );
  });

  test('gives every page its one address, and none to the page for wrong addresses and to what other sites embed', () => {
    expect(site.html('massnahmen/e-akte')).toContain(
      `<link rel="canonical" href="${MUSTERSTADT}massnahmen/e-akte/">`,
    );
    for (const file of site.files().filter((file) => file === '404.html' || isEmbedded(file))) {
      expect(read(site, file)).not.toContain('canonical');
      expect(read(site, file)).toContain('<meta name="robots" content="noindex">');
    }
  });

  test('has a picture for every link, of the size and weight that messengers take', () => {
    const pages = placesOf(site);
    const pictures = pages.map((file) =>
      first(read(site, file), /<meta property="og:image" content="([^"]+)"/),
    );
    const files = [...new Set(pictures)].map((address) => {
      expect(address.startsWith(MUSTERSTADT)).toBe(true);
      return address.slice(MUSTERSTADT.length);
    });
    expect(files.sort()).toEqual(site.files().filter((file) => file.startsWith('vorschau/')));
    for (const file of files) {
      expect(pngSize(join(site.folder, file))).toEqual([1200, 630]);
      expect(statSync(join(site.folder, file)).size, file).toBeLessThan(40_000);
    }
    expect(site.html('massnahmen/e-akte')).toContain('content="Digitale Verwaltung: E-Akte');
  });

  test('below a sub-path has no robots.txt, because nobody would read it there', () => {
    expect(site.files()).not.toContain('robots.txt');
  });

  test('shows its colours and its coat of arms', () => {
    const styles = site.files().filter((file) => file.endsWith('.css'));
    expect(styles.map((file) => read(site, file)).join()).toContain('--city-light:#6b2a7c');
    expect(site.html('/')).toMatch(
      /<img src="\/sachstand\/bilder\/wappen.svg" alt="" width="100" height="120">/,
    );
    expect(existsSync(join(site.folder, 'bilder/wappen.svg'))).toBe(true);
  });
});

describe('a city that says neither address nor arms', () => {
  const site = siteOf('Hagen');

  test('names no public address anywhere', () => {
    const html = site.files().filter((file) => file.endsWith('.html'));
    expect(html.filter((file) => /canonical|og:url|og:image/.test(read(site, file)))).toEqual([]);
    expect(site.files().filter((file) => /sitemap|robots|^vorschau/.test(file))).toEqual([]);
  });

  test('has no picture that looks official', () => {
    expect(site.files().filter((file) => file.startsWith('bilder/'))).toEqual([]);
    expect(site.html('/')).not.toContain('<img');
  });
});

/** What other sites show within their pages. */
function isEmbedded(file: string): boolean {
  return /^einbetten\/.+\/index\.html$/.test(file);
}

function siteOf(name: string): BuiltSite {
  const city = cities.find((one) => one.name === name);
  if (!city) throw new Error(`There is no city ${name}`);
  return city.site;
}

function read(site: BuiltSite, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

function first(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? '';
}

/** Width and height as the file says. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The pages that are places of their own: not the one for wrong addresses, and none that leads on to another. */
function placesOf(site: BuiltSite): string[] {
  const isPlace = (html: string) =>
    !/<meta (name="robots" content="noindex"|http-equiv="refresh")/.test(html);
  return site.files().filter((file) => file.endsWith('.html') && isPlace(read(site, file)));
}
