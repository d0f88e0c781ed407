import type { AxisLabel } from './axis-labels.ts';
import { EDGE, LINE_HEIGHT, SMALL } from './size.ts';
import { Words } from './words.tsx';

const GAP = 6;

/** Height of the labels with the space around them. */
export function axisWordsHeight(labels: readonly AxisLabel[]): number {
  const lines = Math.max(...labels.map((label) => label.lines.length));
  return GAP + lines * SMALL * LINE_HEIGHT + EDGE;
}

/** Labels below a horizontal axis that lies at `y`. */
export function AxisWords({ labels, y }: { labels: readonly AxisLabel[]; y: number }) {
  return labels.map(({ index, x, lines }) => (
    <Words
      key={index}
      x={x}
      y={y + GAP + SMALL * 0.85}
      lines={lines}
      anchor="middle"
      className="chart-muted"
    />
  ));
}
