import { Curve } from 'recharts';

interface Place {
  x: number;
  y: number;
}

interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Grid lines of a plot: horizontal ones at `ys`, vertical ones at `xs`. */
export function Grid({ plot, ys, xs = [] }: { plot: Edges; ys: readonly number[]; xs?: readonly number[] }) {
  return (
    <>
      {ys.map((y) => (
        <line key={`y${y}`} className="chart-grid" x1={plot.left} y1={y} x2={plot.right} y2={y} />
      ))}
      {xs.map((x) => (
        <line key={`x${x}`} className="chart-grid" x1={x} y1={plot.top} x2={x} y2={plot.bottom} />
      ))}
    </>
  );
}

/** A straight line from point to point; a single point has none. */
export function LinePath({
  points,
  className,
  dashes,
}: {
  points: readonly Place[];
  className: string;
  dashes?: string | undefined;
}) {
  return (
    <g className={`chart-line ${className}`}>
      <Curve type="linear" points={points} {...(dashes && { strokeDasharray: dashes })} />
    </g>
  );
}
