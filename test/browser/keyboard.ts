import type { Page } from 'playwright-core';

/** Where the Tab key may stop. */
export const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Presses Tab until the focus is on what the selector describes. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const stops = await page.locator(FOCUSABLE).count();
  for (let stop = 0; stop <= stops; stop += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (reached) return;
  }
  throw new Error(`With ${stops} stops the Tab key never reached ${selector} on ${page.url()}.`);
}

/** Tabs to a link, follows it with Enter, and waits until the page it leads to is there. */
export async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Whether the whole focused element is inside the window. */
export function isInWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { left, top, right, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect(-1);
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
}
