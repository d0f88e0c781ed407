import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  ReferenceLine,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { IndicatorChart } from '../views/chart.ts';
import { AxisWords, axisWordsHeight } from './axis-words.tsx';
import { indicatorNotes } from './indicator-notes.ts';
import { Marker } from './marker.tsx';
import { linear } from './scale.ts';
import { SMALL, WIDTH } from './size.ts';
import { timeOf, timeScale } from './time-axis.ts';
import { ValueLabels, valueTicks } from './value-labels.tsx';
import { Words } from './words.tsx';

const PLOT = 200;
const RIGHT = 12;
const CAPTION = SMALL + 16;

/** Measured values over time as a line with dots, and the target as a dashed line up to its day. */
export function IndicatorDrawing({ chart: { points, target, unit } }: { chart: IndicatorChart }) {
  const ticks = valueTicks([...points.map(({ value }) => value), ...(target ? [target.value] : [])]);
  const plot = { left: ticks.width, right: WIDTH - RIGHT, top: CAPTION, bottom: CAPTION + PLOT };
  const days = [...points.map(({ day }) => day), ...(target?.day ? [target.day] : [])];
  const time = timeScale(days.map(timeOf), { length: plot.right - plot.left, year: 42, month: 58 });
  const x = linear(time.from, time.to, plot.left, plot.right);
  const y = linear(ticks.min, ticks.max, plot.bottom, plot.top);
  const targetEnd = target?.day ? timeOf(target.day) : time.to;

  const notes = indicatorNotes(
    unit,
    plot,
    points.map(({ day, value, valueLabel }) => ({ x: x(timeOf(day)), y: y(value), label: valueLabel })),
    target && { y: y(target.value), from: plot.left, to: x(targetEnd), label: target.label },
  );
  const labels = time.bands.map(({ middle, label }, index) => ({ index, x: x(middle), lines: [label] }));
  const bottom = axisWordsHeight(labels);

  return (
    <LineChart
      width={WIDTH}
      height={plot.bottom + bottom}
      margin={{ top: plot.top, right: RIGHT, bottom, left: plot.left }}
      data={points.map(({ day, value }) => ({ time: timeOf(day), value }))}
    >
      <CartesianGrid
        horizontalValues={ticks.values}
        verticalValues={time.bands.map(({ start }) => start)}
        className="chart-grid"
      />
      <XAxis type="number" dataKey="time" domain={[time.from, time.to]} hide />
      <YAxis type="number" domain={[ticks.min, ticks.max]} hide />
      <ValueLabels ticks={ticks} y={y} />
      <AxisWords labels={labels} y={plot.bottom} />
      {target && (
        <ReferenceLine
          className="chart-target"
          strokeDasharray="6 4"
          segment={[
            { x: time.from, y: target.value },
            { x: targetEnd, y: target.value },
          ]}
        />
      )}
      {target?.day && (
        <g className="chart-target">
          <Marker line={2} x={x(targetEnd)} y={y(target.value)} />
        </g>
      )}
      <Line
        className="chart-line chart-line-1"
        type="linear"
        dataKey="value"
        isAnimationActive={false}
        dot={({ cx, cy, index }) => (
          <g key={index} className="chart-line-1">
            <Marker line={0} x={cx ?? 0} y={cy ?? 0} done />
          </g>
        )}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {notes.map(({ x, y, text, weight }) => (
          <Words
            key={`${x} ${y}`}
            x={x}
            y={y}
            lines={[text]}
            className={weight === 'bold' ? 'chart-note chart-strong' : 'chart-note chart-muted'}
          />
        ))}
      </ZIndexLayer>
    </LineChart>
  );
}
