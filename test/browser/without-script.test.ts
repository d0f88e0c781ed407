import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { City } from './cities.ts';
import { goTo } from './open.ts';
import { pageOfKind, pagesToRead } from './pages.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();

describe.each(inject('cities'))('$name without JavaScript', (city) => {
  test.concurrent('the start page begins with its headline', async () => {
    await using page = await openWithoutScript(city, 'the start page');
    const headline = page.getByRole('heading', { level: 1 });
    expect(await headline.innerText()).toMatch(/^\d+ von \d+ Maßnahmen/);
    expect(await headline.isVisible()).toBe(true);
  });

  test.concurrent('the list shows every measure with its status and schedule', async () => {
    await using page = await openWithoutScript(city, 'the list of measures');
    const rows = await page.locator('main table tbody tr').filter({ visible: true }).all();
    const texts = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
    expect(rows).toHaveLength(measures(city).length);
    expect(texts.filter((cells) => cells.slice(0, 3).some((cell) => cell.trim() === ''))).toEqual([]);
  });

  test.concurrent.each(['the start page', 'a meeting with a report', 'a measure', 'the timeline'])(
    '%s says the same as with it',
    async (kind) => {
      await using without = await openWithoutScript(city, kind);
      await using page = await browser().newPage();
      await goTo(page, pageOfKind(city, kind).url);
      expect(await sentences(without)).toEqual(await sentences(page));
    },
  );
});

async function openWithoutScript(city: City, kind: string): Promise<Page> {
  const page = await browser().newPage({ javaScriptEnabled: false });
  await page.goto(pageOfKind(city, kind).url);
  return page;
}

function measures(city: City): string[] {
  return pagesToRead(city).filter((file) => /^massnahmen\/[^/]+\/index\.html$/.test(file));
}

/** What a reader sees of the main part, line by line. */
async function sentences(page: Page): Promise<string[]> {
  return (await page.locator('main').innerText()).split('\n').filter((line) => line.trim() !== '');
}
