import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { copyOfProject } from '../built/elsewhere.ts';

const CHANGED = 'content/massnahmen/parkleitsystem.md';

/** What the proposal adds to the log of a measure; readers see the words. */
const ENTRY = ['  - datum: 2026-03-25', '    text: Der Probelauf hat begonnen.'];

/**
 * A clone of the project, with Musterstadt's content, in which somebody proposes a new status, as a forge's job finds it: all history, an origin with
 * the default branch, and the proposal checked out.
 */
export class Proposal {
  readonly folder: string;
  readonly origin: string;
  /** The commit that the proposal begins at. */
  readonly base: string;
  readonly temporary = mkdtempSync(join(tmpdir(), 'sachstand-forge-'));
  readonly #remove: () => void;

  constructor() {
    const { folder, remove } = copyOfProject();
    this.folder = folder;
    this.#remove = remove;
    this.origin = join(this.temporary, 'origin.git');
    rmSync(join(folder, 'content'), { recursive: true });
    cpSync('test/fixtures/musterstadt', join(folder, 'content'), { recursive: true });
    this.git('init', '-q', '-b', 'main');
    this.#commit('main');
    this.base = this.git('rev-parse', 'HEAD');
    execFileSync('git', ['clone', '-q', '--bare', folder, this.origin]);
    this.git('remote', 'add', 'origin', this.origin);
    this.git('fetch', '-q', 'origin');
    this.git('checkout', '-q', '-b', 'vorschlag');
    this.edit((text) => text.replace(/\n---\n/, `\n${ENTRY.join('\n')}\n---\n`));
    this.#commit('vorschlag');
    this.git('push', '-q', 'origin', 'HEAD:refs/pull/7/head');
  }

  remove(): void {
    rmSync(this.temporary, { recursive: true });
    this.#remove();
  }

  git(...words: string[]): string {
    return execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
      cwd: this.folder,
      encoding: 'utf8',
      env: outside(),
    }).trim();
  }

  /** Changes the measure that the proposal is about. */
  edit(change: (text: string) => string): void {
    const path = join(this.folder, CHANGED);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  /** As GitHub lays it out: the proposal merged into its base, which is the first parent. */
  merged(): this {
    this.git('checkout', '-q', '--detach', 'main');
    this.git('merge', '-q', '--no-ff', '-m', 'merge', 'vorschlag');
    return this;
  }

  /** As GitLab and Forgejo lay it out: the proposal itself. */
  head(): this {
    this.git('checkout', '-q', 'vorschlag');
    return this;
  }

  /** As what runs with rights finds it: nothing of the proposal. */
  trusted(): this {
    this.git('checkout', '-q', 'main');
    return this;
  }

  /** Runs a step as a forge does: in bash, which stops at the first command that fails. */
  async run(script: string, env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
    return new Promise((done) => {
      const options = { cwd: this.folder, env: { ...outside(), ...env }, maxBuffer: 1 << 26 };
      execFile('bash', ['-eo', 'pipefail', '-c', script], options, (error, stdout, stderr) => {
        done({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}` });
      });
    });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  #commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }
}

/** Without what says on which forge these tests run, and with the runtime that they run in. */
function outside(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(GITHUB|GITLAB|FORGEJO|GITEA|CI|GIT)(_|$)|^(INHALT|STICHTAG|BASE|ADRESSE\w*)$/.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
}
