import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Lets `fill` make a folder as a whole or not at all: it writes into a draft beside it, and what stood there before
 * stays until the draft is complete. What processes that were killed left behind is removed.
 *
 * @throws what `fill` throws, and the errors of the file system
 */
export async function writeWholeFolder(
  folder: string,
  fill: (draft: string) => Promise<unknown>,
): Promise<void> {
  const target = resolve(folder);
  const draft = `${prefixOf(target)}${process.pid}`;
  removeLeftovers(target);
  mkdirSync(draft, { recursive: true });
  try {
    await fill(draft);
    exchange(target, draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Hidden, so that no web server shows it, and on the same disk, so that it only needs a new name. */
function prefixOf(target: string): string {
  return join(dirname(target), `.${basename(target)}-entwurf-`);
}

/** The draft gets the name of the folder. In between there is no folder for the time of one renaming. */
function exchange(target: string, draft: string): void {
  if (!existsSync(target)) {
    renameSync(draft, target);
    return;
  }
  const before = `${draft}-vorher`;
  renameSync(target, before);
  try {
    renameSync(draft, target);
  } catch (error) {
    renameSync(before, target);
    throw error;
  }
  rmSync(before, { recursive: true, force: true });
}

function removeLeftovers(target: string): void {
  const prefix = basename(prefixOf(target));
  if (!existsSync(dirname(target))) return;
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(prefix) || isRunning(Number.parseInt(name.slice(prefix.length), 10))) continue;
    rescue(target, join(dirname(target), name));
  }
}

/** A process that was killed between two renamings left the last good folder under another name. */
function rescue(target: string, leftover: string): void {
  if (leftover.endsWith('-vorher') && !existsSync(target)) renameSync(leftover, target);
  else rmSync(leftover, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
