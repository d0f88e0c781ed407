import { Surface } from 'recharts';
import type { TrendChart } from '../views/chart.ts';
import { AxisWords, axisWordsHeight } from './axis-words.tsx';
import { dashOf, lineClass, Marker } from './marker.tsx';
import { Grid, LinePath } from './plot.tsx';
import { ReportDay } from './report-day.tsx';
import { SMALL, WIDTH } from './size.ts';
import { TrendLabels } from './trend-labels.tsx';
import { type TrendLayout, trendLayout } from './trend-layout.ts';
import type { TrendLine, TrendPoint } from './trend-lines.ts';
import { Words } from './words.tsx';

/** Milestone trend: what each report forecast, one line per milestone. Horizontal is on plan, rising slips. */
export function TrendDrawing({ chart }: { chart: TrendChart }) {
  const layout = trendLayout(chart);
  const { lines, plot, dates, reports, x, y } = layout;
  const bottom = axisWordsHeight(layout.reportLabels);

  return (
    <Surface width={WIDTH} height={plot.bottom + bottom}>
      <Grid plot={plot} ys={[...dates.bands.map(({ start }) => start), dates.to].map(y)} />
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
      {lines.map((line, index) => (
        <LinePath
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is what tells the lines apart
          key={index}
          className={lineClass(index)}
          dashes={dashOf(index)}
          points={line.points.map((point) => placeOf(line, point, layout))}
        />
      ))}
      {lines.flatMap((line, index) =>
        line.points
          .filter(({ news }) => news)
          .map((point) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is what tells the lines apart
            <g key={`${index} ${point.report}`} className={lineClass(index)}>
              <Marker line={index} {...placeOf(line, point, layout)} done={point.done} />
            </g>
          )),
      )}
    </Surface>
  );
}

function placeOf(line: TrendLine, point: TrendPoint, { x, y, drawnDate }: TrendLayout) {
  return { x: x(point.report), y: y(drawnDate(line, point)) };
}
