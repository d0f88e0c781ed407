import type { BrowserContext, Page } from 'playwright-core';

/** Opens a page as a reader sees it once all scripts are at work. */
export async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await goTo(page, url);
  return page;
}

/** Leads an open page to another address, and waits until all scripts are at work. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(islandsAtWork);
}

/** Opens everything that can be opened, so that what is inside is checked too. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Resolves when Astro has hydrated what hydrates without being scrolled to. */
async function islandsAtWork(): Promise<void> {
  await document.fonts.ready;
  const waiting = 'astro-island[ssr]:is([client="load"], [client="idle"], [client="only"])';
  const end = performance.now() + 10_000;
  while (document.querySelector(waiting)) {
    if (performance.now() > end) throw new Error('A part of this page never came to life.');
    await new Promise((done) => setTimeout(done, 20));
  }
}
