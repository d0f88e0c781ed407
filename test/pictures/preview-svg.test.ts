import { expect, test } from 'vitest';
import { previewSvg } from '../../src/pictures/preview-svg.ts';
import { type Preview, previewAlt, previewFor, previewRoute, previewsOf } from '../../src/views/preview.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan, asOf } = musterstadt();
const previews = previewsOf(plan, asOf);

function previewOf(route: string): Preview {
  const make = previews.get(route);
  if (!make) throw new Error(`no picture for ${route}`);
  return make();
}

const KINDS = {
  start: '/',
  massnahmen: '/massnahmen/',
  zeitschiene: '/zeitschiene/',
  zusagen: '/zusagen/',
  bericht: '/sitzungen/2026-03-17-digitalausschuss/',
  massnahme: '/massnahmen/e-akte/',
};

test.each(Object.entries(KINDS))('the picture for %s is drawn as expected', async (name, route) => {
  const svg = previewSvg(previewOf(route), plan.strategy.accent, null);
  await expect(svg).toMatchFileSnapshot(`expected/${name}.svg`);
});

test('a picture says in words what it shows', () => {
  expect(previewAlt(previewOf('/massnahmen/e-akte/'))).toBe(
    'Digitale Verwaltung: E-Akte & digitaler Posteingang. in Umsetzung, 3 Jahre später als geplant. Musterstadt, Stand 31. März 2026.',
  );
});

test('a page without a picture of its own has that of the page above it', () => {
  expect(previewFor(plan, asOf, '/zeitschiene/zwei-jahre/').route).toBe('/vorschau/zeitschiene.png');
  expect(previewFor(plan, asOf, '/404.html').route).toBe(previewRoute('/'));
  expect(previewFor(plan, asOf, '/impressum/').route).toBe(previewRoute('/'));
  expect(previewFor(plan, asOf, '/massnahmen/e-akte/').route).toBe('/vorschau/massnahmen/e-akte.png');
});

test('a meeting without a report, or one to come, has no picture of its own', () => {
  expect(previews.has('/sitzungen/2026-06-16-digitalausschuss/')).toBe(false);
});

test('nothing is drawn outside of the picture, however long the words are', () => {
  const title = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung '.repeat(6);
  const long: Preview = { ...previewOf('/massnahmen/e-akte/'), title, note: title, kind: title, site: title };
  const ys = [...previewSvg(long, null, null).matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map((match) =>
    Number(match[1]),
  );
  expect(Math.max(...ys)).toBeLessThan(630);
});

test('a thousand measures still fit as squares', () => {
  const squares = Array.from({ length: 1000 }, () => ({ status: 'geplant' as const, isOverdue: false }));
  const svg = previewSvg({ ...previewOf('/'), squares }, null, null);
  const ys = [...svg.matchAll(/<rect [^>]*y="([\d.]+)"/g)].map((match) => Number(match[1]));
  expect(Math.max(...ys)).toBeLessThanOrEqual(566);
});

test('text is never markup', () => {
  const svg = previewSvg({ ...previewOf('/'), site: '<script>&"' }, null, null);
  expect(svg).toContain('&lt;script&gt;&amp;');
});
