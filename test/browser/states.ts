import type { Page } from 'playwright-core';

/** What a reader does on a page so that it looks different. It is then checked like a page of its own. */
interface State {
  /** The kind of page on which it happens. */
  kind: string;
  name: string;
  enter(page: Page): Promise<void>;
}

export const STATES: readonly State[] = [
  {
    kind: 'the list of measures',
    name: 'with filters in force',
    async enter(page) {
      for (const facet of ['status', 'feld']) {
        // Pressed in the page: where the panel stands does not matter here.
        const box = page.locator(`search [name="${facet}"]:enabled`).first();
        await box.evaluate((input) => (input as HTMLInputElement).click());
      }
      await page.locator('.filter-chip').nth(1).waitFor();
    },
  },
  {
    kind: 'the list of measures',
    name: 'with nothing found',
    async enter(page) {
      await page.locator('search input[type="search"]').fill('Gibt es nicht');
      await page.locator('.filter-nothing').waitFor();
    },
  },
];
