import type { ChartSeries } from '../views/chart.ts';
import { Segment } from './segment.tsx';
import { SMALL, WIDTH } from './size.ts';
import { textWidth } from './text.ts';
import { Words } from './words.tsx';

const SWATCH = { width: 18, height: 13 };
const ROW = 21;
const SPACE = { afterSwatch: 6, afterEntry: 16, below: 12 };

interface Entry {
  series: ChartSeries;
  x: number;
  row: number;
}

/** Height of the key with the space below it. */
export function keyHeight(series: readonly ChartSeries[]): number {
  const last = layOut(series).at(-1);
  return last ? (last.row + 1) * ROW + SPACE.below : 0;
}

/** Says which share is which: samples with their labels, in as many rows as they need, at the top of the drawing. */
export function Key({ series }: { series: readonly ChartSeries[] }) {
  return layOut(series).map(({ series: { key, label }, x, row }) => (
    <g key={key}>
      <Segment series={key} x={x} y={row * ROW + (ROW - SWATCH.height) / 2} {...SWATCH} />
      <Words
        x={x + SWATCH.width + SPACE.afterSwatch}
        y={row * ROW + ROW / 2 + SMALL * 0.36}
        lines={[label]}
      />
    </g>
  ));
}

function layOut(series: readonly ChartSeries[]): Entry[] {
  const entries: Entry[] = [];
  let x = 0;
  let row = 0;
  for (const one of series) {
    const width = SWATCH.width + SPACE.afterSwatch + textWidth(one.label, SMALL);
    if (x > 0 && x + width > WIDTH) {
      x = 0;
      row += 1;
    }
    entries.push({ series: one, x, row });
    x += width + SPACE.afterEntry;
  }
  return entries;
}
