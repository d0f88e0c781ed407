import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Connects the tests of a file to the browser that the setup started. */
export function sharedBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());
  return () => browser;
}

interface SharedPages {
  /** Set up alike: options of the window, and a script that every document runs first. */
  options?: BrowserContextOptions;
  initScript?: string;
}

/**
 * Lends pages to the tests of a file, as many as run at the same time: a page that is used again costs far less than a
 * new one. Whoever borrows a page sets whatever matters (address, size, colours) anew.
 */
export function sharedPages({
  options = {},
  initScript,
}: SharedPages = {}): <Result>(work: (page: Page) => Promise<Result>) => Promise<Result> {
  const browser = sharedBrowser();
  const idle: Page[] = [];
  return async (work) => {
    const page = idle.pop() ?? (await newPage());
    try {
      return await work(page);
    } finally {
      idle.push(page);
    }
  };

  async function newPage(): Promise<Page> {
    const page = await browser().newPage(options);
    if (initScript) await page.addInitScript({ path: initScript });
    return page;
  }
}
