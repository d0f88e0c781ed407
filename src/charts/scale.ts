/** Maps `from`..`to` linearly onto `start`..`end`. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  const factor = (end - start) / (to - from);
  return (value) => start + (value - from) * factor;
}
