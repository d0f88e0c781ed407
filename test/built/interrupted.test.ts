import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('a build that is killed leaves the last good site as it was', async () => {
  const folder = lastGoodSite();
  const builder = spawn(process.execPath, ['src/cli/website.ts', 'build', '--outDir', folder], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => builder.once('exit', (_, signal) => resolve(signal)));
  await pagesOf(folder);
  builder.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  expect(readdirSync(folder)).toEqual(['index.html']);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('Der letzte gute Stand');
});

function lastGoodSite(): string {
  const above = mkdtempSync(join(tmpdir(), 'sachstand-'));
  onTestFinished(() => rmSync(above, { recursive: true }));
  const folder = join(above, 'dist');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), 'Der letzte gute Stand');
  return folder;
}

/** Waits until the first pages of the new site stand in its draft. */
async function pagesOf(folder: string): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < 120_000) {
    const draft = readdirSync(dirname(folder)).find((name) => name.startsWith('.dist-entwurf-'));
    if (draft && readdirSync(join(dirname(folder), draft), { recursive: true }).length > 3) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No page was built.');
}
