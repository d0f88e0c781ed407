import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** What a folder of the project holds that no build reads. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.astro', '.git', 'bilder', 'docs']);

/** A copy of the project in another folder, its files made in another order, without its caches. */
export function copyOfProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'anderswo-'));
  const names = readdirSync('.').filter(
    (name) => !LEFT_OUT.has(basename(name)) && !name.startsWith('.dist-'),
  );
  for (const name of names.reverse()) copyBackwards(name, join(folder, name));
  linkPackages(join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** All packages and none of what earlier builds keep beside them, so that every chart and every PDF is made anew. */
function linkPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.'))) {
    symlinkSync(resolve('node_modules', name), join(folder, name), 'dir');
  }
}

/** Last file first: in some file systems a folder lists its files in the order in which they were made. */
function copyBackwards(from: string, to: string): void {
  const inner = tryReading(from);
  if (!inner) {
    cpSync(from, to);
    return;
  }
  for (const name of inner.reverse()) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

function tryReading(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

/** A machine on the other side of the world, years later, whose user reads Turkish. */
export function anotherMachine(folder: string): Record<string, string> {
  return {
    ...history(folder),
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(LATER)}`,
  };
}

/** The copy has no history of its own: it asks that of the project. */
function history(folder: string): Record<string, string> {
  try {
    const found = execFileSync('git', ['rev-parse', '--absolute-git-dir'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { GIT_DIR: String(found).trim(), GIT_WORK_TREE: folder };
  } catch {
    return {};
  }
}

const LATER = `
  const Now = Date, ahead = 1234 * 86_400_000;
  globalThis.Date = class Date extends Now {
    constructor(...parts) { parts.length > 0 ? super(...parts) : super(Now.now() + ahead); }
    static now() { return Now.now() + ahead; }
  };
`;
