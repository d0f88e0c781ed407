const RADIUS = 5;

/** Outlines around 0,0 in units of the radius; each is told apart from the others without colour. */
const SHAPES: [x: number, y: number][][] = [
  [], // a circle
  square(0.85),
  [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  [
    [0, -1.2],
    [1.15, 0.9],
    [-1.15, 0.9],
  ],
  [
    [0, 1.2],
    [1.15, -0.9],
    [-1.15, -0.9],
  ],
  [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
];

const DASHES = [undefined, '7 3', '2 3', '10 3 2 3', '5 5', '12 4'];

/** How many lines can be told apart by shape; further ones start again. */
export const STYLES = SHAPES.length;

/** The dash pattern of the line with this index, as SVG writes it; undefined for a solid line. */
export function dashOf(index: number): string | undefined {
  return DASHES[index % STYLES];
}

interface Props {
  /** Index of the line. */
  line: number;
  x: number;
  y: number;
  done?: boolean;
}

/** The marker of a line at a point, filled when what it stands for is done. */
export function Marker({ line, x, y, done = false }: Props) {
  const className = done ? 'chart-marker chart-done' : 'chart-marker';
  const shape = SHAPES[line % STYLES] ?? [];
  if (shape.length === 0) return <circle cx={x} cy={y} r={RADIUS * 0.95} className={className} />;
  const corners = shape.map(([dx, dy]) => `${x + dx * RADIUS} ${y + dy * RADIUS}`);
  return <path d={`M${corners.join('L')}Z`} className={className} />;
}

function square(half: number): [number, number][] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ];
}

/** The class that gives everything belonging to the line with this index its colour. */
export function lineClass(index: number): string {
  return `chart-line-${(index % STYLES) + 1}`;
}
