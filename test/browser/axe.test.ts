import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { goTo, openDetails } from './open.ts';
import { kindsOfPages } from './pages.ts';
import { sharedPages } from './shared-browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Every rule for WCAG 2.2 A and AA, and what axe calls best practice. */
const ALL_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Off unless asked for.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** The rules that look at colours. All others see the same in every appearance, and take most of the time. */
const COLOUR_RULES: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const WIDTHS = [360, 1280];

const APPEARANCES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: ALL_RULES },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: COLOUR_RULES },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, rules: COLOUR_RULES },
] as const;

const withPage = sharedPages({ options: { reducedMotion: 'reduce' }, initScript: AXE });

describe.each(inject('cities'))('$name', (city) => {
  test.concurrent.each(kindsOfPages(city))('$name has no barrier that axe can find', async ({ url }) => {
    const found = await withPage(async (page) => {
      await goTo(page, url);
      await openDetails(page);
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
    for (const { name, media, rules } of APPEARANCES) {
      await page.emulateMedia(media);
      for (const barrier of await barriers(page, rules)) {
        foundIn.set(barrier, [...(foundIn.get(barrier) ?? []), `${name} at ${width} px`]);
      }
    }
  }
  return [...foundIn].map(([barrier, appearances]) => `${barrier} (${appearances.join(', ')})`);
}

/** axe judges one position of scrolling, in which what sticks covers what a reader would scroll into view. */
function unstick(): void {
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
  }
}

async function barriers(page: Page, rules: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(runAxe, rules);
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
