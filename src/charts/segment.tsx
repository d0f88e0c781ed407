import { type Box, hatch } from './hatch.ts';
import { SMALL } from './size.ts';
import { textWidth } from './text.ts';
import { Words } from './words.tsx';

/** Space around a segment that separates it from its neighbours. */
const GAP = 1.25;

/** Bars thinner than this get thin outlines and hatching. */
const FINE = 12;

/** Hatching by series key, beside colour and outline, which are CSS: shares stay apart in grey print. */
const HATCHED: Record<string, ('rising' | 'falling')[]> = {
  pausiert: ['rising'],
  eingestellt: ['rising', 'falling'],
};

interface Props extends Box {
  series: string;
  /** Written inside, where there is room for it. */
  value?: number;
}

/** A share of a bar, or its sample in the key. */
export function Segment({ series, value, ...box }: Props) {
  const gap = Math.min(GAP, box.width / 4, box.height / 4);
  const inner = {
    x: box.x + gap,
    y: box.y + gap,
    width: box.width - 2 * gap,
    height: box.height - 2 * gap,
  };
  const fine = Math.min(box.width, box.height) < FINE;
  return (
    <g className={fine ? `chart-${series} chart-fine` : `chart-${series}`}>
      <rect {...inner} className="chart-share" />
      {(HATCHED[series] ?? []).map((direction) => (
        <path key={direction} d={hatch(inner, direction)} className="chart-hatch" />
      ))}
      {value !== undefined && fits(value, box) && (
        <Words
          x={box.x + box.width / 2}
          y={box.y + box.height / 2 + SMALL * 0.36}
          anchor="middle"
          lines={[String(value)]}
          className="chart-value"
        />
      )}
    </g>
  );
}

function fits(value: number, { width, height }: Box): boolean {
  return width >= textWidth(String(value), SMALL, 'bold') + 4 && height >= SMALL;
}
