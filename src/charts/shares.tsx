import { Bar } from 'recharts';
import type { ChartSeries } from '../views/chart.ts';
import { ValueSegment } from './segment.tsx';
import type { Stack } from './stacks.ts';

/** The stacked bars of a chart whose data are stacks. */
export function Shares({ series }: { series: readonly ChartSeries[] }) {
  return series.map(({ key }) => (
    <Bar
      key={key}
      dataKey={(stack: Stack) => stack.values[key] ?? 0}
      stackId="all"
      isAnimationActive={false}
      shape={({ x, y, width, height, payload }) => (
        <ValueSegment {...{ x, y, width, height }} series={key} value={payload.values[key] ?? 0} />
      )}
    />
  ));
}
