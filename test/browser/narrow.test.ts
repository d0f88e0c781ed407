import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { goTo, openDetails } from './open.ts';
import { kindsOfPages, pagesToRead, urlOf } from './pages.ts';
import { sharedPages } from './shared-browser.ts';

const onPhone = sharedPages({ options: { viewport: { width: 320, height: 640 } } });

// At 400 % a window of 1280 px has 320 CSS pixels, each drawn with four by four.
const zoomed = sharedPages({ options: { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 } });

describe.each(inject('cities'))('$name', (city) => {
  test.concurrent('every page fits on a phone that is 320 px wide', async () => {
    expect(
      await inLanes(pagesToRead(city), (file) => onPhone((page) => tooWide(page, urlOf(city, file)))),
    ).toEqual([]);
  });

  test.concurrent.each(kindsOfPages(city))(
    '$name fits on a screen of 1280 px at 400 % zoom',
    async ({ url }) => {
      expect(await zoomed((page) => tooWide(page, url))).toEqual([]);
    },
  );
});

/** Does the work for all items, three at a time, and returns everything that was found. */
async function inLanes<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<string[]>,
): Promise<string[]> {
  const lanes = [0, 1, 2].map(async (lane) => {
    const found: string[] = [];
    for (let index = lane; index < items.length; index += 3)
      found.push(...(await work(items[index] as Item)));
    return found;
  });
  return (await Promise.all(lanes)).flat().sort();
}

/** What reaches beyond the right edge without being in a region that scrolls by itself, and what has hardly any room. */
async function tooWide(page: Page, url: string): Promise<string[]> {
  await goTo(page, url);
  await openDetails(page);
  const found = await page.evaluate(elementsBeyondEdge);
  return found.map((element) => `${new URL(url).pathname}: ${element}`);
}

function elementsBeyondEdge(): string[] {
  const edge = document.documentElement.clientWidth;
  const beyond = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getBoundingClientRect().right > edge + 1 &&
      !scrollsByItself(element),
  );
  const outermost = beyond.filter((one) => !beyond.some((other) => other !== one && other.contains(one)));
  const faults = outermost.map((element) => `${named(element)} reaches beyond ${edge} px`);
  const hidden = document.documentElement.scrollWidth - edge;
  if (hidden > 0) faults.push(`the page is ${hidden} px too wide`);
  return [...faults, ...cutOff(), ...squeezed()];

  function scrollsByItself(element: HTMLElement): boolean {
    const box = containingBox(element);
    if (!box || box === document.body) return false;
    return /auto|scroll/.test(getComputedStyle(box).overflowX) || scrollsByItself(box);
  }

  /** What is positioned absolutely leaves every scrolling region that is not positioned itself. */
  function containingBox(element: HTMLElement): HTMLElement | null {
    const { position } = getComputedStyle(element);
    return (position === 'absolute' ? element.offsetParent : element.parentElement) as HTMLElement | null;
  }

  /** Cutting off what is too wide only hides it from the reader. */
  function cutOff(): string[] {
    return [document.documentElement, document.body]
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowX))
      .map((element) => `<${element.localName}> cuts off what is too wide`);
  }

  /** A sentence of which a line holds hardly a word. */
  function squeezed(): string[] {
    return [...document.body.querySelectorAll<HTMLElement>('dt, dd, dl > div, p')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !scrollsByItself(element))
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter(
        ({ textContent, offsetWidth }) => offsetWidth > 1 && offsetWidth < 80 && textContent.length > 40,
      )
      .map((element) => `${named(element)} has ${element.offsetWidth} px`);
  }

  function named(element: Element): string {
    const text = element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 60);
    return `<${element.localName} class="${element.getAttribute('class') ?? ''}">${text}`;
  }
}
