import { BarChart, XAxis, YAxis } from 'recharts';
import type { StackChart } from '../views/chart.ts';
import { Key, keyHeight } from './key.tsx';
import { Shares } from './shares.tsx';
import { EDGE, LINE_HEIGHT, TEXT, WIDTH } from './size.ts';
import { shownSeries, totalOf } from './stacks.ts';
import { textWidth, wrapText } from './text.ts';
import { Words } from './words.tsx';

const BAR = 22;
const LABEL_GAP = 7;
const ROW_GAP = 14;
const LINE = TEXT * LINE_HEIGHT;

/** Horizontal stacked bars, each under its label and total: long German labels get the whole width. */
export function StackDrawing({ chart }: { chart: StackChart }) {
  const series = shownSeries(chart.series, chart.rows);
  const totals = chart.rows.map((row) => totalOf(row, series));
  const labelWidth = WIDTH - Math.max(...totals.map((total) => textWidth(String(total), TEXT, 'bold'))) - 12;
  let bottom = keyHeight(series) - ROW_GAP;
  const rows = chart.rows.map(({ label, values }, index) => {
    const lines = wrapText(label, labelWidth, TEXT, 3);
    const top = bottom + ROW_GAP;
    const bar = top + lines.length * LINE + LABEL_GAP;
    bottom = totals[index] === 0 ? top + lines.length * LINE : bar + BAR;
    return { index, lines, values, baseline: top + TEXT, bar };
  });

  return (
    <BarChart
      layout="vertical"
      width={WIDTH}
      height={bottom + EDGE}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      data={rows}
    >
      <Key series={series} />
      {rows.map(({ index, lines, baseline }) => (
        <g key={index}>
          <Words x={0} y={baseline} lines={lines} size={TEXT} />
          <Words
            x={WIDTH}
            y={baseline + (lines.length - 1) * LINE}
            lines={[String(totals[index])]}
            anchor="end"
            size={TEXT}
            className="chart-strong"
          />
        </g>
      ))}
      <XAxis type="number" hide domain={[0, Math.max(...totals)]} />
      <YAxis type="category" dataKey="index" hide />
      <Shares
        series={series}
        boxOf={(box, row: (typeof rows)[number]) => ({ ...box, y: row.bar, height: BAR })}
      />
    </BarChart>
  );
}
