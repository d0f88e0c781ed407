import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { copyEntry, readEntry, sha256, writeEntry } from './entries.ts';

/** What earlier builds made, by what it is made from, and which of it this build has had in its hands. */
interface Keeping {
  folder: string;
  /** Of all that the content doesn't say: the program, the runtime, the address of the site. */
  version: string;
  used: Set<string>;
}

/** The build bundles modules a second time for its pages; the global object is what both copies share. */
const shared = globalThis as { [key: symbol]: Keeping | undefined };
const KEEPING = Symbol.for('sachstand.kept-results');

/** From now on results are kept in `folder`. While developing this is never called, and nothing is kept. */
export function keepResults(folder: string, version: string): void {
  shared[KEEPING] = { folder, version, used: new Set() };
}

/** What was made before from what `key` stands for, or null. */
export function keptResult(key: string): Uint8Array | null {
  const keeping = shared[KEEPING];
  if (!keeping) return null;
  const name = nameOf(keeping, key);
  keeping.used.add(name);
  return readEntry(keeping.folder, name);
}

/** Lays what was made before from what `key` stands for where `target` says. False when there is nothing. */
export function restoreResult(key: string, target: string): boolean {
  const keeping = shared[KEEPING];
  if (!keeping) return false;
  const name = nameOf(keeping, key);
  keeping.used.add(name);
  return copyEntry(keeping.folder, name, target);
}

export function keepResult(key: string, result: string | Uint8Array): void {
  const keeping = shared[KEEPING];
  if (!keeping) return;
  const name = nameOf(keeping, key);
  keeping.used.add(name);
  writeEntry(keeping.folder, name, result);
}

/** A value that JSON can hold, made only where no earlier build has made it from what `key` stands for. */
export async function keptValue<T>(key: string, make: () => Promise<T>): Promise<T> {
  const kept = keptResult(key);
  if (kept) return JSON.parse(Buffer.from(kept).toString()) as T;
  const value = await make();
  keepResult(key, JSON.stringify(value));
  return value;
}

/** Another build may be going on, or another city is built in turn with this one. */
const GRACE_MS = 60 * 60 * 1000;

/** Forgets what this build had no use for, so that what is kept is never much more than one site. */
export function forgetUnused(now = Date.now()): void {
  const keeping = shared[KEEPING];
  if (!keeping || !existsSync(keeping.folder)) return;
  const unused = readdirSync(keeping.folder).filter((name) => !keeping.used.has(name));
  const paths = unused.map((name) => join(keeping.folder, name));
  const old = paths.filter(
    (path) => now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > GRACE_MS,
  );
  for (const path of old) {
    try {
      rmSync(path, { force: true });
    } catch {
      // Who may not remove them has a larger folder, and that is all.
    }
  }
}

/** What makes the same of the same content: all of the program, and what runs it. */
export function programVersion(project: string): string {
  const files = ['src', 'public'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const all = [...files, ...['astro.config.mjs', 'package-lock.json'].map((name) => join(project, name))];
  const contents = all.sort().map((path) => `${relative(project, path)} ${sha256(readFileSync(path))}`);
  return sha256(JSON.stringify([process.version, process.platform, process.arch, contents]));
}

function nameOf({ version }: Keeping, key: string): string {
  return sha256(version + key);
}
