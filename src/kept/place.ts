import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/*
 * Thousands of files go through these functions. One buffer serves them all, and a second name for a file costs a tenth of
 * another file.
 */
const through = Buffer.alloc(1 << 20);

/** Whether the file can be read and its bytes have this SHA-256, in hexadecimal digits. */
export function holds(path: string, sum: string | undefined): boolean {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const hash = createHash('sha256');
    for (let read = 1; read > 0; ) {
      read = readSync(file, through);
      hash.update(through.subarray(0, read));
    }
    return hash.digest('hex') === sum;
  } catch {
    return false;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/**
 * Gives a file a second name, in a folder that may not be there yet. Where the disk can't, or the names lie on two of them,
 * there is a copy.
 *
 * @throws what the file system says when `target` can't be written
 */
export function layFile(path: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(path, target);
  } catch {
    // What is there already may be another file's second name, which would be written into.
    rmSync(target, { force: true });
    copyFileSync(path, target);
  }
}

/** Writes a file, in a folder that may not be there yet. */
export function writeInto(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
