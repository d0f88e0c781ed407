import type { Locator, Page } from 'playwright-core';
import { formEntry } from '../../../src/views/form.ts';

/** Signs in to the form of a served site, as somebody whose forge takes any access token. */
export async function signIn(page: Page, site: string): Promise<void> {
  await page.goto(`${site}admin/`);
  await page.getByRole('button', { name: 'Mit Zugriffstoken anmelden' }).click();
  await page.getByRole('textbox').fill('token');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('searchbox').waitFor();
}

/** Opens a content file in the form and begins a new entry of its log. */
export async function beginEntry(page: Page, site: string, file: string): Promise<void> {
  await page.goto(new URL(formEntry(file).slice(1), site).href);
  const log = await fieldAt(page, 'verlauf');
  // The form sets invisible characters around the word.
  await log
    .getByRole('button', { name: /Eintrag.? hinzufügen/ })
    .first()
    .click();
  await fieldAt(page, 'verlauf.0.datum');
}

/** A field by its path; the form draws only what is near the reader. */
export async function fieldAt(page: Page, path: string): Promise<Locator> {
  const field = page.locator(`[data-key-path="${path}"]`);
  await page.mouse.move(500, 500);
  for (let step = 0; step < 60 && (await field.count()) === 0; step += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(60);
  }
  await field.scrollIntoViewIfNeeded();
  return field;
}
