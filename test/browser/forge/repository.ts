import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A change of one file, as forges take it; without content the file is deleted. */
export interface Change {
  path: string;
  content: string | null;
}

/** A git repository with one commit on `main`: the content of a city below `content/`. */
export class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'sachstand-forge-'));

  constructor(content: string) {
    cpSync(content, join(this.folder, 'content'), { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message=Inhalte');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  git(...words: string[]): string {
    return this.run(words);
  }

  head(branch: string): string | null {
    try {
      return this.git('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`).trim();
    } catch {
      return null;
    }
  }

  /** Paths and object names of all files of a commit. */
  files(commit: string): { path: string; sha: string }[] {
    const lines = this.git('ls-tree', '-r', '-z', commit).split('\0').filter(Boolean);
    return lines.map((line) => {
      const [about = '', path = ''] = line.split('\t');
      return { path, sha: about.split(' ')[2] ?? '' };
    });
  }

  /** The objects that names such as `main:content/glossar.yaml` stand for, with their texts; one command for all. */
  blobs(names: readonly string[]): { sha: string; text: string }[] {
    const input = names.map((name) => `${name}\n`).join('');
    let rest = Buffer.from(this.run(['cat-file', '--batch'], { input }));
    return names.map(() => {
      const end = rest.indexOf('\n');
      const [sha = '', , size] = rest.subarray(0, end).toString().split(' ');
      const text = rest.subarray(end + 1, end + 1 + Number(size)).toString();
      rest = rest.subarray(end + 1 + Number(size) + 1);
      return { sha, text };
    });
  }

  createBranch(branch: string, commit: string): void {
    this.git('update-ref', `refs/heads/${branch}`, commit);
  }

  /** Commits changes onto a branch without touching the working tree; returns the commit. */
  commit(branch: string, message: string, changes: readonly Change[]): string {
    const parent = this.head(branch) ?? '';
    const index = { GIT_INDEX_FILE: join(this.folder, '.git', 'forge-index') };
    this.run(['read-tree', parent], { env: index });
    for (const { path, content } of changes) {
      if (content === null) {
        this.run(['update-index', '--force-remove', path], { env: index });
      } else {
        const object = this.run(['hash-object', '-w', '--stdin'], { input: content }).trim();
        this.run(['update-index', '--add', '--cacheinfo', `100644,${object},${path}`], { env: index });
      }
    }
    const tree = this.run(['write-tree'], { env: index }).trim();
    const commit = this.git('commit-tree', tree, '-p', parent, '-m', message).trim();
    this.createBranch(branch, commit);
    return commit;
  }

  /** The changed lines between two commits: no context, no headers, only what begins with + or -. */
  changedLines(from: string, to: string): string {
    return this.git('diff', '--unified=0', '--no-color', from, to)
      .split('\n')
      .filter((line) => /^[+-]/.test(line) && !/^(---|\+\+\+) [ab/]/.test(line))
      .join('\n');
  }

  changedFiles(from: string, to: string): string[] {
    return this.git('diff', '--name-only', from, to).split('\n').filter(Boolean);
  }

  private run(
    words: string[],
    { env = {}, input }: { env?: Record<string, string>; input?: string } = {},
  ): string {
    return execFileSync('git', words, {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...AUTHOR, ...env },
    });
  }
}

const AUTHOR = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Redaktion',
  GIT_AUTHOR_EMAIL: 'redaktion@example.org',
  GIT_COMMITTER_NAME: 'Redaktion',
  GIT_COMMITTER_EMAIL: 'redaktion@example.org',
};
