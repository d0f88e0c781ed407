import { CartesianGrid, Line, LineChart, XAxis, YAxis, type YAxisTickContentProps } from 'recharts';
import type { TrendChart } from '../views/chart.ts';
import { axisLabels } from './axis-labels.ts';
import { AxisWords, axisWordsHeight } from './axis-words.tsx';
import { dashOf, lineClass, Marker } from './marker.tsx';
import { linear } from './scale.ts';
import { LINE_HEIGHT, SMALL, WIDTH } from './size.ts';
import { textWidth } from './text.ts';
import { timeOf, timeScale } from './time-axis.ts';
import { labelColumn, labelsHeight, TrendLabels } from './trend-labels.tsx';
import { type TrendLine, trendLines } from './trend-lines.ts';
import { Words } from './words.tsx';

const MIN_PLOT = 220;
const TOP = SMALL * LINE_HEIGHT + 10;
/** Space between the edge of the plot and the first and last report. */
const INSET = 12;
const LANE = 5;
const DAY = 86_400_000;

/** Milestone trend: what each report forecast, one line per milestone. Horizontal is on plan, rising slips. */
export function TrendDrawing({ chart }: { chart: TrendChart }) {
  const lines = trendLines(chart.lines);
  const column = labelColumn(lines.map(({ label, points }) => ({ name: label, date: points.at(-1)?.label ?? '' })));
  const height = Math.max(MIN_PLOT, labelsHeight(column.texts));
  const time = timeScale(
    lines.flatMap(({ points }) => points.map(({ date }) => date)),
    { length: height, year: 20, month: 40 },
  );
  const left = Math.max(...time.bands.map(({ label }) => textWidth(label, SMALL))) + 8;
  const plot = { left, right: WIDTH - column.width - 14, top: TOP, bottom: TOP + height };
  const y = linear(time.from, time.to, plot.bottom, plot.top);

  const days = chart.reports.map(({ day }) => timeOf(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = first === last ? DAY : ((last - first) * INSET) / (plot.right - plot.left - 2 * INSET);
  const domain = [first - margin, last + margin] as const;
  const x = linear(...domain, plot.left, plot.right);
  const labels = axisLabels(
    chart.reports.map(({ label }) => label),
    days.map(x),
  );
  const bottom = axisWordsHeight(labels);
  const perUnit = (time.to - time.from) / height;

  return (
    <LineChart
      width={WIDTH}
      height={plot.bottom + bottom}
      margin={{ top: plot.top, right: WIDTH - plot.right, bottom, left: plot.left }}
      data={chart.reports.map(({ day }) => rowOf(day, lines, perUnit))}
    >
      <CartesianGrid horizontalValues={[...time.bands.map(({ start }) => start), time.to]} verticalValues={days} className="chart-grid" />
      <XAxis type="number" dataKey="time" domain={[...domain]} hide />
      <YAxis
        type="number"
        width={0}
        domain={[time.from, time.to]}
        ticks={time.bands.map(({ middle }) => middle)}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ y, index }: YAxisTickContentProps) => (
          <Words
            x={plot.left - 8}
            y={Number(y) + SMALL * 0.36}
            lines={[time.bands[index]?.label ?? '']}
            size={SMALL}
            anchor="end"
            className="chart-muted"
          />
        )}
      />
      <Words x={0} y={SMALL} lines={['Termin laut Bericht']} size={SMALL} className="chart-muted" />
      <AxisWords labels={labels} y={plot.bottom} />
      <TrendLabels
        texts={column.texts}
        ends={lines.map((line) => endOfLine(line, x, y, perUnit))}
        left={plot.right + 14}
        top={plot.top}
        bottom={plot.bottom}
      />
      {lines.map((line, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is what tells the lines apart
          key={index}
          className={`chart-line ${lineClass(index)}`}
          type="linear"
          dataKey={`line${index}`}
          strokeDasharray={dashOf(index)}
          connectNulls
          isAnimationActive={false}
          dot={({ cx, cy, value, payload, index: report }) =>
            value == null ? null : (
              <g key={report} className={lineClass(index)}>
                <Marker line={index} x={cx ?? 0} y={cy ?? 0} done={payload[`done${index}`]} />
              </g>
            )
          }
        />
      ))}
    </LineChart>
  );
}

function rowOf(day: string, lines: readonly TrendLine[], perUnit: number) {
  const row: Record<string, number | boolean> = { time: timeOf(day) };
  for (const [index, { points, lane }] of lines.entries()) {
    const point = points.find((one) => one.day === day);
    if (!point) continue;
    row[`line${index}`] = point.date + lane * LANE * perUnit;
    row[`done${index}`] = point.done;
  }
  return row;
}

function endOfLine({ points, lane }: TrendLine, x: (time: number) => number, y: (time: number) => number, perUnit: number) {
  const last = points.at(-1);
  if (!last) throw new Error('A trend line has at least one point');
  return { x: x(timeOf(last.day)), y: y(last.date + lane * LANE * perUnit), done: last.done };
}
