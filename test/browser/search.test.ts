import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { goTo, open } from './open.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 640 } };

/** What both cities have, however it is typed. */
const QUERIES = [
  { typed: 'Schule', finds: /Schule/ },
  { typed: 'SCHULEN', finds: /Schule/ },
  { typed: 'schul wlan', finds: /WLAN/ },
  { typed: 'Glasfaser', finds: /Glasfaser/ },
  { typed: 'buergeraemter', finds: /Bürgerämter/ },
];

describe.each(inject('cities'))('searching in $name', (city) => {
  const address = `${city.url}suche/`;

  test.concurrent('with the keyboard alone: the key „/“, a word, a result', async () => {
    await using context = await browser().newContext(DESKTOP);
    const page = await open(context, `${city.url}sitzungen/`);
    await page.keyboard.press('/');
    await page.keyboard.type('glasfaser');
    await Promise.all([page.waitForURL(`${address}?q=glasfaser`), page.keyboard.press('Enter')]);
    await results(page).first().waitFor();
    await page.locator('#suchbegriff').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('xyz');
    await page.locator('main [role=status]').filter({ hasText: 'glasfaserxyz' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.locator('main [role=status]').filter({ hasText: '„glasfaser“' }).waitFor();
    await tabTo(page, '.search-results a');
    const title = await page.locator(':focus').innerText();
    await Promise.all([
      page.waitForURL((url) => !url.pathname.endsWith('/suche/')),
      page.keyboard.press('Enter'),
    ]);
    expect(page.url().startsWith(city.url)).toBe(true);
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  test.concurrent.each(QUERIES)('„$typed“ finds $finds', async ({ typed, finds }) => {
    await using context = await browser().newContext(DESKTOP);
    const page = await open(context, `${address}?q=${encodeURIComponent(typed)}`);
    await results(page).first().waitFor();
    expect(await page.locator('.search-results').innerText()).toMatch(finds);
    expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0);
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ Treffer für „/);
  });

  test.concurrent('one kind only, as the address then says, and as it is again after coming back', async () => {
    await using context = await browser().newContext(PHONE);
    const page = await open(context, `${address}?q=schule`);
    const choice = page.getByRole('radio', { name: /^Maßnahmen/ });
    await choice.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(`${address}?q=schule&art=massnahme`);
    const count = Number(/\d+/.exec((await choice.locator('..').innerText()) ?? '')?.[0]);
    await expect.poll(() => results(page).count(), { timeout: 30_000 }).toBe(count);
    await page.reload();
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(count);
    expect(await page.locator('.result-kind').allInnerTexts()).toEqual(
      Array(count).fill(expect.stringMatching(/^Maßnahme · /)),
    );
  });

  test.concurrent('a word that nothing has: it says so, and what to try', async () => {
    await using context = await browser().newContext(PHONE);
    const page = await open(context, `${address}?q=glsafaser`);
    const advice = page.locator('.search-advice');
    await advice.waitFor();
    expect(await page.getByRole('status').innerText()).toBe('Nichts gefunden für „glsafaser“.');
    await advice.getByRole('link', { name: 'Glasfaser' }).click();
    await results(page).first().waitFor();
    expect(page.url()).toBe(`${address}?q=Glasfaser`);
  });

  test.concurrent('what looks like HTML stays text, in the query as in the results', async () => {
    await using context = await browser().newContext(DESKTOP);
    const page = await open(
      context,
      `${address}?q=${encodeURIComponent('<img src=x onerror=alert(1)> schule')}`,
    );
    await page.locator('.search-status:not(:empty)').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.getByRole('status').innerText()).toContain('<img src=x');
  });

  test.concurrent('nothing of the search is loaded before somebody searches', async () => {
    await using context = await browser().newContext(DESKTOP);
    await using page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await goTo(page, address);
    expect(asked.filter((one) => one.includes('/pagefind/'))).toEqual([]);
    await Promise.all([
      page.waitForResponse((answer) => answer.url().includes('wasm.de')),
      page.locator('#suchbegriff').focus(),
    ]);
  });

  test.concurrent('the key „/“ is a sign like any other in a field, and can be switched off', async () => {
    await using context = await browser().newContext(DESKTOP);
    const page = await open(context, address);
    await page.locator('#suchbegriff').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('#suchbegriff').inputValue()).toBe('a/b');
    await page.getByRole('checkbox', { name: /Die Taste/ }).uncheck();
    await goTo(page, city.url);
    await page.keyboard.press('/');
    expect(await page.locator('[data-search-key]:focus').count()).toBe(0);
  });

  test.concurrent('without JavaScript the form leads to the list from A to Z, which says why', async () => {
    await using context = await browser().newContext({ ...DESKTOP, javaScriptEnabled: false });
    await using page = await context.newPage();
    await page.goto(city.url);
    await page.locator('header input[name=q]').fill('schule');
    await Promise.all([page.waitForURL(`${address}?q=schule`), page.keyboard.press('Enter')]);
    expect(await page.locator('main').innerText()).toContain('braucht dort JavaScript');
    await page
      .getByRole('navigation', { name: 'Anfangsbuchstaben' })
      .getByRole('link', { name: 'G' })
      .click();
    expect(page.url()).toContain('#az-g');
    await page
      .locator('.directory')
      .getByRole('link', { name: /Glasfaser/ })
      .first()
      .click();
    expect(await page.locator('h1').innerText()).toContain('Glasfaser');
  });

  test.concurrent('on a phone the header leads to the search', async () => {
    await using context = await browser().newContext(PHONE);
    const page = await open(context, city.url);
    await page.getByRole('banner').getByRole('link', { name: 'Suche' }).click();
    await page.waitForURL(address);
    expect(await page.locator('#suchbegriff').isVisible()).toBe(true);
  });
});

test('the end of a compound finds it, as does a word for late that nobody wrote', async () => {
  const city = inject('cities').find(({ name }) => name === 'Hagen');
  await using context = await browser().newContext(DESKTOP);
  const page = await open(context, `${city?.url}suche/?q=melder`);
  await results(page).first().waitFor();
  expect(await page.locator('.search-results h2').first().innerText()).toMatch(/Mängelmelder/);
  await goTo(page, `${city?.url}suche/?q=Verzoegerung&art=massnahme`);
  await results(page).first().waitFor();
  expect(await results(page).count()).toBeGreaterThan(5);
});

function results(page: Page) {
  return page.locator('.search-results li');
}

/** Presses Tab until the focus is on what the selector describes. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The Tab key did not reach ${selector} on ${page.url()}.`);
}
