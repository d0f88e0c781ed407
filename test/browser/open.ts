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
  await page.evaluate(atRest);
}

/** Opens everything that can be opened, so that what is inside is checked too. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/**
 * In the page: waits until all scripts are at work. They have run when the page is loaded; what they ask React to draw follows in
 * the next idle moments.
 */
export async function atRest(): Promise<void> {
  await document.fonts.ready;
  for (let moment = 0; moment < 2; moment += 1) {
    await new Promise((done) => requestIdleCallback(done, { timeout: 500 }));
  }
}
