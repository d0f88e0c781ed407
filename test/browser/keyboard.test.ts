import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { FOCUSABLE, isInWindow } from './keyboard.ts';
import { open, openDetails } from './open.ts';
import { pageOfKind } from './pages.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 640 } };

describe.each(inject('cities'))('$name with the keyboard alone', (city) => {
  test.concurrent('the first stop skips the navigation and leads to the content', async () => {
    await using context = await browser().newContext(DESKTOP);
    const page = await open(context, pageOfKind(city, 'a measure').url);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.innerText()).toBe('Zum Inhalt');
    expect(await isInWindow(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  // On a phone the timeline is stacked; it is a little too wide for a tablet.
  test.concurrent.each([
    { kind: 'the timeline', width: 360 },
    { kind: 'the timeline', width: 720 },
    { kind: 'a measure', width: 360 },
    { kind: 'a meeting with a report', width: 360 },
  ])('whatever scrolls sideways on $kind at $width px obeys the arrow keys', async ({ kind, width }) => {
    await using context = await browser().newContext({
      viewport: { width, height: 640 },
      reducedMotion: 'reduce',
    });
    const page = await open(context, pageOfKind(city, kind).url);
    await openDetails(page);
    expect(await regionsThatStay(page)).toEqual([]);
  });

  test.concurrent.each([
    { kind: 'the start page', colorScheme: 'light' },
    { kind: 'the start page', colorScheme: 'dark' },
    { kind: 'the list of measures', colorScheme: 'light' },
    { kind: 'the list of measures', colorScheme: 'dark' },
    { kind: 'the timeline', colorScheme: 'light' },
    { kind: 'a meeting with a report', colorScheme: 'dark' },
  ] as const)('the focus can be seen on $kind in $colorScheme colours', async ({ kind, colorScheme }) => {
    await using context = await browser().newContext({ ...PHONE, colorScheme, reducedMotion: 'reduce' });
    const page = await open(context, pageOfKind(city, kind).url);
    await openDetails(page);
    expect(await unmarkedStops(page)).toEqual([]);
  });
});

/** The regions with more inside than they show that the Tab key does not reach or the arrow keys do not move. */
async function regionsThatStay(page: Page): Promise<string[]> {
  await page.evaluate(markRegionsThatScroll);
  const stay: string[] = [];
  for (const region of await page.locator('[data-scrolls-sideways]').all()) {
    const name = (await region.getAttribute('aria-label')) ?? (await region.innerText()).slice(0, 60);
    if ((await region.evaluate((element) => (element as HTMLElement).tabIndex)) < 0) {
      stay.push(`${name}: the Tab key does not stop here`);
    } else if (!(await movesWithArrowKey(region))) {
      stay.push(`${name}: the arrow keys do not move it`);
    }
  }
  return stay;
}

function markRegionsThatScroll(): void {
  for (const element of document.querySelectorAll('main *')) {
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (scrolls && element.scrollWidth > element.clientWidth + 1) {
      element.setAttribute('data-scrolls-sideways', '');
    }
  }
}

async function movesWithArrowKey(region: Locator): Promise<boolean> {
  await region.press('ArrowRight');
  // The browser scrolls after the key was handled.
  return region.evaluate(async (element) => {
    for (let frame = 0; frame < 60 && element.scrollLeft === 0; frame += 1) {
      await new Promise(requestAnimationFrame);
    }
    return element.scrollLeft > 0;
  });
}

/** How many stops are looked at in detail; the longest pages have hundreds of links that look alike. */
const SAMPLE = 40;

/** The stops at which a reader would not see where the focus is, on the way down and back up. */
async function unmarkedStops(page: Page): Promise<string[]> {
  const unmarked = new Set<string>();
  const stops = Math.min(SAMPLE, await page.locator(FOCUSABLE).filter({ visible: true }).count());
  for (const [key, presses] of [['Tab', stops] as const, ['Shift+Tab', stops / 2] as const]) {
    for (let press = 0; press < presses; press += 1) {
      await page.keyboard.press(key);
      const fault = await page.evaluate(faultOfFocusMark);
      if (fault) unmarked.add(`${key}: ${fault}`);
    }
  }
  return [...unmarked];
}

/**
 * Why the focus is hard to see, or null: there must be an outline of 2 px or more, with a contrast of 3:1 against the
 * page (WCAG 2.2, 1.4.11 and 2.4.13), in the window, and not covered by anything (2.4.11).
 */
function faultOfFocusMark(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const label =
    element.closest('label')?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
  const name = `<${element.localName}> "${label?.replace(/\s+/g, ' ').trim().slice(0, 60)}"`;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} has no outline`;
  const contrast = contrastBetween(outlineColor, getComputedStyle(document.body).backgroundColor);
  if (contrast < 3) return `${name} has an outline with a contrast of ${contrast.toFixed(1)}`;
  return isUncovered(element) ? null : `${name} is outside of the window or covered`;

  /** Whether at least one of its lines, or of its corners if it is large, is what a finger there would touch. */
  function isUncovered(focused: Element): boolean {
    const boxes = [...focused.getClientRects()];
    return boxes.some(({ left, right, top, bottom }) =>
      [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 2, top + 2],
        [right - 2, bottom - 2],
      ].some(([x = 0, y = 0]) => {
        const touched = document.elementFromPoint(x, y);
        return (
          touched !== null && (focused.contains(touched) || touched.closest('label')?.control === focused)
        );
      }),
    );
  }

  function contrastBetween(one: string, other: string): number {
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** As WCAG defines it; a canvas knows every notation of colours. */
  function luminance(colour: string): number {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('This browser cannot draw.');
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
