import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { goTo, openDetails } from './open.ts';
import { kindsOfPages, pageOfKind } from './pages.ts';
import { sharedPages } from './shared-browser.ts';
import { STATES } from './states.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Every rule for WCAG 2.2 A and AA, and what axe calls best practice. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Off unless asked for.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

const WIDTHS = [360, 1280];

const APPEARANCES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

const withPage = sharedPages({ options: { reducedMotion: 'reduce' }, initScript: AXE });

describe.each(inject('cities'))('$name', (city) => {
  test.concurrent.each(kindsOfPages(city))('$name has no barrier that axe can find', async ({ url }) => {
    const found = await withPage(async (page) => {
      await goTo(page, url);
      await openDetails(page);
      for (const frame of page.frames()) await frame.evaluate(paintGround);
      return barriersInEveryAppearance(page);
    });
    expect(found).toEqual([]);
  });

  test.concurrent.each(STATES)('$kind $name has no barrier that axe can find', async ({ kind, enter }) => {
    const found = await withPage(async (page) => {
      await goTo(page, pageOfKind(city, kind).url);
      await enter(page);
      return barriersInEveryAppearance(page);
    });
    expect(found).toEqual([]);
  });
});

/** Each barrier once, with the appearances in which it was found. */
async function barriersInEveryAppearance(page: Page): Promise<string[]> {
  const foundIn = new Map<string, string[]>();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(unstick);
    for (const { name, media } of APPEARANCES) {
      await page.emulateMedia(media);
      for (const barrier of await barriers(page)) {
        foundIn.set(barrier, [...(foundIn.get(barrier) ?? []), `${name} at ${width} px`]);
      }
    }
  }
  return [...foundIn].map(([barrier, appearances]) => `${barrier} (${appearances.join(', ')})`);
}

/** A piece for other sites lets their ground through. Browsers show it by itself on one of their own; axe takes it for white. */
function paintGround(): void {
  if (document.documentElement.classList.contains('embedded'))
    document.documentElement.style.background = 'Canvas';
}

/** axe judges one position of scrolling, in which what sticks covers what a reader would scroll into view. */
function unstick(): void {
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
  }
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(runAxe, RULES);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const reason = [...any, ...all, ...none][0]?.message ?? help;
      return `${id} at ${target.join(' in ')}: ${reason}`;
    }),
  );
}

async function runAxe(rules: RunOptions): Promise<AxeResults> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  return axe.run(document, rules);
}
