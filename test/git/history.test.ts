import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readHistory } from '../../src/git/history.ts';
import { lastChange } from '../../src/model/history.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sachstand-git-'));
  folders.push(folder);
  return folder;
}

/** A repository whose content folder is `stadt`. */
class Repository {
  readonly top = temporary();
  readonly root = join(this.top, 'stadt');

  constructor() {
    this.git('init', '-q', '-b', 'main');
    mkdirSync(this.root);
  }

  git(...words: string[]): string {
    return execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
      cwd: this.top,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  }

  write(file: string, text: string): this {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
    return this;
  }

  /** Returns the commit's name. */
  commit(moment: string): string {
    vi.stubEnv('GIT_COMMITTER_DATE', moment);
    this.git('add', '-A');
    this.git('commit', '-qm', 'x', '--date', moment);
    return this.git('rev-parse', 'HEAD');
  }

  change(file: string) {
    return lastChange(readHistory(this.root), file);
  }
}

describe('the last change of a file', () => {
  test('is the last commit that touched it, whatever happened to others', () => {
    const repository = new Repository();
    repository.write('massnahmen/a.md', '1').write('massnahmen/b.md', '1').commit('2026-01-01T12:00Z');
    const second = repository.write('massnahmen/a.md', '2').commit('2026-01-02T12:00Z');
    repository.write('massnahmen/b.md', '2').commit('2026-01-03T12:00Z');
    expect(repository.change('massnahmen/a.md')).toEqual({ id: second, on: '2026-01-02' });
    expect(readHistory(repository.root)?.folder).toBe('stadt');
  });

  test('is dated in German time, wherever it was made', () => {
    const repository = new Repository();
    repository.write('winter.md', '1').commit('2026-01-01T23:30:00+0000');
    repository.write('summer.md', '1').commit('2026-06-30T15:30:00-0700');
    expect(repository.change('winter.md')).toMatchObject({ on: '2026-01-02' });
    expect(repository.change('summer.md')).toMatchObject({ on: '2026-07-01' });
  });

  test('is not that it was given another name, twice even', () => {
    const repository = new Repository();
    const first = repository.write('a.md', 'one').commit('2026-01-01T12:00Z');
    for (const [from, to] of [
      ['a.md', 'b.md'],
      ['b.md', 'c.md'],
    ] as const) {
      renameSync(join(repository.root, from), join(repository.root, to));
      repository.commit('2026-01-02T12:00Z');
    }
    const other = repository.write('a.md', 'another').commit('2026-01-03T12:00Z');
    expect(repository.change('c.md')).toMatchObject({ id: first });
    expect(repository.change('a.md')).toMatchObject({ id: other });
  });

  test('is the merge where two branches met in one file, and the branch where they did not', () => {
    const repository = new Repository();
    repository.write('both.md', 'a\n\n\nz\n').write('one.md', '1').commit('2026-01-01T12:00Z');
    repository.git('checkout', '-qb', 'branch');
    const onBranch = repository
      .write('both.md', 'a\n\n\nZ\n')
      .write('one.md', '2')
      .commit('2026-01-02T12:00Z');
    repository.git('checkout', '-q', 'main');
    repository.write('both.md', 'A\n\n\nz\n').commit('2026-01-03T12:00Z');
    repository.git('merge', '-q', '--no-edit', 'branch');
    expect(repository.change('one.md')).toMatchObject({ id: onBranch });
    expect(repository.change('both.md')).toMatchObject({ id: repository.git('rev-parse', 'HEAD') });
  });
});

describe('what git can not tell is said, not guessed', () => {
  test('a change that no commit holds yet', () => {
    const repository = new Repository();
    repository.write('a ä.md', '1').write('b.md', '1').commit('2026-01-01T12:00Z');
    repository.write('a ä.md', '2').write('c.md', '1');
    expect(repository.change('a ä.md')).toBe('uncommitted');
    expect(repository.change('c.md')).toBe('uncommitted');
    expect(repository.change('b.md')).toMatchObject({ on: '2026-01-01' });
  });

  test('what lies before the edge of a shallow clone; what came after it is known', () => {
    const repository = new Repository();
    repository.write('old.md', '1').commit('2026-01-01T12:00Z');
    repository.write('edge.md', '1').commit('2026-01-02T12:00Z');
    const newest = repository.write('new.md', '1').commit('2026-01-03T12:00Z');
    const clone = join(temporary(), 'clone');
    repository.git('clone', '-q', '--depth', '2', `file://${repository.top}`, clone);
    const history = readHistory(join(clone, 'stadt'));
    expect(lastChange(history, 'old.md')).toBe('cut');
    expect(lastChange(history, 'edge.md')).toBe('cut');
    expect(lastChange(history, 'new.md')).toMatchObject({ id: newest });
  });

  test('a file that git was told to leave alone', () => {
    const repository = new Repository();
    repository.write('.gitignore', 'draft.md').write('draft.md', '1').commit('2026-01-01T12:00Z');
    expect(repository.change('draft.md')).toBe('untracked');
  });

  test('a folder without repository, one without commits, and a machine without git', () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
    expect(lastChange(readHistory(temporary()), 'a.md')).toBe('no-git');
    expect(new Repository().change('a.md')).toBe('no-git');
    const repository = new Repository();
    repository.write('a.md', '1').commit('2026-01-01T12:00Z');
    vi.stubEnv('PATH', '');
    expect(repository.change('a.md')).toBe('no-git');
  });
});

test('what a user has configured for the eye does not disturb', () => {
  const repository = new Repository();
  const commit = repository.write('a.md', '1').commit('2026-01-01T12:00Z');
  for (const [key, value] of [
    ['color.ui', 'always'],
    ['log.showSignature', 'true'],
    ['status.relativePaths', 'false'],
    ['diff.noprefix', 'true'],
    ['log.follow', 'true'],
    ['status.short', 'true'],
    ['status.branch', 'true'],
    ['log.decorate', 'full'],
    ['diff.renames', 'false'],
    ['log.showRoot', 'false'],
  ] as const)
    repository.git('config', key, value);
  expect(repository.change('a.md')).toMatchObject({ id: commit });
  expect(readHistory(repository.root)?.uncommitted.size).toBe(0);
});
