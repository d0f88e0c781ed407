import fc from 'fast-check';

/** The same cases in every run of `npm test`. */
const SEED = 20_210_601;

/**
 * How much is tried: `count` cases with a fixed seed in `npm test`; with FUZZ, a factor, that many times more with a
 * seed of its own (`npm run fuzz`). A failing case prints its seed and path.
 */
export function runs(count: number): fc.Parameters<unknown> {
  const factor = Number(process.env.FUZZ ?? 0);
  return factor > 0 ? { numRuns: Math.round(count * factor) } : { numRuns: count, seed: SEED };
}

/** Asserts a property over values that are made from a seed. */
export function holds<T>(value: fc.Arbitrary<T>, count: number, predicate: (value: T) => void): void {
  fc.assert(fc.property(value, predicate), runs(count) as fc.Parameters<[T]>);
}
