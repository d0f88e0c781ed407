import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cost, run } from './process.ts';

const HERE = 'test/bench/yardsticks';

/** What generators take for as many bare pages, each as large as one of the site: Astro alone, and Eleventy. */
export interface Yardsticks {
  astro: Cost;
  eleventy: Cost;
}

/** `sizes` are those of the pages in bytes. Eleventy is installed into a temporary folder. */
export async function measureYardsticks(
  sizes: readonly number[],
  tell: (what: string) => void,
): Promise<Yardsticks> {
  const folder = mkdtempSync(join(tmpdir(), 'vergleich-'));
  try {
    const file = join(folder, 'sizes.json');
    writeFileSync(file, JSON.stringify(sizes));
    const env = { SIZES: file, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
    tell('as many bare pages through Astro alone');
    const astro = await throughAstro(join(folder, 'astro'), env);
    tell('as many bare pages through Eleventy');
    const eleventy = await throughEleventy(join(folder, 'eleventy'), env);
    return { astro, eleventy };
  } finally {
    rmSync(folder, { recursive: true });
  }
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
