import { BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import type { HistoryChart } from '../views/chart.ts';
import { axisLabels } from './axis-labels.ts';
import { AxisWords, axisWordsHeight } from './axis-words.tsx';
import { Key, keyHeight } from './key.tsx';
import { linear } from './scale.ts';
import { Shares } from './shares.tsx';
import { TEXT, WIDTH } from './size.ts';
import { shownSeries, totalOf } from './stacks.ts';
import { textWidth } from './text.ts';
import { ValueLabels, valueTicks } from './value-labels.tsx';
import { Words } from './words.tsx';

const PLOT = 210;
const MAX_COLUMN = 48;
const TOTAL = TEXT + 6;

/** Stacked columns with their totals above and their reports below. */
export function HistoryDrawing({ chart: { columns, series: allSeries } }: { chart: HistoryChart }) {
  const series = shownSeries(allSeries, columns);
  const totals = columns.map((column) => totalOf(column, series));
  const ticks = valueTicks(totals);
  const slot = (WIDTH - ticks.width) / columns.length;
  const middles = columns.map((_, index) => ticks.width + slot * (index + 0.5));
  const captions = columns.map(({ label }) => label);
  const labels = axisLabels(captions, middles);
  const top = keyHeight(series) + TOTAL;
  const bottom = axisWordsHeight(labels);
  const y = linear(ticks.min, ticks.max, top + PLOT, top);
  const totalsFit = totals.every((total) => textWidth(String(total), TEXT, 'bold') < slot - 2);

  return (
    <BarChart
      width={WIDTH}
      height={top + PLOT + bottom}
      margin={{ top, right: 0, bottom, left: ticks.width }}
      data={columns.map((stack, index) => ({ ...stack, index }))}
      barSize={Math.min(slot * 0.78, MAX_COLUMN)}
    >
      <Key series={series} />
      <CartesianGrid vertical={false} horizontalValues={ticks.values} className="chart-grid" />
      <XAxis dataKey="index" hide />
      <YAxis type="number" domain={[ticks.min, ticks.max]} hide />
      <ValueLabels ticks={ticks} y={y} />
      <Shares series={series} />
      {totalsFit &&
        totals.map((total, index) => (
          <Words
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by position
            key={index}
            x={middles[index] ?? 0}
            y={y(total) - 5}
            lines={[String(total)]}
            anchor="middle"
            size={TEXT}
            className="chart-strong"
          />
        ))}
      <AxisWords labels={labels} y={top + PLOT} />
    </BarChart>
  );
}
