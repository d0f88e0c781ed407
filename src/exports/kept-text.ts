import { deflateRawSync, inflateRawSync } from 'node:zlib';

const kept = new WeakMap<object, { size: number; packed: Uint8Array }>();

/**
 * The text that `make` makes of a thing, made once per process. The data of a report on a thousand measures are too large
 * to be kept as they are, and too large to be written twice.
 */
export function keptText<T extends object>(thing: T, make: (thing: T) => string): string {
  const known = kept.get(thing);
  if (known) return inflateRawSync(known.packed).toString();
  const text = make(thing);
  kept.set(thing, { size: Buffer.byteLength(text), packed: deflateRawSync(text, { level: 1 }) });
  return text;
}

/** Its size in bytes. */
export function keptSize<T extends object>(thing: T, make: (thing: T) => string): number {
  return kept.get(thing)?.size ?? Buffer.byteLength(keptText(thing, make));
}
