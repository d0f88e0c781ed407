import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOfProject } from '../built/elsewhere.ts';

const LAST_GOOD = 'Der letzte gute Stand';

/** Whoever may write everywhere runs what must not as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A copy of the project with a small city, and a folder in which the last good site lies. */
export class Project {
  readonly folder: string;
  readonly #remove: () => void;
  readonly #above = mkdtempSync(join(tmpdir(), 'sachstand-fehler-'));

  constructor() {
    const { folder, remove } = copyOfProject();
    this.folder = folder;
    this.#remove = remove;
    rmSync(join(folder, 'content'), { recursive: true });
    cpSync('test/fixtures/fehler/_basis', join(folder, 'content'), { recursive: true });
    mkdirSync(this.#dist);
    writeFileSync(join(this.#dist, 'index.html'), LAST_GOOD);
    for (const open of [folder, this.#above, this.#dist]) chmodSync(open, 0o755);
  }

  get #dist(): string {
    return join(this.#above, 'dist');
  }

  /** Builds into the folder of the last good site; what the command says, and what lies in and beside that folder then. */
  build({ env = {}, asNobody = false }: { env?: Record<string, string>; asNobody?: boolean } = {}) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/website.ts', 'build', '--outDir', this.#dist],
      {
        cwd: this.folder,
        env: { ...process.env, INHALT: '', STICHTAG: '2024-12-31', NODE_ENV: 'production', ...env },
        encoding: 'utf8',
        ...(asNobody && NOBODY),
      },
    );
    const page = readFileSync(join(this.#dist, 'index.html'), 'utf8');
    return {
      status,
      said: stdout + stderr,
      isUntouched: page === LAST_GOOD,
      beside: readdirSync(this.#above),
    };
  }

  /** Leaves the right to write in all but the project, or but the folder above the site. */
  lock(what: 'project' | 'target'): void {
    const ofProject = [this.folder, join(this.folder, 'node_modules')];
    for (const folder of ofProject) chmodSync(folder, what === 'project' ? 0o555 : 0o777);
    chmodSync(this.#above, what === 'target' ? 0o555 : 0o777);
  }

  remove(): void {
    for (const folder of [this.#above, this.folder, join(this.folder, 'node_modules')])
      chmodSync(folder, 0o755);
    rmSync(this.#above, { recursive: true });
    this.#remove();
  }
}

/** A disk that is full after some files of the new site. */
const FULL_DISK = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let left = 15;
  const full = (path) => {
    if (!String(path?.href ?? path).includes('.dist-entwurf-') || (left -= 1) > 0) return;
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path: String(path) });
  };
  for (const [owner, name] of [[fs, 'writeFileSync'], [fs, 'createWriteStream']]) {
    const before = owner[name];
    owner[name] = (path, ...rest) => { full(path); return before.call(owner, path, ...rest); };
  }
  const { writeFile } = fs.promises;
  fs.promises.writeFile = async (path, ...rest) => { full(path); return writeFile(path, ...rest); };
  const late = fs.writeFile;
  fs.writeFile = (path, ...rest) => {
    try { full(path); } catch (error) { return void rest.at(-1)(error); }
    return late(path, ...rest);
  };
  syncBuiltinESMExports();
`;

export const WITH_FULL_DISK = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(FULL_DISK)}`,
};
