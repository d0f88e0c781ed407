import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { indexFiles } from '../../src/search/index-files.ts';
import { checkContent, settingsFrom } from '../../src/site.ts';
import { directoryOf } from '../../src/views/directory.ts';
import { musterstadt } from '../musterstadt.ts';
import { BuiltSite } from './build.ts';

const cities = inject('cities').map((city) => ({ ...city, site: new BuiltSite(city.folder) }));

describe.each(cities)('the search index of $name', ({ site, content }) => {
  const files = site.files().filter((path) => path.startsWith('pagefind/'));
  const found = files.filter((path) => path.endsWith('.pf_fragment')).map((path) => fragment(site, path));

  test('is German, with the stemmer that makes „Schulen“ find „Schule“', () => {
    const entry = JSON.parse(readFileSync(join(site.folder, 'pagefind/pagefind-entry.json'), 'utf8'));
    expect(Object.keys(entry.languages)).toEqual(['de']);
    expect(entry.languages.de).toMatchObject({ wasm: 'de', page_count: found.length });
  });

  test('brings no file that the search page does not ask for', () => {
    const kinds = files.map((path) => path.replace(/[^/]+\.pf_/, '*.pf_'));
    expect([...new Set(kinds)].sort()).toEqual([
      'pagefind/*.pf_meta',
      'pagefind/arten.json',
      'pagefind/fragment/*.pf_fragment',
      'pagefind/index/*.pf_index',
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.js',
      'pagefind/wasm.de.pagefind',
    ]);
  });

  test('has everything of the directory, each once, and leads only to pages that were built', () => {
    const { site: known } = checkContent(settingsFrom({ INHALT: content }, new Date()));
    const directory = known ? directoryOf(known.plan, known.asOf).map(({ href }) => href) : [];
    expect(found.map(({ url }) => url).sort()).toEqual(directory.sort());
    const built = new Set(site.files());
    const pages = found.map(({ url }) => url.slice(1).replace(/#.*/, ''));
    expect(pages.filter((path) => !built.has(`${path}index.html`))).toEqual([]);
  });

  test('knows of every page its kind, and of every measure its status', () => {
    expect(found.filter(({ meta }) => !meta.title || !meta.art || !meta.label)).toEqual([]);
    expect(found.filter(({ meta }) => meta.art === 'massnahme' && !(meta.status && meta.stand))).toEqual([]);
  });

  test('knows the kinds without opening the pages', () => {
    const kinds: Record<string, string[]> = JSON.parse(
      readFileSync(join(site.folder, 'pagefind/arten.json'), 'utf8'),
    );
    const counted = Object.entries(kinds).map(([kind, ids]) => [kind, ids.length]);
    const expected = Object.keys(kinds).map((kind) => [
      kind,
      found.filter(({ meta }) => meta.art === kind).length,
    ]);
    expect(counted).toEqual(expected);
    expect(Object.values(kinds).flat()).toHaveLength(found.length);
  });

  test('has no words of the frame around the pages', () => {
    const frame = /Zum Inhalt|Hauptnavigation|Sie sind hier|Darstellung: /;
    expect(found.filter(({ content }) => frame.test(content)).map(({ url }) => url)).toEqual([]);
  });
});

test('indexing the same content twice gives the same bytes', async () => {
  const { plan, asOf } = musterstadt();
  const bytes = async () =>
    (await indexFiles(directoryOf(plan, asOf))).map(
      ({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`,
    );
  const once = await bytes();
  expect(await bytes()).toEqual(once);
});

interface Fragment {
  url: string;
  content: string;
  meta: Partial<Record<string, string>>;
}

/** A fragment is compressed JSON behind a signature. */
function fragment(site: BuiltSite, path: string): Fragment {
  const text = gunzipSync(readFileSync(join(site.folder, path))).toString('utf8');
  return JSON.parse(text.replace(/^pagefind_dcd/, ''));
}
