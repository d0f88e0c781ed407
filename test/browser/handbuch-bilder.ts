import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { parse } from 'yaml';
import { palettePng } from '../../src/pictures/palette-png.ts';
import { build } from '../built/build.ts';
import { EXAMPLES, type Example, withExample } from '../handbook/examples.ts';
import { launchBrowser } from './browser.ts';
import { connectForge } from './forge/forge.ts';
import { GitHub } from './forge/github.ts';
import { Repository } from './forge/repository.ts';
import { FormPage } from './form-page.ts';
import { goTo } from './open.ts';
import { serve } from './server.ts';

/**
 * `npm run bilder:handbuch` takes the pictures of the handbook's first page: from the fictional city as it is, and as
 * it is after the first example of the handbook was followed.
 */
const FOLDER = 'docs/handbuch/bilder';
const CITY = 'test/fixtures/musterstadt';
const SCREEN = {
  viewport: { width: 760, height: 900 },
  deviceScaleFactor: 2,
  reducedMotion: 'reduce',
  colorScheme: 'light',
  locale: 'de-DE',
} as const;

/** In pixels of the page. */
const MARGIN = 20;
/** Where the form saves in its picture. */
const FORGE = 'https://github.example.test';

const [example] = EXAMPLES;
if (!example) throw new Error('The handbook has no example.');
const content = mkdtempSync(join(tmpdir(), 'sachstand-'));
const { server } = await launchBrowser();
try {
  const browser = await chromium.connect(server.wsEndpoint());
  mkdirSync(FOLDER, { recursive: true });
  cpSync(CITY, content, { recursive: true });
  await take(browser, 'neuer-stand', contributing);
  const file = join(content, example.file);
  const before = readFileSync(file, 'utf8');
  const after = withExample(example, before);
  writeFileSync(file, after);
  await take(browser, 'verlauf', log);
  await photograph(browser, 'datei', async (page) => await drawnFile(page, example, after));
  writeFileSync(file, before);
  await takeForm(browser, example);
} finally {
  await server.close();
  rmSync(content, { recursive: true, force: true });
}

/** The same example in the form, before it is saved. */
async function takeForm(browser: Browser, { file, text }: Example): Promise<void> {
  const strategy = join(content, 'strategie.yaml');
  const repository = `repository: { url: ${FORGE}/stadt/sachstand, forge: github }`;
  writeFileSync(strategy, readFileSync(strategy, 'utf8').replace(/^repository: .*$/m, repository));
  const { folder } = await build({ INHALT: content });
  const site = await serve(folder);
  const forge = new Repository(content);
  const [entry] = parse(text) as [{ datum: string; text: string }];
  try {
    await photograph(browser, 'formular', async (page) => {
      await page.setViewportSize({ width: 900, height: 830 });
      await connectForge(page, FORGE, new GitHub(forge));
      const form = new FormPage(page, `${site.url}admin/`, true);
      await form.signIn();
      await form.open(file);
      await form.add('verlauf');
      await form.write('verlauf.0.text', entry.text);
      await form.write('verlauf.0.datum', entry.datum);
      return 'screen';
    });
  } finally {
    await site.close();
    forge.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the city as it is now, and takes a picture of the page of the example's measure. */
async function take(browser: Browser, name: string, part: (page: Page) => Promise<Locator>): Promise<void> {
  const { folder } = await build({ INHALT: content });
  const site = await serve(folder);
  try {
    const id = /([^/]+)\.\w+$/.exec(example?.file ?? '')?.[1];
    await photograph(browser, name, async (page) => {
      await goTo(page, `${site.url}massnahmen/${id}/`);
      return await part(page);
    });
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function contributing(page: Page): Promise<Locator> {
  const section = page.locator('.contribute');
  await section.locator('summary', { hasText: 'Neuer Stand' }).click();
  // When a file last changed is another day in every clone.
  await section.locator(':scope > p').evaluateAll((all) => {
    for (const one of all) one.setAttribute('hidden', '');
  });
  return section;
}

/** The newest entries alone. */
async function log(page: Page): Promise<Locator> {
  const section = page.locator('section', { has: page.locator('ol.log') });
  await section.locator('li').evaluateAll((all) => {
    for (const one of all.slice(3)) one.setAttribute('hidden', '');
  });
  return section;
}

/** The end of the log in the file, as an editor shows it, with the new lines marked. */
async function drawnFile(page: Page, { text }: Example, after: string): Promise<Locator> {
  const lines = after.split('\n');
  const added = text.trimEnd().split('\n');
  const first = lines.indexOf(added[0] as string);
  const shown = lines.slice(first - 8, first + added.length + 3);
  const rows = shown.map((line, index) => {
    const isNew = index >= 8 && index < 8 + added.length;
    const words = line.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<tr${isNew ? ' class="new"' : ''}><td>${first - 7 + index}</td><td>${words}</td></tr>`;
  });
  await page.setContent(`<style>
    body { margin: 0; background: #fff }
    table { border-collapse: collapse; font: 14px/1.6 monospace; width: 720px; margin: 20px; border: 1px solid #c9ced6 }
    td { padding: 0 12px; white-space: pre-wrap; overflow-wrap: anywhere; color: #1c2530 }
    td:first-child { color: #66707d; text-align: right; user-select: none; vertical-align: top; width: 2em }
    .new td { background: #d9f2dc }
    .new td:first-child { box-shadow: inset 4px 0 #1a7f37 }
  </style><table>${rows.join('')}</table>`);
  return page.locator('table');
}

async function photograph(
  browser: Browser,
  name: string,
  prepare: (page: Page) => Promise<Locator | 'screen'>,
): Promise<void> {
  await using page = await browser.newPage(SCREEN);
  const part = await prepare(page);
  const picture = await page.screenshot(
    part === 'screen' ? {} : { fullPage: true, clip: await around(part) },
  );
  const path = join(FOLDER, `${name}.png`);
  writeFileSync(path, await withPalette(browser, picture));
  process.stdout.write(`${path}\n`);
}

/** The place of a part, with what is around it on the page. */
async function around(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return await part.evaluate((element, margin) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { scrollWidth, scrollHeight } = document.documentElement;
    const [x, y] = [left + window.scrollX - margin, top + window.scrollY - margin].map((at) =>
      Math.max(0, at),
    );
    const width = Math.min(right + window.scrollX + margin, scrollWidth) - (x ?? 0);
    const height = Math.min(bottom + window.scrollY + margin, scrollHeight) - (y ?? 0);
    return { x: x ?? 0, y: y ?? 0, width, height };
  }, MARGIN);
}

/** A third of the bytes: few colours, and those by number. */
async function withPalette(browser: Browser, png: Buffer): Promise<Uint8Array> {
  // A page of its own: those of the site load nothing from elsewhere.
  await using page = await browser.newPage();
  const { width, height, pixels } = await page.evaluate(
    async (source) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      const { data = new Uint8ClampedArray() } =
        context?.getImageData(0, 0, picture.width, picture.height) ?? {};
      let binary = '';
      for (let at = 0; at < data.length; at += 1 << 15) {
        binary += String.fromCharCode(...data.subarray(at, at + (1 << 15)));
      }
      return { width: picture.width, height: picture.height, pixels: btoa(binary) };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return palettePng(new Uint8Array(Buffer.from(pixels, 'base64')), width, height);
}
