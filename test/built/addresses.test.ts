import { describe, expect, inject, test } from 'vitest';
import { checkContent } from '../../src/site.ts';
import { addressesOf } from '../../src/views/comparison/addresses.ts';
import { BuiltSite } from './build.ts';

/** Below these, pages come and go with the content. */
const OF_CONTENT = /^(massnahmen|sitzungen|zusagen|handlungsfelder|zustaendigkeiten)\/.+\/index\.html$/;

/** It is there whatever the content says. */
const ANNEX = 'zusagen/anlage/index.html';

describe.each(inject('cities'))('$name', ({ content, folder }) => {
  const files = new BuiltSite(folder).files();
  const { site } = checkContent({ root: content, asOf: null, today: '2026-03-31' });
  const addresses = site ? [...addressesOf(site.plan, site.asOf).keys()] : [];
  const pages = addresses.map((route) => `${route.slice(1)}index.html`);

  test('has a page at every address that a comparison could miss', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((page) => !files.includes(page))).toEqual([]);
  });

  test('has no page of its content that a comparison could not miss', () => {
    const ofContent = files.filter((file) => OF_CONTENT.test(file) && file !== ANNEX);
    expect(ofContent.filter((file) => !pages.includes(file))).toEqual([]);
  });
});
