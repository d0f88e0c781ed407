import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all, with the folders it needs. */
export function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}`);
  mkdirSync(dirname(path), { recursive: true });
  // What lies there by this name may be a link to elsewhere.
  rmSync(draft, { force: true });
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
