import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { BuiltSite, build } from './build.ts';

const cities = inject('cities').map((city) => ({ ...city, site: new BuiltSite(city.folder) }));

describe('Hagen', () => {
  const hagen = siteOf('Hagen');

  test('the school WLAN measure slips from 2025 to 2026 to 2028, with its sources', () => {
    const text = hagen.text('massnahmen/digitalpakt-schul-wlan');
    expect(text).toContain('2025 → 2026');
    expect(text).toContain('2026 → 2028');
    expect(text).toContain('zweite Verschiebung, zusammen 3 Jahre');
    expect(hagen.html('massnahmen/digitalpakt-schul-wlan')).toContain('https://allris.hagen.de/public/to020');
  });

  test('the promise about returning papers is still open, with its age in meetings and days', () => {
    const text = hagen.text('zusagen/2021-06-01-rueckgabe-abholstation');
    expect(text).toContain('offen, seit 4 Jahren 6 Monaten, 4 Sitzungen mit Bericht seitdem');
    expect(text).toContain('1.674 Tage');
  });

  test('a measure of which nothing was heard since 2021 says exactly that', () => {
    const text = hagen.text('massnahmen/telearbeit-mobiles-arbeiten');
    expect(text).toContain('1. Juni 2021, seither in 4 Berichten nicht gemeldet');
  });

  test('a term is explained where it is first read, and leads on to the glossary', () => {
    const html = hagen.html('massnahmen/ozg-online-dienste');
    expect(html).toContain(
      'popovertarget="begriff-ozg">Onlinezugangsgesetz</button><span class="explanation"',
    );
    expect(html).toContain('href="/glossar/#ozg"');
    expect(hagen.html('glossar')).not.toContain('class="term"');
  });

  test('a meeting whose committee no source names says so', () => {
    expect(hagen.text('sitzungen/2025-03-11-nicht-dokumentiert')).toContain('Gremium nicht dokumentiert');
  });

  test('every page carries the notice that the site is not official', () => {
    const without = htmlFiles(hagen).filter(
      (path) => !read(hagen, path).includes('Inoffizielle Zusammenstellung'),
    );
    expect(without).toEqual([]);
  });

  test('all 36 measures have a page, and five meetings carry a report', () => {
    expect(hagen.files().filter((path) => /^massnahmen\/[^/]+\/index.html$/.test(path))).toHaveLength(36);
    const reports = hagen
      .files()
      .filter(
        (path) =>
          /^sitzungen\/[^/]+\/index.html$/.test(path) &&
          read(hagen, path).includes('Statusbericht zur Sitzung'),
      );
    expect(reports).toHaveLength(5);
  });
});

describe.each(cities)('every page of $name', ({ site }) => {
  test('has no inline script and no inline style', () => {
    const inline = /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))|\sstyle="|<style|\son[a-z]+="/;
    const guilty = htmlFiles(site).filter((path) => inline.test(read(site, path)));
    expect(guilty).toEqual([]);
  });

  test('explains a term only once, and neither in links nor in headings', () => {
    const faults = htmlFiles(site).flatMap((path) => {
      const html = read(site, path);
      const terms = [...html.matchAll(/popovertarget="([^"]+)"/g)].map((match) => match[1]);
      const doubled = terms.filter((term, index) => terms.indexOf(term) !== index);
      const misplaced =
        html.match(/<(a|h[1-6]|button)\b[^>]*>(?:(?!<\/\1>)[\s\S])*?<button class="term"/g) ?? [];
      return [...doubled, ...misplaced].map((what) => `${path}: ${what}`);
    });
    expect(faults).toEqual([]);
  });

  test('shows no value that is missing', () => {
    // The page about the fields of the open data says where they are null.
    const shown = (path: string) =>
      path === 'daten/felder/index.html'
        ? /undefined|NaN|\[object/
        : /undefined|NaN|\[object|>null<| null[ .,]/;
    const guilty = htmlFiles(site).filter((path) =>
      shown(path).test(read(site, path).replace(/<path[^>]*>/g, '')),
    );
    expect(guilty).toEqual([]);
  });

  test('asks no other host for anything', () => {
    const guilty = htmlFiles(site).filter((path) =>
      /<(?:img|link(?! rel="canonical")|script|iframe|source)[^>]+(?:src|href)="https?:/.test(
        read(site, path),
      ),
    );
    expect(guilty).toEqual([]);
  });

  test('has one main heading, and headings that skip no level', () => {
    const guilty = htmlFiles(site).filter((path) => {
      const levels = [...read(site, path).matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
      const skips = levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length !== 1 || skips;
    });
    expect(guilty).toEqual([]);
  });
});

test('STICHTAG shows the city as it stood that day', async () => {
  const site = await buildForNow({ STICHTAG: '2024-03-31' });
  const text = site.text('/');
  expect(text).toContain('Stand 31. März 2024');
  expect(site.text('sitzungen')).not.toMatch(/2\. September 2025 [^.]* Statusbericht/);
  expect(site.files()).not.toContain('massnahmen/ki-chatbot-portal/index.html');
});

test('a build with faulty content says everything that is wrong and builds nothing', async () => {
  const failure = await build({ INHALT: 'test/fixtures/fehler-build' }).catch((error: Error) => error);
  expect(failure).toBeInstanceOf(Error);
  const { stdout } = failure as Error & { stdout: string };
  expect(stdout).toContain('massnahmen/eins.md:3:16');
  expect(stdout).toContain('massnahmen/zwei.md:5:');
  expect(stdout).toContain('2 Fehler in 2 Dateien.');
});

/** A build for one test alone. */
async function buildForNow(env: Record<string, string>): Promise<BuiltSite> {
  const site = await build(env);
  onTestFinished(() => rmSync(site.folder, { recursive: true }));
  return site;
}

function siteOf(name: string): BuiltSite {
  const city = cities.find((one) => one.name === name);
  if (!city) throw new Error(`${name} was not built.`);
  return city.site;
}

function htmlFiles(site: BuiltSite): string[] {
  return site.files().filter((path) => path.endsWith('.html'));
}

function read(site: BuiltSite, path: string): string {
  return readFileSync(`${site.folder}/${path}`, 'utf8');
}
