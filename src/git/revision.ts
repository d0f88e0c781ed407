import { git } from './run.ts';

/** A commit by its full name, and the day of it in its own time zone. */
export interface Revision {
  commit: string;
  committedOn: string;
}

/** Why nothing can be asked of a folder's history; null where it can. */
export function gitProblem(folder: string): 'no-git' | 'no-repository' | 'not-trusted' | 'no-commit' | null {
  try {
    git(folder, 'rev-parse', '--show-toplevel');
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    if (code === 'ENOENT') return 'no-git';
    return stderr?.includes('dubious ownership') ? 'not-trusted' : 'no-repository';
  }
  return revision(folder, 'HEAD') ? null : 'no-commit';
}

/** What a name (branch, tag, commit, `HEAD^`) stands for; null where it stands for no commit. */
export function revision(folder: string, name: string): Revision | null {
  try {
    const commit = git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
    const committedOn = git(folder, 'show', '-s', '--format=%cs', commit.trim());
    return { commit: commit.trim(), committedOn: committedOn.trim() };
  } catch {
    return null;
  }
}

/** Where the histories of two commits part; null where nobody knows. */
export function mergeBase(folder: string, one: string, other: string): Revision | null {
  try {
    return revision(folder, git(folder, 'merge-base', one, other).trim());
  } catch {
    return null;
  }
}

/** Whether the history ends somewhere because it was not fetched any further. */
export function isShallow(folder: string): boolean {
  return git(folder, 'rev-parse', '--is-shallow-repository').trim() === 'true';
}

/** Where a folder lies in its repository, without a slash at the end; empty for the repository itself. */
export function pathInRepository(folder: string): string {
  return git(folder, 'rev-parse', '--show-prefix').trim().replace(/\/$/, '');
}

/** Whether a commit has a folder. */
export function hasFolder(folder: string, commit: string, path: string): boolean {
  try {
    return git(folder, 'cat-file', '-t', treeOf(commit, path)).trim() === 'tree';
  } catch {
    return false;
  }
}

/**
 * By which name a commit knows the folder that is called `path` today (or in `until`), judged by what became of a file
 * in it; null where it knew none.
 */
export function formerFolder(
  folder: string,
  commit: string,
  until: string | null,
  path: string,
  file: string,
): string | null {
  const told = git(
    folder,
    'diff',
    '--name-status',
    '--no-relative',
    '-z',
    '--find-renames',
    '--diff-filter=R',
    commit,
    ...(until === null ? [] : [until]),
    '--',
    `:(top,glob)**/${file}`,
  ).split('\0');
  const now = path === '' ? file : `${path}/${file}`;
  const index = told.indexOf(now);
  const before = told[index - 1];
  return index < 2 || before === undefined ? null : before.slice(0, -file.length).replace(/\/$/, '');
}

/** The files below a folder that git knows or would take in, with paths below it. */
export function filesBelow(folder: string): string[] {
  const listed = git(folder, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.');
  return [...new Set(listed.split('\0'))].filter(Boolean);
}

/** How git names a folder of a commit. */
export function treeOf(commit: string, path: string): string {
  return `${commit}:${path}`;
}
