import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test, vi } from 'vitest';
import type { City } from './cities.ts';
import { follow, isInWindow, tabTo } from './keyboard.ts';
import { atRest } from './open.ts';
import { pageOfKind } from './pages.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();

const READERS = [
  { reader: 'with JavaScript', javaScriptEnabled: true },
  { reader: 'without JavaScript', javaScriptEnabled: false },
];

describe.each(inject('cities'))('$name with the keyboard alone', (city) => {
  describe.each(READERS)('$reader', ({ javaScriptEnabled }) => {
    test.concurrent('a measure is found, opened, and one of its sources reached', async () => {
      await using page = await startPage(city, javaScriptEnabled);
      const measure = pageOfKind(city, 'a measure');
      await follow(page, 'nav a[href$="/massnahmen/"]');
      if (javaScriptEnabled) await filterFor(page, titleOf(city, measure.file));
      await follow(page, `main table a[href="${new URL(measure.url).pathname}"]`);
      expect(page.url()).toBe(measure.url);
      await tabTo(page, 'main a[href^="https://"]');
      expect(await isInWindow(page)).toBe(true);
    });

    test.concurrent('the report of a meeting is opened from the list of meetings, and its PDF reached', async () => {
      await using page = await startPage(city, javaScriptEnabled);
      const report = pageOfKind(city, 'a meeting with a report');
      await follow(page, 'nav a[href$="/sitzungen/"]');
      await follow(page, `main a[href="${new URL(report.url).pathname}"]`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Statusbericht');
      // Only reports that offer a PDF have the last step.
      if ((await page.locator(PDF).count()) > 0)
        expect(await typeOfFocused(page, PDF)).toBe('application/pdf');
    });

    test.concurrent('the timeline is scrolled to its end, on a window that is too narrow for it', async () => {
      await using page = await startPage(city, javaScriptEnabled);
      await page.setViewportSize({ width: 720, height: 600 });
      await follow(page, 'nav a[href$="/zeitschiene/"]');
      await tabTo(page, 'main [role="region"]');
      const region = page.locator('main [role="region"]:focus');
      await page.keyboard.press('ArrowRight');
      await until(() => region.evaluate(({ scrollLeft }) => scrollLeft > 0));
      await page.keyboard.press('End');
      await until(() => page.evaluate(isAtItsEnd));
    });
  });
});

const PDF = 'main a[href$=".pdf"]';

/** Tabs to a link; what the server says lies behind it. */
async function typeOfFocused(page: Page, selector: string): Promise<string | null> {
  await tabTo(page, selector);
  const address = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  return (await fetch(address)).headers.get('content-type');
}

async function startPage(city: City, javaScriptEnabled: boolean): Promise<Page> {
  const page = await browser().newPage({
    javaScriptEnabled,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  await page.goto(city.url);
  return page;
}

/** Types the title into the search, and chooses the one status that is left. */
async function filterFor(page: Page, title: string): Promise<void> {
  await page.evaluate(atRest);
  const rows = page.locator('main table tbody tr').filter({ visible: true });
  await tabTo(page, 'main search input[type="search"]');
  await page.keyboard.type(title);
  await until(async () => (await rows.count()) === 1);
  await tabTo(page, 'search details:has([name="status"]) summary');
  await page.keyboard.press('Enter');
  await tabTo(page, 'search [name="status"]');
  await page.keyboard.press('Space');
  await until(async () => (await page.locator('.filter-chip').count()) === 2);
  await until(() => new URL(page.url()).searchParams.has('status'));
}

/** Waits for what follows from a key; the browser acts on it after it was pressed. */
function until(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  return vi.waitUntil(condition, { timeout: 60_000 });
}

function titleOf({ folder }: City, file: string): string {
  const [, title = ''] = /<h1[^>]*>([^<]*)</.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
  return title.replaceAll('&amp;', '&').trim();
}

function isAtItsEnd(): boolean {
  const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
  return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
}
