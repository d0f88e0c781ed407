import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cost, run } from './process.ts';

const HERE = 'test/bench/yardsticks';

/** What generators take for as many bare pages, each as large as one of the site: Astro alone, and Eleventy. */
export interface Yardsticks {
  astro: Cost;
  eleventy: Cost;
  /** What Astro takes for `PLAIN_PAGES` of a few words, whatever the city: tells machines and hours apart. */
  plain: Cost;
}

export const PLAIN_PAGES = 4000;

/** `sizes` are those of the pages in bytes. Eleventy is installed into a temporary folder. */
export async function measureYardsticks(
  sizes: readonly number[],
  tell: (what: string) => void,
): Promise<Yardsticks> {
  const folder = mkdtempSync(join(tmpdir(), 'vergleich-'));
  try {
    const env = environment(join(folder, 'sizes.json'), sizes);
    tell('as many bare pages through Astro alone');
    const astro = await throughAstro(join(folder, 'astro'), env);
    tell('as many bare pages through Eleventy');
    const eleventy = await throughEleventy(join(folder, 'eleventy'), env);
    tell(`${PLAIN_PAGES} plain pages through Astro alone`);
    const short = environment(join(folder, 'short.json'), Array<number>(PLAIN_PAGES).fill(0));
    const plain = await throughAstro(join(folder, 'plain'), short);
    return { astro, eleventy, plain };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function environment(file: string, sizes: readonly number[]): Record<string, string> {
  writeFileSync(file, JSON.stringify(sizes));
  return { SIZES: file, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

async function throughAstro(out: string, env: Record<string, string>): Promise<Cost> {
  const command = [process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out];
  return costOf(await run(command, { cwd: `${HERE}/astro`, env }));
}

async function throughEleventy(folder: string, env: Record<string, string>): Promise<Cost> {
  cpSync(`${HERE}/eleventy`, folder, { recursive: true });
  cpSync(`${HERE}/pages.mjs`, join(folder, 'pages.mjs'));
  await run(['npm', 'ci', '--ignore-scripts'], { cwd: folder });
  const program = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  return costOf(await run([process.execPath, program, '--quiet', '--output=out'], { cwd: folder, env }));
}

function costOf({ wall, cpu, memory }: Cost): Cost {
  return { wall, cpu, memory };
}
