import { describe, expect, inject, test } from 'vitest';
import { open } from './open.ts';
import { pageOfKind } from './pages.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();
const WALL = { viewport: { width: 1280, height: 720 } };

describe.each(inject('cities'))('$name: the slides of a report', (city) => {
  const address = pageOfKind(city, 'the slides of a report').url;

  test.concurrent('follow arrow keys and space, and keep their place in the address', async () => {
    await using context = await browser().newContext(WALL);
    const page = await open(context, address);
    const place = () => new URL(page.url()).hash;
    expect(place()).toBe('#folie-1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    expect(place()).toBe('#folie-3');
    await page.keyboard.press('Shift+ ');
    expect(place()).toBe('#folie-2');
    expect(
      await page.locator('#folie-2').evaluate((slide) => Math.round(slide.getBoundingClientRect().top)),
    ).toBe(0);
    await page.keyboard.press('End');
    const count = await page.locator('.slide').count();
    expect(place()).toBe(`#folie-${count}`);
    await page.keyboard.press('ArrowRight');
    expect(place()).toBe(`#folie-${count}`);
  });

  test.concurrent('show an overview, from which a press leads to a slide', async () => {
    await using context = await browser().newContext(WALL);
    const page = await open(context, address);
    await page.keyboard.press('o');
    const inWindow = await page
      .locator('.slide')
      .evaluateAll(
        (slides) => slides.filter((slide) => slide.getBoundingClientRect().bottom <= innerHeight).length,
      );
    expect(inWindow).toBeGreaterThan(3);
    await page.locator('#folie-4').click();
    expect(new URL(page.url()).hash).toBe('#folie-4');
    expect(await page.locator('#folie-4').evaluate((slide) => slide.clientWidth)).toBeGreaterThan(1000);
  });

  test.concurrent('show the presenter a clock on request', async () => {
    await using context = await browser().newContext(WALL);
    const page = await open(context, address);
    expect(await page.locator('.deck-clock').isVisible()).toBe(false);
    await page.keyboard.press('u');
    expect(await page.locator('.deck-clock').textContent()).toMatch(/^\d\d:\d\d Uhr · seit 0 Min\.$/);
  });

  test.concurrent('fit the wall, and a page each on paper', async () => {
    await using context = await browser().newContext(WALL);
    const page = await open(context, address);
    const tall = await page
      .locator('.slide')
      .evaluateAll((slides) =>
        slides
          .filter((slide) => slide.getBoundingClientRect().height > innerHeight + 1)
          .map((slide) => slide.id),
      );
    expect(tall).toEqual([]);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(await page.locator('.slide').count());
  });

  test.concurrent('can all be read without script', async () => {
    await using context = await browser().newContext({ ...WALL, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.locator('.slide').count()).toBeGreaterThan(5);
    expect(await page.locator('.deck-keys').isVisible()).toBe(false);
  });
});
