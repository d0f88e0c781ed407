import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Chart } from '../../src/views/chart.ts';
import { stack } from '../charts/samples.ts';

const drawing = vi.hoisted(() => ({ loaded: 0, drawn: 0 }));

vi.mock('../../src/charts/drawing.tsx', () => {
  drawing.loaded += 1;
  return {
    renderChart: (chart: Chart) => {
      drawing.drawn += 1;
      return `<svg>${chart.title}</svg>`;
    },
  };
});

let folder: string;

beforeEach(async () => {
  vi.resetModules();
  Object.assign(drawing, { loaded: 0, drawn: 0 });
  folder = await mkdtemp(join(tmpdir(), 'sachstand-cache-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Draws as a new process would. */
async function draw(chart: Chart, cache = folder): Promise<string> {
  vi.resetModules();
  const { drawChart } = await import('../../src/charts/draw.ts');
  return drawChart(chart, cache);
}

async function entries(): Promise<string[]> {
  return (await readdir(folder)).map((name) => join(folder, name));
}

test('An unchanged chart is read from the cache, and nothing that draws is even loaded', async () => {
  const first = await draw(stack);
  expect(drawing).toEqual({ loaded: 1, drawn: 1 });
  expect(await draw(structuredClone(stack))).toBe(first);
  expect(drawing).toEqual({ loaded: 1, drawn: 1 });
});

test('A changed chart is drawn anew', async () => {
  await draw(stack);
  expect(await draw({ ...stack, title: 'Neuer Titel' })).toBe('<svg>Neuer Titel</svg>');
  expect(await entries()).toHaveLength(2);
});

test('An empty chart needs neither cache nor drawing', async () => {
  await draw({ ...stack, rows: [] });
  expect(drawing.loaded).toBe(0);
  expect(await entries()).toEqual([]);
});

test.each([
  ['cut off', (entry: string) => entry.slice(0, -3)],
  ['altered', (entry: string) => entry.replace('<svg>', '<svg onload="x">')],
  ['empty', () => ''],
])('A cache entry that is %s is drawn anew and replaced', async (_, damage) => {
  const svg = await draw(stack);
  const [file = ''] = await entries();
  const entry = await readFile(file, 'utf8');
  await writeFile(file, damage(entry));
  expect(await draw(stack)).toBe(svg);
  expect(drawing.drawn).toBe(2);
  expect(await readFile(file, 'utf8')).toBe(entry);
});

test('A cache folder that cannot be written to costs time only', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await draw(stack, join(file, 'cache'))).toContain(stack.title);
});

test('No temporary file is left behind', async () => {
  await Promise.all([1, 2, 3].map(() => draw(stack)));
  expect(await entries()).toHaveLength(1);
});
