import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { goTo, openDetails } from './open.ts';
import { kindsOfPages } from './pages.ts';
import { serve } from './server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { recordTrouble } from './trouble.ts';

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

test('what a strict reader objects to is noticed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sachstand-strict-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page =
    '<p style="color: red">a</p><script>1</script><img src="https://example.org/a.png"><img src="b.png">';
  writeFileSync(join(folder, 'index.html'), `<!doctype html>${page}`);
  const server = await serve(folder);
  onTestFinished(() => server.close());
  await using tab = await browser().newPage();
  const events = recordTrouble(tab, new URL(server.url).origin);
  await tab.goto(server.url);
  const text = events.join('\n');
  expect(text).toMatch(/console error: .*style-src/);
  expect(text).toMatch(/console error: .*script-src/);
  expect(text).toMatch(/console error: .*img-src/);
  expect(text).toMatch(/404 for .*b\.png/);
});

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
