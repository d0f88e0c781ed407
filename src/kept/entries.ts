import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * Thousands of small files are read and written here, one after the other. Handed to other threads, each would take several
 * times as long.
 */

/** An entry begins with the SHA-256 of what follows, in hexadecimal digits, and a line break. */
const HEAD = 65;

/** What is stored under `key`, or null when there is nothing or it was damaged. */
export function readEntry(folder: string, key: string): Buffer | null {
  try {
    return contentOf(readFileSync(entryFile(folder, key)));
  } catch {
    return null;
  }
}

/** Grows to the largest entry. Thousands of files go through it, and a buffer for each would be left to clean up. */
let through = Buffer.alloc(1 << 20);

/**
 * Lays what is stored under `key` where `target` says. False when there is nothing or it was damaged.
 *
 * @throws what the file system says when `target` can't be written
 */
export function copyEntry(folder: string, key: string, target: string): boolean {
  const entry = readThrough(entryFile(folder, key));
  const content = entry && contentOf(entry);
  if (!content) return false;
  putFile(target, content);
  return true;
}

/** Writes a file, in a folder that may not be there yet. */
export function putFile(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The bytes of a file until the next one is read; null when it can't be. */
function readThrough(path: string): Buffer | null {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (size > through.length) through = Buffer.alloc(size);
    return through.subarray(0, readSync(file, through, 0, size, 0));
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Stores `content` under `key`. A folder that cannot be written to costs time later, but is no error. */
export function writeEntry(folder: string, key: string, content: string | Uint8Array): void {
  const target = entryFile(folder, key);
  const temporary = `${target}.${randomUUID()}`;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    // The folder is there but for the first time, and to ask for each of thousands of entries takes its time, too.
    const file = openForWriting(temporary) ?? openForWriting(temporary, folder);
    if (file === null) return;
    try {
      writeWhole(file, [Buffer.from(headOf(bytes)), bytes]);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** In the folder that is made for it; null where that can't be. */
function openForWriting(path: string, folder?: string): number | null {
  try {
    if (folder) mkdirSync(folder, { recursive: true });
    return openSync(path, 'wx');
  } catch {
    return null;
  }
}

/** A disk that is nearly full may take a part only. */
function writeWhole(file: number, parts: readonly Uint8Array[]): void {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (writevSync(file, parts) < length) throw new Error('Written in part only');
}

/** SHA-256 in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What follows the head; null when that doesn't belong to it. */
function contentOf(entry: Buffer): Buffer | null {
  const content = entry.subarray(HEAD);
  return entry.toString('latin1', 0, HEAD) === headOf(content) ? content : null;
}

function headOf(content: Uint8Array): string {
  return `${sha256(content)}\n`;
}

/** Where it is stored. */
export function entryFile(folder: string, key: string): string {
  return join(folder, key);
}
