import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { goTo, openDetails } from './open.ts';
import { kindsOfPages } from './pages.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();

describe.each(inject('cities'))('$name, served with a strict Content-Security-Policy', (city) => {
  test.concurrent.each(kindsOfPages(city))(
    '$name asks no other host for anything and raises no error',
    async ({ url }) => {
      await using page = await browser().newPage();
      const events = recordTrouble(page, new URL(url).origin);
      await goTo(page, url);
      await openDetails(page);
      await scrollThrough(page);
      expect(events).toEqual([]);
    },
  );
});

/** Fills itself with whatever a strict reader would object to. Violations of the policy arrive as console errors. */
function recordTrouble(page: Page, origin: string): string[] {
  const events: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && asked !== origin) events.push(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => events.push(`no answer from ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) events.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => events.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') events.push(`console error: ${message.text()}`);
  });
  return events;
}

/** What is loaded only when it comes into view is loaded now. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForLoadState('networkidle');
}
