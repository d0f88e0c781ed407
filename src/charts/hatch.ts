export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const STEP = 6;

/** Path of 45° lines filling `box`, rising to the right or falling; drawn as lines because patterns would need ids. */
export function hatch({ x, y, width, height }: Box, direction: 'rising' | 'falling'): string {
  let path = '';
  for (let shift = STEP / 2; shift < width + height; shift += STEP) {
    const low = { x: Math.min(shift, width), y: Math.max(shift - width, 0) };
    const high = { x: Math.max(shift - height, 0), y: Math.min(shift, height) };
    const at = (point: { x: number; y: number }) =>
      `${x + point.x} ${direction === 'rising' ? y + point.y : y + height - point.y}`;
    path += `M${at(high)}L${at(low)}`;
  }
  return path;
}
