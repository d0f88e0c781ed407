import { Surface } from 'recharts';
import type { IndicatorChart } from '../views/chart.ts';
import { AxisWords, axisWordsHeight } from './axis-words.tsx';
import { indicatorNotes } from './indicator-notes.ts';
import { Marker } from './marker.tsx';
import { Grid, LinePath } from './plot.tsx';
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

  const dots = points.map(({ day, value, valueLabel }) => ({
    x: x(timeOf(day)),
    y: y(value),
    label: valueLabel,
  }));
  const notes = indicatorNotes(
    unit,
    plot,
    dots,
    target && { y: y(target.value), from: plot.left, to: x(targetEnd), label: target.label },
  );
  const labels = time.bands.map(({ middle, label }, index) => ({ index, x: x(middle), lines: [label] }));
  const bottom = axisWordsHeight(labels);

  return (
    <Surface width={WIDTH} height={plot.bottom + bottom}>
      <Grid plot={plot} ys={ticks.values.map(y)} xs={time.bands.map(({ start }) => x(start))} />
      <ValueLabels ticks={ticks} y={y} />
      <AxisWords labels={labels} y={plot.bottom} />
      {target?.day && (
        <g className="chart-target">
          <Marker line={2} x={x(targetEnd)} y={y(target.value)} />
        </g>
      )}
      {target && (
        <g className="chart-target">
          <line
            x1={plot.left}
            y1={y(target.value)}
            x2={x(targetEnd)}
            y2={y(target.value)}
            strokeDasharray="6 4"
          />
        </g>
      )}
      <LinePath className="chart-line-1" points={dots} />
      {dots.map((dot, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two values can share a day and be the same
        <g key={index} className="chart-line-1">
          <Marker line={0} x={dot.x} y={dot.y} done />
        </g>
      ))}
      {notes.map((note) => (
        <Words
          key={`${note.x} ${note.y}`}
          x={note.x}
          y={note.y}
          lines={[note.text]}
          className={note.weight === 'bold' ? 'chart-note chart-strong' : 'chart-note chart-muted'}
        />
      ))}
    </Surface>
  );
}
