import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from './browser.ts';

test('a variable that names no file is an error, not a reason to take another browser', async () => {
  await expect(launchBrowser({ BROWSER_PATH: '/nichts/chrome' })).rejects.toThrow(
    'BROWSER_PATH=/nichts/chrome: there is no such file',
  );
});

test('a place that does not exist is an error', async () => {
  await expect(launchBrowser({ BROWSER_SOURCE: 'mond' })).rejects.toThrow(
    'BROWSER_SOURCE=mond: expected system, playwright, npm',
  );
});

test('without any browser the error says what was tried and how to get one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sachstand-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const broken = join(folder, 'chromium');
  writeFileSync(broken, '#!/bin/sh\nexit 1\n');
  chmodSync(broken, 0o755);
  const failure = await launchBrowser({ BROWSER_PATH: broken }).catch((error: Error) => error.message);
  expect(failure).toContain(`BROWSER_PATH: ${broken} does not start`);
  expect(failure).toContain('apt-get install chromium');
});
