import { lineClass, Marker } from './marker.tsx';
import { LINE_HEIGHT, SMALL } from './size.ts';
import { spread } from './spread.ts';
import { LABEL_INDENT, labelHeight } from './trend-label-text.ts';
import type { TrendLayout } from './trend-layout.ts';
import { lastPoint } from './trend-lines.ts';
import { Words } from './words.tsx';

const LINE = SMALL * LINE_HEIGHT;

/** One label per line, level with its end as far as the others allow, and tied to it by a thin line. */
export function TrendLabels({ layout: { lines, texts, plot, x, y, drawnDate } }: { layout: TrendLayout }) {
  const ends = lines.map((line) => {
    const point = lastPoint(line);
    return { x: x(point.report), y: y(drawnDate(line, point)), ...point };
  });
  const blocks = texts.map((text, index) => ({ wish: ends[index]?.y ?? 0, height: labelHeight(text) }));
  const middles = spread(blocks, plot.top, plot.bottom);

  return ends.map((end, index) => {
    const { name, date } = texts[index] ?? { name: [], date: [] };
    const baseline = (middles[index] ?? 0) - ((name.length + date.length) * LINE) / 2 + SMALL;
    const left = plot.right + LABEL_INDENT;
    const marker = { x: left - 10, y: baseline - SMALL * 0.36 };
    const late = !end.done && end.date < end.report;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the index is what tells the lines apart
      <g key={index} className={lineClass(index)}>
        <path
          className="chart-leader"
          d={`M${end.x} ${end.y}H${plot.right + 2}L${marker.x - 8} ${marker.y}`}
        />
        <Marker line={index} {...marker} done={end.done} />
        <Words x={left} y={baseline} lines={name} />
        <Words
          x={left}
          y={baseline + name.length * LINE}
          lines={date}
          className={late ? 'chart-late' : 'chart-muted'}
        />
      </g>
    );
  });
}
