import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headersFor } from '../../src/delivery/headers.ts';
import { type Server, serve } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'sachstand-server-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'site', 'zusagen'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'index.html'), 'start');
  writeFileSync(join(folder, 'site', 'zusagen', 'index.html'), 'promises');
  writeFileSync(join(folder, 'site', '404.html'), 'nothing here');
  writeFileSync(join(folder, 'site', 'style.css'), 'a {}');
  server = await serve(join(folder, 'site'), '/sachstand/');
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('a folder is answered with its index.html, under the strict policy', async () => {
  const response = await fetch(`${server.url}zusagen/?alter=1`);
  expect(await response.text()).toBe('promises');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toBe(
    headersFor('/zusagen/')['Content-Security-Policy'],
  );
});

test('a folder without its slash leads to the address with it', async () => {
  const response = await fetch(`${server.url}zusagen`, { redirect: 'manual' });
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/sachstand/zusagen/');
});

test('styles come as styles', async () => {
  const response = await fetch(`${server.url}style.css`);
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test.each(['nichts/', '%E0%A4%A'])('what does not exist (%s) is answered with 404.html', async (path) => {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('nothing here');
});

test('nothing is served above the base path', async () => {
  expect((await fetch(new URL('/index.html', server.url))).status).toBe(404);
});

// Not with fetch, which resolves the dots before it asks.
test.each(['/sachstand/../secret.txt', '/sachstand/%2e%2e/secret.txt'])(
  'nothing outside of the folder is served: %s',
  async (path) => {
    const status = await new Promise((answered) => {
      request(server.url, { path }, (response) => answered(response.statusCode)).end();
    });
    expect(status).toBe(404);
  },
);
