import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A site built into a folder of its own. */
export class BuiltSite {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** All files, sorted, with forward slashes. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(join(this.folder, path)).isFile())
      .sort();
  }

  /** The HTML of a route. */
  html(route: string): string {
    return readFileSync(join(this.folder, route, 'index.html'), 'utf8');
  }

  /** What a reader sees of a route, as one line of text. */
  text(route: string): string {
    return this.html(route)
      .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replace(/\s+/g, ' ');
  }

  /** SHA-256 by file. */
  hashes(): Record<string, string> {
    return Object.fromEntries(
      this.files().map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(this.folder, path)))
          .digest('hex'),
      ]),
    );
  }
}

/** What a developer may have set for another purpose. */
const UNSET = { INHALT: '', AUSGABE: '', STICHTAG: '', BASE: '', ADRESSE: '', ADRESSE_SONST: '' };

/** What Vitest sets for itself; Astro would take it for its own, and build as for development. */
const OF_VITEST = { DEV: undefined, PROD: undefined, MODE: undefined, SSR: undefined, BASE_URL: undefined };

/**
 * Builds the site as `npm run build` does, with other settings in the environment; `project` is the folder in which
 * the command runs, `options` is what else it gets.
 *
 * @throws what the command printed, if it failed
 */
export async function build(
  settings: Record<string, string> = {},
  project = '.',
  options: readonly string[] = [],
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'sachstand-'));
  try {
    await run(process.execPath, ['src/cli/website.ts', 'build', '--outDir', folder, ...options], {
      cwd: project,
      env: { ...process.env, ...OF_VITEST, ...UNSET, NODE_ENV: 'production', ...settings },
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return new BuiltSite(folder);
}
