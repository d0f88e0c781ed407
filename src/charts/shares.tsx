import { Bar } from 'recharts';
import type { ChartSeries } from '../views/chart.ts';
import type { Box } from './hatch.ts';
import { Segment } from './segment.tsx';
import type { Stack } from './stacks.ts';

interface Props<Row> {
  series: readonly ChartSeries[];
  /** Corrects where Recharts puts a share of this row. */
  boxOf?: (box: Box, row: Row) => Box;
}

/** The stacked bars of a chart whose data are stacks. */
export function Shares<Row extends Pick<Stack, 'values'>>({ series, boxOf = (box) => box }: Props<Row>) {
  return series.map(({ key }) => (
    <Bar
      key={key}
      dataKey={(row: Row) => row.values[key] ?? 0}
      stackId="all"
      isAnimationActive={false}
      shape={({ x, y, width, height, payload }) => {
        const value = payload.values[key] ?? 0;
        return value > 0 ? (
          <Segment {...boxOf({ x, y, width, height }, payload)} series={key} value={value} />
        ) : null;
      }}
    />
  ));
}
