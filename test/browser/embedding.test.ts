import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contrast, type Hex, hexOf } from '../../src/colour/colour.ts';
import type { City } from './cities.ts';
import { goTo } from './open.ts';
import { htmlFiles, kindsOfPages, pageOfKind, urlOf } from './pages.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();

const PIECES = ['the embedded figures', 'the embedded dates', 'an embedded measure'];

/** Another site, whose pages are whatever is asked of them in their address. */
const other = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(new URL(request.url ?? '/', 'http://other').searchParams.get('html'));
});

beforeAll(() => new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready)));
afterAll(() => other.close());

/** Opens a page of the other site that shows an address in a frame. */
async function openHost(page: Page, address: string, { head = '', style = '' } = {}): Promise<Frame> {
  const frame = `<iframe src="${address}" width="320" height="300" style="border: 0; ${style}"></iframe>`;
  const html = `<!doctype html><html lang="de"><head>${head}</head><body>${frame}</body></html>`;
  const { port } = other.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/?html=${encodeURIComponent(html)}`);
  const inner = page.frames().find((one) => one !== page.mainFrame());
  if (!inner) throw new Error(`${address} is in no frame`);
  return inner;
}

describe.each(inject('cities'))('$name on another site', (city) => {
  test.concurrent.each(PIECES)('shows %s', async (kind) => {
    await using page = await browser().newPage();
    const frame = await openHost(page, pageOfKind(city, kind).url);
    expect(await frame.locator('h1').isVisible()).toBe(true);
    expect(await frame.locator('nav, header, footer').count()).toBe(0);
    expect(await frame.locator('.origin').innerText()).toContain('Stand ');
  });

  const closed = kindsOfPages(city).filter(({ name }) => !PIECES.includes(name));
  test.concurrent.each(closed)('does not show $name', async ({ url }) => {
    await using page = await browser().newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    const frame = await openHost(page, url);
    expect((await refused).type()).toBe('error');
    expect(frame.url()).toMatch(/^chrome-error:/);
  });

  test.concurrent('is left by its links for a new window', async () => {
    await using page = await browser().newPage();
    const frame = await openHost(page, pageOfKind(city, 'an embedded measure').url);
    const link = frame.locator('h1 a');
    expect(await link.innerText()).toContain('öffnet ein neues Fenster');
    const [window] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await window.waitForURL(`${city.url}massnahmen/*/`);
    expect(await window.evaluate(() => window.opener)).toBeNull();
    expect(page.url()).not.toContain(city.url);
    await window.close();
  });

  test.concurrent('tells how high it is', async () => {
    await using page = await browser().newPage();
    await openHost(page, pageOfKind(city, 'the embedded figures').url, {
      head: `<script>addEventListener('message', ({ data }) => { document.title = data.sachstandHoehe; })</script>`,
    });
    await page.waitForFunction(() => /^\d+$/.test(document.title));
    const [frame] = page.frames().slice(1);
    const height = await frame?.evaluate(() => document.documentElement.offsetHeight);
    expect(Number(await page.title())).toBe(height);
  });

  test.concurrent('says the same where no script runs', async () => {
    await using page = await browser().newPage({ javaScriptEnabled: false });
    const frame = await openHost(page, `${pageOfKind(city, 'the embedded figures').url}?farbe=dunkel`);
    expect(await frame.locator('h1').innerText()).toMatch(/Maßnahmen/);
  });

  test.concurrent('fits into 280 px', async () => {
    await using page = await browser().newPage({ viewport: { width: 280, height: 400 } });
    const tooWide: string[] = [];
    for (const file of htmlFiles(city).filter(
      (file) => /^einbetten\/./.test(file) && file !== 'einbetten/index.html',
    )) {
      await page.goto(urlOf(city, file));
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) tooWide.push(`${file}: ${beyond} px too wide`);
    }
    expect(tooWide).toEqual([]);
  });
});

describe('a piece', () => {
  const [city] = inject('cities') as [City];
  const address = pageOfKind(city, 'the embedded figures').url;
  const LIGHT = {
    is: 'light',
    head: '<style>:root { color-scheme: light } body { background: #fff }</style>',
  };
  const WHITE = { is: 'white', head: '<style>body { background: #fff }</style>' };
  const DARK = { is: 'dark', head: '<style>:root { color-scheme: dark } body { background: #111 }</style>' };
  /** Dark without saying so to the browser, as many sites are: they have to ask for dark pieces. */
  const BLACK = { is: 'black', head: '<style>body { background: #111 }</style>' };
  const ADAPTING = {
    is: 'light or dark',
    head: '<style>:root { color-scheme: light dark } body { background: light-dark(#fff, #111) }</style>',
  };

  const CASES = [
    { host: LIGHT, farbe: '' },
    { host: LIGHT, farbe: '?farbe=hell' },
    { host: LIGHT, farbe: '?farbe=dunkel' },
    { host: WHITE, farbe: '' },
    { host: WHITE, farbe: '?farbe=hell' },
    { host: DARK, farbe: '' },
    { host: DARK, farbe: '?farbe=hell' },
    { host: DARK, farbe: '?farbe=dunkel' },
    { host: BLACK, farbe: '?farbe=dunkel' },
    { host: ADAPTING, farbe: '' },
    { host: ADAPTING, farbe: '?farbe=hell' },
    { host: ADAPTING, farbe: '?farbe=dunkel' },
  ].flatMap(({ host, farbe }) =>
    (['light', 'dark'] as const).map((reader) => ({
      host,
      farbe,
      reader,
      on: host.is,
      asked: farbe || 'nothing',
    })),
  );

  test.each(CASES)(
    'can be read on a $on page by a reader of $reader pages, with $asked in its address',
    async ({ host, reader, farbe }) => {
      await using page = await browser().newPage({ colorScheme: reader });
      const frame = await openHost(page, address + farbe, { head: host.head });
      const drawn = await drawnIn(page, frame);
      expect(drawn.contrast, JSON.stringify(drawn)).toBeGreaterThan(4.5);
    },
  );

  test.each([
    { host: LIGHT, farbe: '', style: '', ground: '#ffffff' },
    { host: LIGHT, farbe: '?farbe=hell', style: '', ground: '#ffffff' },
    { host: WHITE, farbe: '', style: '', ground: '#ffffff' },
    { host: DARK, farbe: '', style: '', ground: '#111111' },
    { host: DARK, farbe: '?farbe=dunkel', style: '', ground: '#111111' },
    { host: BLACK, farbe: '?farbe=dunkel', style: 'color-scheme: dark', ground: '#111111' },
  ])('lets the ground of a $host.is page through, with $farbe', async ({ host, farbe, style, ground }) => {
    // Chosen colours would hold for the frame as well, whatever the page around it says.
    await using page = await browser().newPage({ colorScheme: null });
    const frame = await openHost(page, address + farbe, { head: host.head, style });
    const drawn = await drawnIn(page, frame);
    expect(drawn.ground).toBe(ground);
    expect(drawn.contrast).toBeGreaterThan(4.5);
  });
});

describe('the page about embedding', () => {
  const city = inject('cities')[0] as City;

  test('shows every piece as other sites do, as high as it needs to be', async () => {
    await using page = await browser().newPage();
    await goTo(page, pageOfKind(city, 'the page about embedding').url);
    for (const frame of await page.locator('iframe').all()) {
      await frame.scrollIntoViewIfNeeded();
      const inner = frame.contentFrame();
      await inner.locator('h1').waitFor();
      const overflow = () => inner.locator('html').evaluate((html) => html.scrollHeight - innerHeight);
      await expect.poll(overflow).toBe(0);
    }
    expect(await page.locator('iframe').count()).toBe(3);
  });

  test('gives code that works: copied with one press, with the address filled in', async () => {
    const context = await browser().newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await using page = await context.newPage();
    await goTo(page, pageOfKind(city, 'the page about embedding').url);
    await page.getByRole('button', { name: 'Code kopieren' }).first().click();
    await page.getByText('Kopiert.').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/einbetten\/ueberblick\/"/);
    const { port } = other.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?html=${encodeURIComponent(`<!doctype html>${code}`)}`);
    expect(await page.frameLocator('iframe').locator('h1').isVisible()).toBe(true);
    await context.close();
  });
});

/** What a reader sees in the frame: the ground at its corner, the colour of its text, and the contrast of both. */
async function drawnIn(page: Page, frame: Frame) {
  await frame.locator('h1').waitFor();
  const picture = await page.locator('iframe').screenshot();
  const ground = await page.evaluate(cornerOf, picture.toString('base64'));
  const ink = hexOfCss(await frame.evaluate(() => getComputedStyle(document.body).color));
  return { ground, ink, contrast: contrast(ground, ink) };
}

/** In the page: the colour at the corner of a picture. */
async function cornerOf(png: string): Promise<Hex> {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  canvas?.drawImage(picture, -2, -2);
  const [r = 0, g = 0, b = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
  return `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** `oklch(0.24 0.05 265)`, as browsers give back what is written so. */
function hexOfCss(css: string): Hex {
  const [l = 0, c = 0, h = 0] = (css.match(/[\d.]+/g) ?? []).map(Number);
  expect(css).toMatch(/^oklch\(/);
  return hexOf({ l, c, h });
}
