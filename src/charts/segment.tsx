import { type Box, hatch } from './hatch.ts';
import { SMALL } from './size.ts';
import { textWidth } from './text.ts';
import { Words } from './words.tsx';

/** Space around a segment that separates it from its neighbours. */
const GAP = 0.75;

/** Hatching by series key, beside colour and outline, which are CSS: shares stay apart in grey print. */
const HATCHED: Record<string, ('rising' | 'falling')[]> = {
  pausiert: ['rising'],
  eingestellt: ['rising', 'falling'],
};

interface Props extends Box {
  series: string;
}

/** A share of a bar, or its sample in the key. */
export function Segment({ series, ...box }: Props) {
  const inner = {
    x: box.x + GAP,
    y: box.y + GAP,
    width: Math.max(box.width - 2 * GAP, 0.5),
    height: Math.max(box.height - 2 * GAP, 0.5),
  };
  const hatching = HATCHED[series] ?? [];
  return (
    <g className={`chart-${series}`}>
      <rect {...inner} className="chart-share" />
      {hatching.map((direction) => (
        <path key={direction} d={hatch(inner, direction)} className="chart-hatch" />
      ))}
    </g>
  );
}

/** A segment with its value inside, where there is room for it. */
export function ValueSegment({ value, ...props }: Props & { value: number }) {
  if (value === 0) return null;
  const label = String(value);
  const fits = props.width >= textWidth(label, SMALL) + 5 && props.height >= SMALL + 1;
  return (
    <>
      <Segment {...props} />
      {fits && (
        <g className={`chart-${props.series}`}>
          <Words
            x={props.x + props.width / 2}
            y={props.y + props.height / 2 + SMALL * 0.36}
            size={SMALL}
            anchor="middle"
            lines={[label]}
            className="chart-value"
          />
        </g>
      )}
    </>
  );
}
