import type { Page } from 'playwright-core';

/** What a reader does on a page so that it looks different. It is then checked like a page of its own. */
interface State {
  /** The kind of page on which it happens. */
  kind: string;
  name: string;
  enter(page: Page): Promise<void>;
}

const LISTS_THAT_FILTER = ['the list of measures', 'the list of promises'];

export const STATES: readonly State[] = [
  ...LISTS_THAT_FILTER.flatMap((kind) => [
    { kind, name: 'with filters in force', enter: filter },
    { kind, name: 'with nothing found', enter: findNothing },
  ]),
  {
    kind: 'the search',
    name: 'with results',
    enter: (page) => search(page, 'digital', '.search-results li'),
  },
  {
    kind: 'the search',
    name: 'with nothing found',
    enter: (page) => search(page, 'xqzv', '.search-advice *'),
  },
];

/** Types a word and waits for what it brings. */
async function search(page: Page, word: string, outcome: string): Promise<void> {
  await page.locator('main search input[type="search"]').fill(word);
  await page.locator(outcome).first().waitFor();
}

/** Chooses a value of each of the first two facets. */
async function filter(page: Page): Promise<void> {
  for (const facet of [0, 1]) {
    const box = page.locator('search fieldset').nth(facet).locator('input:enabled').first();
    // Pressed in the page: whether the panel is open, and where, does not matter here.
    await box.evaluate((input) => (input as HTMLInputElement).click());
    await page.locator('.filter-chip').nth(facet).waitFor();
  }
}

async function findNothing(page: Page): Promise<void> {
  await page.locator('main search input[type="search"]').fill('Gibt es nicht');
  await page.locator('.filter-nothing').waitFor();
}
