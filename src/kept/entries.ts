import { createHash, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writevSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Thousands of small files are read and written here, one after the other. Handed to other threads, each would take several
 * times as long.
 */

/** An entry begins with the SHA-256 of what follows, in hexadecimal digits, and a line break. */
const HEAD = 65;

/** What is stored under `key`, or null when there is nothing or it was damaged. */
export function readEntry(folder: string, key: string): Buffer | null {
  try {
    return contentOf(readFileSync(join(folder, key)));
  } catch {
    return null;
  }
}

/** Stores `content` under `key`. A folder that cannot be written to costs time later, but is no error. */
export function writeEntry(folder: string, key: string, content: string | Uint8Array): void {
  const bytes = bytesOf(content);
  writeAsWhole(folder, key, [Buffer.from(headOf(bytes)), bytes]);
}

/** Writes a file as a whole or not at all. False when that can't be. */
export function writeAsWhole(folder: string, name: string, parts: readonly Uint8Array[]): boolean {
  const target = join(folder, name);
  const temporary = `${target}.${randomUUID()}`;
  try {
    // The folder is there but for the first time, and to ask for each of thousands of entries takes its time, too.
    const file = openForWriting(temporary) ?? openForWriting(temporary, folder);
    if (file === null) return false;
    try {
      writeWhole(file, parts);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    return true;
  } catch {
    rmSync(temporary, { force: true });
    return false;
  }
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
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
