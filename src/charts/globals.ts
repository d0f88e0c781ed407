/**
 * Runs `work` with `replacements` as properties of `globalThis` and puts back exactly what was there before. `work` is
 * synchronous, so no other code ever runs while they are replaced.
 */
export function withGlobals<Result>(replacements: Record<string, unknown>, work: () => Result): Result {
  const before = Object.keys(replacements).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  try {
    for (const [name, value] of Object.entries(replacements)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    return work();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
