import { SMALL } from './size.ts';
import { textWidth } from './text.ts';
import { roundTicks } from './ticks.ts';
import { Words } from './words.tsx';

const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 });

export interface ValueTicks {
  min: number;
  max: number;
  values: number[];
  /** Room the labels need on the left of the plot. */
  width: number;
}

/** Round values from zero, or below for negative ones, that hold all given values. */
export function valueTicks(values: readonly number[]): ValueTicks {
  const ticks = roundTicks(Math.min(...values), Math.max(...values), values.every(Number.isInteger));
  return {
    min: ticks[0] ?? 0,
    max: ticks.at(-1) ?? 1,
    values: ticks,
    width: Math.max(...ticks.map((tick) => textWidth(german.format(tick), SMALL))) + 8,
  };
}

/** The labels of these ticks, left of the plot. */
export function ValueLabels({ ticks, y }: { ticks: ValueTicks; y: (value: number) => number }) {
  return ticks.values.map((value) => (
    <Words
      key={value}
      x={ticks.width - 8}
      y={y(value) + SMALL * 0.36}
      lines={[german.format(value)]}
      anchor="end"
      className="chart-muted"
    />
  ));
}
