import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();
const city = inject('cities')[0] as ReturnType<typeof inject<'cities'>>[number];
const ROUTE = 'massnahmen/ozg-online-dienste/';

describe('a term of the glossary, without JavaScript,', () => {
  test.concurrent('opens its explanation with the keyboard, and closes it again', async () => {
    await using page = await openPage(1280);
    await page.locator('button.term').first().focus();
    await page.keyboard.press('Enter');
    expect(await shown(page)).toHaveLength(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain('glossar/#');
    await page.keyboard.press('Escape');
    expect(await shown(page)).toEqual([]);
  });

  test.concurrent.each([320, 1280])('explains itself inside a window of %i px', async (width) => {
    await using page = await openPage(width);
    for (const term of await page.locator('button.term').all()) {
      await term.click();
      const [box] = await shown(page);
      expect(box?.left).toBeGreaterThanOrEqual(0);
      expect(box?.right).toBeLessThanOrEqual(width);
      expect(box?.top).toBeGreaterThanOrEqual(0);
      expect(box?.bottom).toBeLessThanOrEqual(800);
      await page.keyboard.press('Escape');
    }
  });

  test.concurrent('stands explained in brackets on paper', async () => {
    await using page = await openPage(1280);
    await page.emulateMedia({ media: 'print' });
    const explanation = page.locator('#begriff-task-force-digitalisierung, #begriff-ozg').first();
    expect(await explanation.isVisible()).toBe(true);
    expect(await explanation.locator('a').isVisible()).toBe(false);
  });
});

async function openPage(width: number): Promise<Page> {
  const page = await browser().newPage({ javaScriptEnabled: false, viewport: { width, height: 800 } });
  await page.goto(city.url + ROUTE);
  return page;
}

/** Where the open explanations lie in the window. */
function shown(page: Page): Promise<{ left: number; right: number; top: number; bottom: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.explanation:popover-open')].map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
}
