import { join } from 'node:path';
import { readEntry, sha256, writeEntry } from '../kept/entries.ts';
import type { Chart } from '../views/chart.ts';
import { isEmpty } from './empty.ts';
import { drawingVersion } from './version.ts';

/**
 * Draws a chart as SVG text for inlining into a page: `role="img"` with title and description, no ids, no styles, no
 * fixed size; `chart.css` gives it its colours. The same chart gives the same bytes. A chart without data gives `''`:
 * show its table only.
 *
 * A drawing is kept in the folder `cache`, by content; unchanged charts are read from there without loading React.
 */
export async function drawChart(chart: Chart, cache = defaultCache()): Promise<string> {
  if (isEmpty(chart)) return '';
  const key = sha256(drawingVersion + JSON.stringify(chart));
  return readEntry(cache, key)?.toString() ?? (await drawInto(cache, key, chart));
}

async function drawInto(cache: string, key: string, chart: Chart): Promise<string> {
  const { renderChart } = await import('./drawing.tsx');
  const svg = renderChart(chart);
  writeEntry(cache, key, svg);
  return svg;
}

function defaultCache(): string {
  return join(process.cwd(), 'node_modules', '.cache', 'sachstand', 'charts');
}
