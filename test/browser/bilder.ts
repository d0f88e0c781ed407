import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type City, serveCities } from './cities.ts';
import { goTo } from './open.ts';
import { pageOfKind } from './pages.ts';

/**
 * `node test/browser/bilder.ts` builds both cities and writes pictures of their main pages into `bilder/`, one folder
 * each, such as `bilder/hagen/zeitschiene-telefon-dunkel.png`.
 */
const FOLDER = 'bilder';

/** File name by kind of page. */
const PICTURES: Readonly<Record<string, string>> = {
  'the start page': 'start',
  'the list of measures': 'massnahmen',
  'a measure': 'massnahme',
  'the timeline': 'zeitschiene',
  'the list of meetings': 'sitzungen',
  'a meeting with a report': 'bericht',
  'the list of promises': 'zusagen',
  'a promise': 'zusage',
  'an action field': 'handlungsfeld',
};

const SCREENS = {
  telefon: { viewport: { width: 390, height: 844 } },
  rechner: { viewport: { width: 1280, height: 800 } },
} as const;

/** In pixels; further down Chromium repeats itself, and many programs cannot show the picture. */
const MAX_HEIGHT = 16_000;

const COLOURS = { hell: 'light', dunkel: 'dark' } as const;

const started = performance.now();
const { server } = await launchBrowser();
try {
  const { cities, close } = await serveCities();
  const browser = await chromium.connect(server.wsEndpoint());
  const written = await Promise.all(cities.map((city) => photograph(browser, city)));
  await close();
  report(written.flat().length);
} finally {
  await server.close();
}

/** Both screens at once; within a screen one page after the other, loaded once for both colours. */
async function photograph(browser: Browser, city: City): Promise<string[]> {
  const folder = join(FOLDER, city.name.toLowerCase());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = await Promise.all(
    Object.entries(SCREENS).map(async ([screen, options]) => {
      await using page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
      return await photographKinds(page, city, (name) => join(folder, `${name}-${screen}`));
    }),
  );
  return files.flat();
}

async function photographKinds(page: Page, city: City, pathOf: (name: string) => string): Promise<string[]> {
  const files: string[] = [];
  for (const [kind, name] of Object.entries(PICTURES)) {
    await goTo(page, pageOfKind(city, kind).url);
    for (const [word, colorScheme] of Object.entries(COLOURS)) {
      const path = `${pathOf(name)}-${word}.png`;
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path, fullPage: true, clip: await wholePage(page) });
      files.push(path);
    }
  }
  return files;
}

async function wholePage(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const { scrollWidth, scrollHeight } = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { scrollWidth, scrollHeight };
  });
  return { x: 0, y: 0, width: scrollWidth, height: Math.min(scrollHeight, MAX_HEIGHT) };
}

function report(count: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(`${count} Bilder in ${FOLDER}/, ${seconds} s.\n`);
}
