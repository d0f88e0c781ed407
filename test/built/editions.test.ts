import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Planted, writeCity } from '../edition/city.ts';
import { SIGN } from '../edition/planter.ts';
import { type BuiltSite, build } from './build.ts';
import { textIn } from './file-texts.ts';

const folders: string[] = [];
let planted: Planted;
let plain: BuiltSite;
let shown: BuiltSite;
let internal: BuiltSite;

beforeAll(async () => {
  const [without, withInternal] = [folder(), folder()];
  writeCity(without, false);
  planted = writeCity(withInternal, true);
  plain = await site({ INHALT: without });
  shown = await site({ INHALT: withInternal });
  internal = await site({ INHALT: withInternal, AUSGABE: 'intern' });
});

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'sachstand-ausgaben-'));
  folders.push(root);
  return root;
}

async function site(settings: Record<string, string>): Promise<BuiltSite> {
  const built = await build(settings, '.', ['--komprimiert']);
  folders.push(built.folder);
  return built;
}

/** The words that were planted, by the file in which they can be read. */
async function wordsIn(built: BuiltSite): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const file of built.files()) {
    const text = await textIn(file, readFileSync(join(built.folder, file)));
    const words = text.match(new RegExp(`${SIGN}\\d{4}`, 'gi')) ?? [];
    if (words.length > 0) found.set(file, [...new Set(words.map((word) => word.toLowerCase()))]);
  }
  return found;
}

test('no file of the public edition holds a word that is internal', async () => {
  expect(await wordsIn(shown)).toEqual(new Map());
});

test('the public edition is the same to the byte as if nothing internal had been written', () => {
  expect(shown.hashes()).toEqual(plain.hashes());
});

test('the search for them finds every word in the internal edition, in each kind of file', async () => {
  const found = await wordsIn(internal);
  const words = new Set([...found.values()].flat());
  expect(planted.words.filter((word) => !words.has(word))).toMatchInlineSnapshot(`[]`);
  const endings = new Set([...found.keys()].map((file) => file.replace(/^.*?\.(?=[^/]+$)/, '')));
  expect([...endings].sort()).toMatchInlineSnapshot(`
    [
      "_headers",
      "_redirects",
      "csv",
      "csv.br",
      "csv.gz",
      "docx",
      "html",
      "html.br",
      "html.gz",
      "ics",
      "ics.br",
      "ics.gz",
      "json",
      "json.br",
      "json.gz",
      "md",
      "md.br",
      "md.gz",
      "pdf",
      "pf_fragment",
      "pf_index",
      "xlsx",
      "xml",
      "xml.br",
      "xml.gz",
    ]
  `);
});

test('every page of the internal edition says so, and is not for search engines', () => {
  const pages = internal.files().filter((file) => file.endsWith('.html'));
  const silent = pages.filter((file) => {
    const html = readFileSync(join(internal.folder, file), 'utf8');
    return (
      !html.includes('http-equiv="refresh"') &&
      !(html.includes('Interne Ausgabe') && html.includes('noindex'))
    );
  });
  expect(silent).toEqual([]);
});
