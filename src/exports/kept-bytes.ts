import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** What a file that is made once says of itself, and how it comes back. */
export interface KeptFile {
  /** In bytes. */
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
  bytes: () => Uint8Array;
}

const kept = new WeakMap<object, KeptFile>();

/**
 * The file whose text `make` makes of a thing, made once per process. Kept is what it packs to: the data of forty reports on
 * a thousand measures are too large to be kept as they are, and too large to be written twice.
 */
export function keptFile<T extends object>(thing: T, make: (thing: T) => string): KeptFile {
  const file = kept.get(thing) ?? packed(Buffer.from(make(thing)));
  kept.set(thing, file);
  return file;
}

/** The least that zlib takes. */
const LEAST_CHUNK = 64;

function packed(bytes: Uint8Array): KeptFile {
  const content = zstdCompressSync(bytes);
  const { length: size } = bytes;
  return {
    size,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    // Unpacked in one piece, which needs not be put together.
    bytes: () => zstdDecompressSync(content, { chunkSize: Math.max(LEAST_CHUNK, size) }),
  };
}
