import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import type { Chart } from '../../src/views/chart.ts';
import { history, indicator, stack, trend } from './samples.ts';

const samples: Chart[] = [stack, history, indicator, trend];

let folder: string;
let draws = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sachstand-charts-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Draws without any help from the cache. */
function draw(chart: Chart): Promise<string> {
  draws += 1;
  return drawChart(chart, join(folder, String(draws)));
}

/** One element a line, so that a changed drawing can be reviewed. */
function inLines(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`;
}

describe.each(samples)('The drawing of a chart of kind $kind', (chart) => {
  test('looks as agreed', async () => {
    await expect(inLines(await draw(chart))).toMatchFileSnapshot(`expected/${chart.kind}.svg`);
  });

  test('is an image with title and description', async () => {
    const svg = await draw(chart);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*role="img"/);
    expect(svg).toContain(`aria-label="${chart.title}"`);
    expect(svg).toContain(`<title>${chart.title}</title><desc>${chart.description}</desc>`);
  });

  test('takes the width it is given', async () => {
    const root = /^<svg [^>]*>/.exec(await draw(chart))?.[0];
    expect(root).toMatch(/viewBox="0 0 420 [\d.]+"/);
    expect(root).not.toMatch(/\b(width|height)=/);
  });

  test('keeps nothing that only Recharts needs', async () => {
    expect(await draw(chart)).not.toMatch(/recharts|\s(style|id|tabindex|clip-path|fill|stroke)=|<defs|<div/);
  });

  test('has no number that is not one, and none with more than two decimals', async () => {
    const withoutTexts = (await draw(chart)).replace(/>[^<]+</g, '><');
    expect(withoutTexts).not.toMatch(/NaN|Infinity|undefined|\d\.\d{3}/);
  });

  test('is the same every time', async () => {
    expect(await draw(chart)).toBe(await draw(chart));
  });

  test('leaves the chart as it was', async () => {
    const copy = structuredClone(chart);
    await draw(copy);
    expect(copy).toEqual(chart);
    expect(Object.isFrozen(copy.table)).toBe(false);
    const data = { stack: 'rows', history: 'columns', indicator: 'points', trend: 'lines' }[chart.kind];
    expect(Reflect.get(copy, data).some(Object.isFrozen)).toBe(false);
  });

  test('is made without warnings', async () => {
    const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'info')];
    await draw(chart);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

test('Drawings made at the same time do not disturb each other', async () => {
  const oneByOne: string[] = [];
  for (const chart of samples) oneByOne.push(await draw(chart));
  const twice = await Promise.all([...samples, ...samples].map(draw));
  expect(twice).toEqual([...oneByOne, ...oneByOne]);
});

test('Signs with a meaning in SVG are only text in a label', async () => {
  const label = 'Maß & Zahl <b> "neu"';
  const svg = await draw({
    ...stack,
    title: label,
    description: label,
    rows: [{ label, values: { geplant: 1 } }],
  });
  expect(svg.match(/Maß &amp; Zahl &lt;b&gt; &quot;neu&quot;/g)).toHaveLength(4);
  expect(svg).not.toContain('<b>');
});

test('The process has the same globals while it waits for a drawing and afterwards', async () => {
  const names = [
    'window',
    'document',
    'navigator',
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'HTMLElement',
  ];
  const look = () => names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  const before = look();
  const seen: unknown[] = [];
  const watch = setInterval(() => seen.push(look()), 0);
  await Promise.all(samples.map(draw));
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(watch);
  expect(seen.length).toBeGreaterThan(0);
  for (const one of [...seen, look()]) expect(one).toEqual(before);
});

test('A chart without data is not drawn', async () => {
  expect(await draw({ ...stack, rows: [] })).toBe('');
  expect(await draw({ ...stack, rows: [{ label: 'Bildung', values: {} }] })).toBe('');
  expect(await draw({ ...history, columns: [] })).toBe('');
  expect(await draw({ ...indicator, points: [] })).toBe('');
  expect(await draw({ ...trend, lines: [] })).toBe('');
  expect(await draw({ ...trend, reports: [] })).toBe('');
  expect(await draw({ ...trend, lines: [{ id: 'leer', label: 'Ohne Termin', points: [] }] })).toBe('');
});

test('A single point is drawn', async () => {
  const onePoint = await draw({ ...indicator, points: indicator.points.slice(0, 1), target: null });
  expect(onePoint).toContain('<circle');
  const oneReport = await draw({
    ...trend,
    reports: trend.reports.slice(0, 1),
    lines: trend.lines.map((line) => ({ ...line, points: line.points.slice(0, 1) })),
  });
  expect(oneReport).toContain('Alle Schulen');
});

test('Two reports on one day share one place', async () => {
  const twice = {
    ...trend,
    reports: trend.reports.flatMap((report) => [report, { ...report, label: 'Rat' }]),
  };
  const warning = vi.spyOn(console, 'error');
  expect(await draw(twice)).toBe(await draw(trend));
  expect(warning).not.toHaveBeenCalled();
});

test('The key names only states that occur', async () => {
  const svg = await draw({ ...stack, rows: [{ label: 'Bildung', values: { geplant: 2, idee: 0 } }] });
  expect(svg).toContain('>geplant<');
  expect(svg).not.toContain('>Idee<');
});

test('A milestone that is done has a filled marker and no further course', async () => {
  const svg = await draw({ ...trend, lines: trend.lines.slice(0, 1) });
  expect(svg.match(/chart-marker chart-done/g)).toHaveLength(2); // at its report and beside its name
  expect(svg.match(/class="chart-marker"/g)).toHaveLength(1);
});

test('A date that had passed at the last report stands out', async () => {
  const late = { day: '2025-12-31', date: '2024-03-31', label: 'März 2024', done: false };
  const svg = await draw({ ...trend, lines: [{ id: 'a', label: 'Konzept', points: [late] }] });
  expect(svg).toMatch(/class="chart-late"[^>]*>März 2024</);
});
