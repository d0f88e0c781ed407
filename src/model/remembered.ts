const shared = globalThis as { [key: symbol]: WeakMap<object, unknown> | undefined };

/**
 * What is remembered of things as long as they are there. The build bundles the program a second time for its pages; by the
 * name both copies find the same memory, on the global object.
 */
export function remembered<K extends object, V>(name: string): WeakMap<K, V> {
  const key = Symbol.for(`sachstand.${name}`);
  shared[key] ??= new WeakMap();
  return shared[key] as WeakMap<K, V>;
}
