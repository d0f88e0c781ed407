import { LINE_HEIGHT, SMALL, type TEXT } from './size.ts';

interface Props {
  x: number;
  /** Baseline of the first line. */
  y: number;
  lines: readonly string[];
  /** Default: `SMALL`, the font size of the whole drawing. */
  size?: typeof SMALL | typeof TEXT;
  anchor?: 'start' | 'middle' | 'end';
  className?: string;
}

/** One piece of text, broken into the given lines. */
export function Words({ x, y, lines, size = SMALL, anchor = 'start', className }: Props) {
  return (
    <text
      x={x}
      y={y}
      className={className}
      textAnchor={anchor === 'start' ? undefined : anchor}
      fontSize={size === SMALL ? undefined : size}
    >
      {lines.length === 1
        ? lines[0]
        : lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and are drawn once
            <tspan key={index} x={x} dy={index === 0 ? 0 : size * LINE_HEIGHT}>
              {line}
            </tspan>
          ))}
    </text>
  );
}
