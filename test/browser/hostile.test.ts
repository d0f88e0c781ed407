import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITED_KINDS } from '../../src/validate/edited-kind.ts';
import { fieldsOf } from '../../src/validate/field-tree.ts';
import { type BuiltSite, build } from '../built/build.ts';
import { brokenLinks } from '../built/links.ts';
import { hostileCity } from '../hostile/city.ts';
import { READABLE, readAll } from '../hostile/formats.ts';
import { NO_NETWORK } from '../hostile/no-network.ts';
import { ELSEWHERE, MARK, SECRET } from '../hostile/texts.ts';
import { htmlFaults } from './html-faults.ts';
import { goTo, openDetails } from './open.ts';
import { type Server, serve } from './server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { recordTrouble } from './trouble.ts';

/**
 * One site that carries a hostile text in every field, built where no network answers: nothing runs, nothing comes from
 * outside of the content folder, and no page and no file breaks.
 */
const browser = sharedBrowser();
const city = hostileCity();
afterAll(city.remove);

let site: BuiltSite;
let server: Server;
beforeAll(async () => {
  site = await build({ INHALT: city.root, ...NO_NETWORK });
  server = await serve(site.folder);
});
afterAll(() => server?.close());

/** Text fields with a form of their own, which no other text has. */
const FORMED = [
  'massnahmen nicht_dokumentiert[].zu',
  'sitzungen beginn',
  'sitzungen beschreibung',
  'sitzungen berichtigungen[].zu',
  'strategie daten.contributor_id',
  'strategie daten.gemeindeschluessel',
  'glossar [].auch',
];

test('every text field of every kind carries a hostile text', () => {
  const texts = EDITED_KINDS.flatMap((kind) =>
    fieldsOf(kind)
      .filter(({ shape }) => {
        const inner = shape.shape === 'list' ? shape.item : shape;
        return inner.shape === 'value' && inner.value.form === 'text';
      })
      .map(({ path }) => `${kind} ${path}`),
  );
  expect(texts.length).toBeGreaterThan(70);
  expect(texts.filter((field) => !city.planted.has(field) && !FORMED.includes(field))).toEqual([]);
});

test('nothing lies beside the content folder but what lay there, and no output holds it', () => {
  expect(readdirSync(dirname(city.root)).sort()).toEqual(['content', 'geheim.txt']);
  const leaks = new RegExp(`${SECRET}|root:x:0`);
  const guilty = site.files().filter((file) => leaks.test(readFileSync(join(site.folder, file), 'latin1')));
  expect(guilty).toEqual([]);
});

describe('every page', () => {
  const pages = () => site.files().filter((file) => file.endsWith('.html'));

  test('is valid HTML', () => {
    expect(pages().length).toBeGreaterThan(50);
    expect(pages().flatMap((file) => htmlFaults(site.folder, file))).toEqual([]);
  });

  test('leads somewhere', () => {
    expect(brokenLinks(site, '/')).toEqual([]);
  });

  test('carries whole structured data', () => {
    const pattern = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
    const blocks = pages().flatMap((file) => [
      ...readFileSync(join(site.folder, file), 'utf8').matchAll(pattern),
    ]);
    expect(blocks.length).toBeGreaterThan(10);
    for (const [, json = ''] of blocks) expect(() => JSON.parse(json)).not.toThrow();
  });

  test('runs nothing of it and asks nobody, whatever is opened and searched', async () => {
    const [first = [], second = []] = [0, 1].map((side) => pages().filter((_, nth) => nth % 2 === side));
    const found = await Promise.all([attacksOn(first), attacksOn(second)]);
    expect(found.flat()).toEqual([]);
  });
});

describe.each(READABLE)('files in %s', (ending) => {
  test('can be read by others, and nothing in them is active', async () => {
    const { count, faults } = await readAll(site, ending);
    expect(count).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

/** Visits pages one after the other, and tells what should not have happened. */
async function attacksOn(files: readonly string[]): Promise<string[]> {
  await using page = await browser().newPage();
  const events = recordTrouble(page, new URL(server.url).origin);
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  for (const file of files) {
    await visit(page, file);
    const mark = await page.evaluate((name) => name in globalThis, MARK);
    if (mark) events.push(`${file} ran a text`);
  }
  return events.filter((event) => !isNoise(event));
}

async function visit(page: Page, file: string): Promise<void> {
  const html = readFileSync(join(site.folder, file), 'utf8');
  // Moved pages lead on before they can be looked at; the form for editors has tests of its own and loads the repository.
  if (html.includes('http-equiv="refresh"') || file.startsWith('admin/')) return;
  await goTo(page, server.url + file.replace(/(^|\/)index\.html$/, '$1'));
  await openDetails(page);
  for (const box of await page.locator('input[type="search"]:visible').all()) {
    await box.fill(`${MARK} ${ELSEWHERE} gefaelscht <b>`);
    await page.waitForLoadState('networkidle');
  }
}

/** The browser asks by itself for an icon that pages for frames don't have; other missing files are told as `404 for …`. */
function isNoise(event: string): boolean {
  return event.startsWith('console error: Failed to load resource');
}
