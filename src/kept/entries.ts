import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** An entry begins with the SHA-256 of what follows, in hexadecimal digits, and a line break. */
const HEAD = 65;

/** What is stored under `key`, or null when there is nothing or it was damaged. */
export async function readEntry(folder: string, key: string): Promise<Buffer | null> {
  try {
    const entry = await readFile(entryFile(folder, key));
    const content = entry.subarray(HEAD);
    return entry.subarray(0, HEAD).toString('latin1') === headOf(content) ? content : null;
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
export async function copyEntry(folder: string, key: string, target: string): Promise<boolean> {
  const entry = readThrough(entryFile(folder, key));
  const content = entry?.subarray(HEAD);
  if (!content || entry?.toString('latin1', 0, HEAD) !== headOf(content)) return false;
  const own = Buffer.from(content);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, own);
  return true;
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
export async function writeEntry(folder: string, key: string, content: string | Uint8Array): Promise<void> {
  const target = entryFile(folder, key);
  const temporary = `${target}.${randomUUID()}`;
  const entry = Buffer.concat([Buffer.from(headOf(content)), Buffer.from(content)]);
  try {
    // The folder is there but for the first time: to ask for each of thousands of entries takes longer than to write them.
    await writeFile(temporary, entry).catch(async () => {
      await mkdir(folder, { recursive: true });
      await writeFile(temporary, entry);
    });
    await rename(temporary, target);
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** SHA-256 in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function headOf(content: string | Uint8Array): string {
  return `${sha256(content)}\n`;
}

/** Where it is stored. */
export function entryFile(folder: string, key: string): string {
  return join(folder, key);
}
