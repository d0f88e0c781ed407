import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import type { TrendChart } from '../views/chart.ts';
import { AxisWords, axisWordsHeight } from './axis-words.tsx';
import { dashOf, lineClass, Marker } from './marker.tsx';
import { ReportDay } from './report-day.tsx';
import { SMALL, WIDTH } from './size.ts';
import { TrendLabels } from './trend-labels.tsx';
import { type TrendLayout, trendLayout } from './trend-layout.ts';
import { Words } from './words.tsx';

/** Milestone trend: what each report forecast, one line per milestone. Horizontal is on plan, rising slips. */
export function TrendDrawing({ chart }: { chart: TrendChart }) {
  const layout = trendLayout(chart);
  const { lines, plot, dates, reports, x, y } = layout;
  const bottom = axisWordsHeight(layout.reportLabels);

  return (
    <LineChart
      width={WIDTH}
      height={plot.bottom + bottom}
      margin={{ top: plot.top, right: WIDTH - plot.right, bottom, left: plot.left }}
      data={reports.map((report) => rowOf(report, layout))}
    >
      <CartesianGrid
        vertical={false}
        horizontalValues={[...dates.bands.map(({ start }) => start), dates.to]}
        className="chart-grid"
      />
      <XAxis type="number" dataKey="report" domain={layout.domain} allowDataOverflow hide />
      <YAxis type="number" domain={[dates.from, dates.to]} allowDataOverflow hide />
      <Words x={0} y={SMALL} lines={['Termin laut Bericht']} className="chart-muted" />
      {dates.bands.map(({ middle, label }) => (
        <Words
          key={label}
          x={plot.left - 8}
          y={y(middle) + SMALL * 0.36}
          lines={[label]}
          anchor="end"
          className="chart-muted"
        />
      ))}
      {reports.map((report) => (
        <line
          key={report}
          className="chart-tick"
          x1={x(report)}
          x2={x(report)}
          y1={plot.bottom}
          y2={plot.bottom + 5}
        />
      ))}
      <AxisWords labels={layout.reportLabels} y={plot.bottom + 2} />
      <ReportDay layout={layout} />
      <TrendLabels layout={layout} />
      {lines.map((_, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is what tells the lines apart
          key={index}
          className={`chart-line ${lineClass(index)}`}
          type="linear"
          dataKey={`date${index}`}
          strokeDasharray={dashOf(index)}
          connectNulls
          isAnimationActive={false}
          dot={({ cx, cy, payload }) =>
            payload[`news${index}`] ? (
              <g key={payload.report} className={lineClass(index)}>
                <Marker line={index} x={cx ?? 0} y={cy ?? 0} done={payload[`done${index}`]} />
              </g>
            ) : null
          }
        />
      ))}
    </LineChart>
  );
}

/** What all lines have at one report, in the flat form that Recharts wants. */
function rowOf(report: number, { lines, drawnDate }: TrendLayout) {
  const row: Record<string, number | boolean> = { report };
  for (const [index, line] of lines.entries()) {
    const point = line.points.find((one) => one.report === report);
    if (!point) continue;
    row[`date${index}`] = drawnDate(line, point);
    row[`news${index}`] = point.news;
    row[`done${index}`] = point.done;
  }
  return row;
}
