import type { Diagnostic } from './diagnostic.ts';

/** Fewer of a kind are told one by one. */
const SEVERAL = 3;

/**
 * What belongs together in a text for people: every error by itself and before all warnings; warnings that ask the same
 * of several places as one group, so that many of a kind don't bury the others.
 */
export function grouped(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const errors = diagnostics.filter((one) => one.severity === 'error').map((one) => [one]);
  const kinds = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    if (one.severity !== 'warning') continue;
    const kind = JSON.stringify([one.rule, one.expected]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const warnings = [...kinds.values()].flatMap((kind) =>
    kind.length < SEVERAL || kind.some(hasMore) ? kind.map((one) => [one]) : [kind],
  );
  return [...errors, ...warnings];
}

/** Something is said of one place alone. */
function hasMore({ suggestion, related }: Diagnostic): boolean {
  return suggestion !== null || related !== null;
}
