import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { goTo, open } from './open.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();

describe.each(inject('cities'))('$name, opened again,', ({ url, base }) => {
  const key = `besuch:${base}`;

  test.concurrent('shows nothing new at first, and remembers the visit on the device alone', async () => {
    await using context = await browser().newContext();
    const page = await open(context, url);
    await page.waitForFunction((k) => localStorage.getItem(k) !== null, key);
    expect(await page.locator('.since-visit').isVisible()).toBe(false);
    expect(await context.cookies()).toEqual([]);
  });

  test.concurrent('asks for nothing while nothing has changed', async () => {
    await using context = await browser().newContext();
    const page = await firstVisit(context);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await goTo(page, url);
    expect(asked.filter((path) => path.endsWith('neues.json'))).toEqual([]);
  });

  test.concurrent('tells what has changed since, as long as the visit lasts', async () => {
    await using context = await browser().newContext();
    const page = await firstVisit(context);
    const changed = await pretendYesterday(page);
    for (const time of ['first', 'again']) {
      await goTo(page, url);
      const box = page.locator('.since-visit');
      await box.locator('summary').click();
      expect(await box.locator('h2').innerText(), time).toMatch(
        /^2 Neuigkeiten seit Ihrem letzten Besuch am \d/,
      );
      expect(
        await box.locator('li > a').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
      ).toEqual(expect.arrayContaining(changed.map((href) => base.replace(/\/$/, '') + href)));
    }
    await goTo(page, `${url}massnahmen/`);
    expect(await page.locator('th[scope="row"] .tag-news').allInnerTexts()).toEqual(['geändert', 'neu']);
  });

  test.concurrent('moves nothing on the page when the news arrive', async () => {
    await using context = await browser().newContext({ viewport: { width: 1280, height: 800 } });
    const page = await firstVisit(context);
    await pretendYesterday(page);
    const held = Promise.withResolvers<void>();
    await page.route('**/neues.json', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    const before = await page.locator('main > .columns').first().boundingBox();
    held.resolve();
    await page.locator('.since-visit summary').waitFor();
    expect(await page.locator('main > .columns').first().boundingBox()).toEqual(before);
  });

  test.concurrent('forgets when told to, and then stays silent', async () => {
    await using context = await browser().newContext();
    const page = await firstVisit(context);
    await goTo(page, `${url}datenschutz/`);
    await page.getByRole('button', { name: 'Ausschalten und Gespeichertes löschen' }).click();
    expect(await page.getByRole('status').innerText()).toContain('ausgeschaltet');
    await goTo(page, url);
    expect(await page.evaluate((k) => localStorage.getItem(k), key)).toBe('aus');
    await goTo(page, `${url}datenschutz/`);
    await page.getByRole('button', { name: 'Wieder einschalten' }).click();
    await goTo(page, url);
    await page.waitForFunction((k) => localStorage.getItem(k)?.includes('prints'), key);
  });

  test.concurrent('works where nothing may be stored', async () => {
    await using context = await browser().newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await goTo(page, url);
    await goTo(page, `${url}datenschutz/`);
    expect(await page.getByRole('status').innerText()).toContain('erlaubt dieser Website nicht');
    expect(errors).toEqual([]);
  });

  async function firstVisit(context: BrowserContext): Promise<Page> {
    const page = await open(context, url);
    await page.waitForFunction((k) => localStorage.getItem(k) !== null, key);
    return page;
  }

  /** Puts the visit a day back, to when one measure said something else and another was not there. */
  function pretendYesterday(page: Page): Promise<string[]> {
    return page.evaluate((k) => {
      const memory = JSON.parse(localStorage.getItem(k) ?? '');
      const [changed, added] = Object.keys(memory.present.prints).filter((href) =>
        href.startsWith('/massnahmen/'),
      );
      memory.present.prints[changed ?? ''] = 'x.x.x.x';
      delete memory.present.prints[added ?? ''];
      memory.present.stamp = '1.gestern';
      memory.present.at -= 24 * 60 * 60 * 1000;
      localStorage.setItem(k, JSON.stringify(memory));
      return [changed ?? '', added ?? ''];
    }, key);
  }
});
