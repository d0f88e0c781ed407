import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The text stored under `key`, or null when there is none or it was damaged: every entry starts with the SHA-256 of
 * what follows.
 */
export async function readEntry(folder: string, key: string): Promise<string | null> {
  try {
    const entry = await readFile(fileOf(folder, key), 'utf8');
    const end = entry.indexOf('\n');
    const text = entry.slice(end + 1);
    return entry.slice(0, end) === sha256(text) ? text : null;
  } catch {
    return null;
  }
}

/** Stores `text` under `key`. A folder that cannot be written to costs time later, but is no error. */
export async function writeEntry(folder: string, key: string, text: string): Promise<void> {
  const target = fileOf(folder, key);
  const temporary = `${target}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, `${sha256(text)}\n${text}`);
    await rename(temporary, target);
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** SHA-256 of `text` in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function fileOf(folder: string, key: string): string {
  return join(folder, key);
}
