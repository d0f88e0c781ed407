const STEPS = [1, 2, 2.5, 5, 10];
const INTERVALS = 4;

/**
 * Round values at equal steps, about four of them, that hold `min` and `max` and zero. Steps are whole numbers when
 * `whole` is true.
 */
export function roundTicks(min: number, max: number, whole: boolean): number[] {
  const [low, high] = [Math.min(min, 0), Math.max(max, 0)];
  const step = roundStep((high - low || 1) / INTERVALS, whole);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
}

function roundStep(wanted: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const candidates = STEPS.map((step) => exact(step * power)).filter(
    (step) => !whole || Number.isInteger(step),
  );
  return candidates.find((step) => step >= wanted) ?? 1;
}

/** Undoes the error of binary fractions: 3 × 0.1 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
