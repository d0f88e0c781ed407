import { getNiceTickValues, YAxis, type YAxisTickContentProps } from 'recharts';
import { SMALL } from './size.ts';
import { textWidth } from './text.ts';
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
  const [min, max] = [Math.min(0, ...values), Math.max(0, ...values)];
  const ticks = getNiceTickValues([min, max === min ? min + 1 : max], 5, !values.every(Number.isInteger));
  return {
    min: ticks[0] ?? min,
    max: ticks.at(-1) ?? max,
    values: ticks,
    width: Math.max(...ticks.map((tick) => textWidth(german.format(tick), SMALL))) + 8,
  };
}

/** The vertical axis of these ticks; its labels stand left of the plot. */
export function ValueAxis({ ticks: { min, max, values, width } }: { ticks: ValueTicks }) {
  return (
    <YAxis
      type="number"
      width={0}
      domain={[min, max]}
      ticks={values}
      interval={0}
      axisLine={false}
      tickLine={false}
      tick={({ y, payload }: YAxisTickContentProps) => (
        <Words
          x={width - 8}
          y={Number(y) + SMALL * 0.36}
          lines={[german.format(payload.value)]}
          size={SMALL}
          anchor="end"
          className="chart-muted"
        />
      )}
    />
  );
}
