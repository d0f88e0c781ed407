import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headersFor } from '../../src/delivery/headers.ts';
import { sharedPages } from '../browser/shared-browser.ts';
import { recordTrouble } from '../browser/trouble.ts';
import { BuiltSite } from '../built/build.ts';
import { SERVERS, startServer, type WebServer } from './web-servers.ts';

/** `npm run test:server`: real web servers with the settings that the project prints for them. */

const withPage = sharedPages();

describe.each(SERVERS)('%s', (name) => {
  describe.each(inject('cities'))('serves $name', (city) => {
    const site = new BuiltSite(city.folder);
    let server: WebServer | null = null;
    let url = '';
    beforeAll(async () => {
      server = await startServer(name, city);
      url = server.url;
    });
    afterAll(() => server?.close());
    const get = (path: string, headers = {}) =>
      fetch(url + path, {
        redirect: 'manual',
        headers: { 'accept-encoding': 'identity', ...headers },
      });

    /** The server leads on from an old address before its page could. */
    const leadsOn = (file: string) =>
      file.endsWith('.html') &&
      readFileSync(join(city.folder, file), 'utf8').includes('http-equiv="refresh"');

    test('every page so that a browser has nothing to object to', async () => {
      const pages = site.files().filter((file) => file.endsWith('.html') && file !== '404.html');
      await withPage(async (page) => {
        const trouble = recordTrouble(page, new URL(url).origin);
        for (const file of pages) await page.goto(url + file.replace(/index\.html$/, ''));
        // Going on to the next page ends what the one before was still loading.
        expect(trouble.filter((one) => !one.startsWith('no answer'))).toEqual([]);
      });
    });

    test('every file unchanged, with its headers and by its right kind', async () => {
      for (const file of site.files().filter((path) => !/^_(headers|redirects)$/.test(path))) {
        if (leadsOn(file)) continue;
        const path = file.replace(/(^|\/)index\.html$/, '$1');
        const answer = await get(encodeURI(path));
        expect([file, answer.status]).toEqual([file, file === '404.html' ? answer.status : 200]);
        expect(
          Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(city.folder, file))),
          file,
        ).toBe(true);
        for (const [header, value] of Object.entries(headersFor(`/${path}`))) {
          expect([file, header, answer.headers.get(header)]).toEqual([file, header, value]);
        }
        if (/\.(html|css|csv|ics|md)$/.test(file)) {
          expect(answer.headers.get('content-type')?.toLowerCase(), file).toMatch(
            /^text\/.*; ?charset=utf-8$/,
          );
        }
      }
    });

    test('compressed copies to those who take them', async () => {
      const packed = await get('', { 'accept-encoding': 'gzip' });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      expect(packed.headers.get('content-type')?.toLowerCase()).toMatch(/^text\/html; ?charset=utf-8$/);
      expect(packed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
      expect(await packed.text()).toBe(site.html('.'));
    });

    test('the page for wrong addresses, as safe as any other', async () => {
      const answer = await get('massnahmen/gibt-es-nicht/');
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(readFileSync(join(city.folder, '404.html'), 'utf8'));
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    });

    test('folders only with their slash, and nothing of what is for hosts', async () => {
      const answer = await get('massnahmen');
      expect(answer.status).toBe(301);
      expect(answer.headers.get('location')).toMatch(new RegExp(`${city.base}massnahmen/$`));
      expect((await get('_headers')).status).toBeGreaterThanOrEqual(403);
    });
  });
});
