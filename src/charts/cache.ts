import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An entry begins with the SHA-256 of what follows, in hexadecimal digits, and a line break. */
const HEAD = 65;

/** What is stored under `key`, or null when there is nothing or it was damaged. */
export async function readEntry(folder: string, key: string): Promise<Buffer | null> {
  try {
    const entry = await readFile(fileOf(folder, key));
    const content = entry.subarray(HEAD);
    return entry.subarray(0, HEAD).toString('latin1') === headOf(content) ? content : null;
  } catch {
    return null;
  }
}

/** Stores `content` under `key`. A folder that cannot be written to costs time later, but is no error. */
export async function writeEntry(folder: string, key: string, content: string | Uint8Array): Promise<void> {
  const target = fileOf(folder, key);
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

function fileOf(folder: string, key: string): string {
  return join(folder, key);
}
