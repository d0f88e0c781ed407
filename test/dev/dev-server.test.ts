import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const content = mkdtempSync(join(tmpdir(), 'sachstand-inhalt-'));
const measure = join(content, 'massnahmen/chatbot.yaml');
let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  cpSync('test/fixtures/musterstadt', content, { recursive: true });
  const script = `
    const { dev } = await import('astro');
    const server = await dev({ root: '.', logLevel: 'error', server: { port: 0 } });
    console.log('PORT ' + server.address.port);`;
  server = spawn('node', ['--input-type=module', '-e', script], {
    // Astro's development server answers nothing where it believes to be inside a Vitest run.
    env: { ...process.env, VITEST: '', NODE_ENV: 'development', INHALT: content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await new Promise((resolve, reject) => {
    server.stdout?.on('data', (data) => {
      const port = /PORT (\d+)/.exec(String(data))?.[1];
      if (port) resolve(`http://localhost:${port}`);
    });
    server.on('exit', (code) => reject(new Error(`The development server ended with ${code}.`)));
  });
});

afterAll(() => {
  server?.removeAllListeners('exit');
  server?.kill();
  rmSync(content, { recursive: true });
});

test('an edit of a content file is shown on the next view', async () => {
  edit(measure, /^titel: .*$/m, 'titel: Ein neuer Titel');
  await vi.waitFor(async () => expect(await page('/massnahmen/')).toContain('Ein neuer Titel'), {
    timeout: 20_000,
  });
});

test('a mistake is explained in the browser, and the page recovers when the file is mended', async () => {
  edit(measure, /^handlungsfeld: .*$/m, 'handlungsfeld: gibt-es-nicht');
  await vi.waitFor(
    async () => {
      const text = await page('/');
      expect(text).toContain('Ein Handlungsfeld „gibt-es-nicht“ gibt es nicht.');
      expect(text).toMatch(/massnahmen\/chatbot\.yaml:\d+:\d+/);
      expect(text).toContain('/@vite/client');
    },
    { timeout: 20_000 },
  );
  cpSync('test/fixtures/musterstadt/massnahmen/chatbot.yaml', measure);
  await vi.waitFor(async () => expect(await page('/')).toContain('Braucht Aufmerksamkeit'), {
    timeout: 20_000,
  });
});

test('a new file becomes a page, and a deleted one is gone', async () => {
  const added = join(content, 'massnahmen/ganz-neu.md');
  const text = readFileSync(join(content, 'massnahmen/tablets.md'), 'utf8');
  writeFileSync(added, text.replace(/^titel: .*$/m, 'titel: Ganz neu'));
  await vi.waitFor(async () => expect(await page('/massnahmen/ganz-neu/')).toContain('Ganz neu'), {
    timeout: 20_000,
  });
  rmSync(added);
  await vi.waitFor(async () => expect((await view('/massnahmen/ganz-neu/')).status).toBe(404), {
    timeout: 20_000,
  });
});

test('a new colour of the city is on the next page', async () => {
  const strategy = join(content, 'strategie.yaml');
  expect(await page('/')).toContain('--city-light: #6b2a7c');
  edit(strategy, /#6b2a7c/, '#006b3c');
  await vi.waitFor(async () => expect(await page('/')).toContain('--city-light: #006b3c'), {
    timeout: 20_000,
  });
  cpSync('test/fixtures/musterstadt/strategie.yaml', strategy);
});

function edit(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(pattern);
  writeFileSync(file, text.replace(pattern, replacement));
}

function view(route: string): Promise<Response> {
  return fetch(`${origin}${route}`, { headers: { accept: 'text/html' } });
}

async function page(route: string): Promise<string> {
  return (await view(route)).text();
}
