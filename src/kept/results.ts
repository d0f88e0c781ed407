import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bytesOf, sha256, writeAsWhole } from './entries.ts';
import { holds, layFile, writeInto } from './place.ts';

/**
 * What earlier builds made, by what it was made from. Each result is a file of its own, as it is published, so that a site
 * can have it under a second name instead of a copy. It is called by what it was made from and by the SHA-256 of its bytes:
 * who writes into the site's file writes into this one, too.
 */
interface Keeping {
  folder: string;
  /** Of all that the content doesn't say: the program, the runtime, the address of the site. */
  version: string;
  /** The names of files by what they were made from. */
  files: Map<string, string>;
  /** The names of the files that this build has had in its hands. */
  used: Set<string>;
}

/** The build bundles modules a second time for its pages; the global object is what both copies share. */
const shared = globalThis as { [key: symbol]: Keeping | undefined };
const KEEPING = Symbol.for('sachstand.kept-results');

/** Two SHA-256 in hexadecimal digits: of what it was made from, and of its bytes. */
const NAME = /^([0-9a-f]{64})-([0-9a-f]{64})$/;

/** From now on results are kept in `folder`. While developing this is never called, and nothing is kept. */
export function keepResults(folder: string, version: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = new Map(names.map((name) => [NAME.exec(name)?.[1] ?? name, name]));
  shared[KEEPING] = { folder, version, files, used: new Set() };
}

/** What was made before from what `key` stands for, or null. */
export function keptResult(key: string): Uint8Array | null {
  const path = keptFile(key);
  return path === null ? null : readFileSync(path);
}

/** Lays what was made before from what `key` stands for where `target` says. False when there is nothing. */
export function restoreResult(key: string, target: string): boolean {
  const path = keptFile(key);
  if (path) layFile(path, target);
  return path !== null;
}

/** Keeps what was made from what `key` stands for. */
export function keepResult(key: string, result: string | Uint8Array): void {
  keep(key, bytesOf(result));
}

/** Keeps what was made from what `key` stands for, and lays it where `target` says. */
export function layResult(key: string, result: Uint8Array, target: string): void {
  const path = keep(key, result);
  if (path) layFile(path, target);
  else writeInto(target, result);
}

/** The file in which it is kept as it was made, or null. */
function keptFile(key: string): string | null {
  const keeping = shared[KEEPING];
  const name = keeping?.files.get(nameOf(keeping, key));
  if (!keeping || !name) return null;
  keeping.used.add(name);
  const path = join(keeping.folder, name);
  return holds(path, NAME.exec(name)?.[2]) ? path : null;
}

/** The file in which it is kept from now on; null where nothing can be kept. */
function keep(key: string, result: Uint8Array): string | null {
  const keeping = shared[KEEPING];
  if (!keeping) return null;
  const made = nameOf(keeping, key);
  const name = `${made}-${sha256(result)}`;
  if (!writeAsWhole(keeping.folder, name, [result])) return null;
  keeping.files.set(made, name);
  keeping.used.add(name);
  return join(keeping.folder, name);
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
