import { BarChart, XAxis, YAxis, type YAxisTickContentProps } from 'recharts';
import type { StackChart } from '../views/chart.ts';
import { Key, keyHeight } from './key.tsx';
import { Shares } from './shares.tsx';
import { EDGE, LINE_HEIGHT, TEXT, WIDTH } from './size.ts';
import { shownSeries, totalOf } from './stacks.ts';
import { textWidth, wrapText } from './text.ts';
import { Words } from './words.tsx';

const BAR = 22;
const LABEL_GAP = 6;
const ROW_GAP = 16;
const LINE = TEXT * LINE_HEIGHT;

/** Horizontal stacked bars, each under its label and total: long German labels get the whole width. */
export function StackDrawing({ chart }: { chart: StackChart }) {
  const series = shownSeries(chart.series, chart.rows);
  const totals = chart.rows.map((row) => totalOf(row, series));
  const labelWidth = WIDTH - Math.max(...totals.map((total) => textWidth(String(total), TEXT, 'bold'))) - 12;
  const labels = chart.rows.map((row) => wrapText(row.label, labelWidth, TEXT, 3));
  const labelHeight = Math.max(...labels.map((lines) => lines.length)) * LINE + LABEL_GAP;
  const row = labelHeight + BAR + ROW_GAP;
  const top = keyHeight(series);
  // Recharts centres a bar in its row, here it stands below its label: shift all rows by half the difference.
  const shift = (labelHeight - ROW_GAP) / 2;

  const label = ({ y, index }: YAxisTickContentProps) => {
    const lines = labels[index] ?? [];
    const last = Number(y) - BAR / 2 - LABEL_GAP - TEXT * 0.25;
    return (
      <g>
        <Words x={0} y={last - (lines.length - 1) * LINE} lines={lines} />
        <Words x={WIDTH} y={last} lines={[String(totals[index])]} anchor="end" className="chart-strong" />
      </g>
    );
  };
  return (
    <BarChart
      layout="vertical"
      width={WIDTH}
      height={top + row * chart.rows.length - ROW_GAP + EDGE}
      margin={{ top: top + shift, right: 0, bottom: EDGE - ROW_GAP - shift, left: 0 }}
      data={chart.rows.map((stack, index) => ({ ...stack, index }))}
      barSize={BAR}
    >
      <Key series={series} />
      <XAxis type="number" hide domain={[0, Math.max(...totals)]} />
      <YAxis type="category" dataKey="index" width={0} axisLine={false} tickLine={false} interval={0} tick={label} />
      <Shares series={series} />
    </BarChart>
  );
}
