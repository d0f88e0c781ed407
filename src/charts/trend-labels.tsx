import { Marker } from './marker.tsx';
import { LINE_HEIGHT, SMALL, WIDTH } from './size.ts';
import { spread } from './spread.ts';
import { textWidth, wrapText } from './text.ts';
import { lineClass } from './marker.tsx';
import { Words } from './words.tsx';

const LINE = SMALL * LINE_HEIGHT;
const GAP = 8;
const MARKER = 16;
const NARROWEST = 100;
const WIDEST = 150;

export interface LabelText {
  name: string[];
  /** What the last report said, for example "31.12.2026". */
  date: string[];
}

/** The names of lines broken for a column of their own, and the width of that column with its markers. */
export function labelColumn(labels: readonly { name: string; date: string }[]): { width: number; texts: LabelText[] } {
  const words = labels.flatMap(({ name, date }) => [...name.split(' '), date]);
  const widest = Math.max(...words.map((word) => textWidth(word, SMALL)));
  const width = Math.min(Math.max(widest, NARROWEST), WIDEST) + 0.01;
  const texts = labels.map(({ name, date }) => ({
    name: wrapText(name, width, SMALL, 3),
    date: wrapText(date, width, SMALL, 2),
  }));
  return { width: width + MARKER, texts };
}

/** Height that all labels need one below the other. */
export function labelsHeight(texts: readonly LabelText[]): number {
  return texts.reduce((sum, text) => sum + heightOf(text), 0);
}

interface Props {
  texts: readonly LabelText[];
  /** Where each line ends, and whether its milestone is done. */
  ends: readonly { x: number; y: number; done: boolean }[];
  left: number;
  top: number;
  bottom: number;
}

/** One label per line, level with the end of the line as far as the others allow, and tied to it by a thin line. */
export function TrendLabels({ texts, ends, left, top, bottom }: Props) {
  const blocks = texts.map((text, index) => ({ wish: ends[index]?.y ?? top, height: heightOf(text) }));
  const middles = spread(blocks, top, bottom);
  return texts.map((text, index) => {
    const middle = middles[index] ?? top;
    const end = ends[index];
    const lines = [...text.name, ...text.date];
    const firstBaseline = middle - (lines.length * LINE) / 2 + SMALL;
    const marker = { x: left + 6, y: firstBaseline - SMALL * 0.36 };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the index is what tells the lines apart
      <g key={index} className={lineClass(index)}>
        {end && <path className="chart-leader" d={`M${end.x} ${end.y}L${left - 10} ${end.y}L${marker.x - 6} ${marker.y}`} />}
        <Marker line={index} {...marker} done={end?.done ?? false} />
        <Words x={left + MARKER} y={firstBaseline} lines={text.name} size={SMALL} />
        <Words
          x={left + MARKER}
          y={firstBaseline + text.name.length * LINE}
          lines={text.date}
          size={SMALL}
          className="chart-muted"
        />
      </g>
    );
  });
}

function heightOf({ name, date }: LabelText): number {
  return (name.length + date.length) * LINE + GAP;
}
