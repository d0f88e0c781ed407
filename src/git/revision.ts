import { git } from './run.ts';

/** A commit by its full name, and the day of it in its own time zone. */
export interface Revision {
  commit: string;
  committedOn: string;
}

/** Why nothing can be asked of a folder's history. */
export type GitProblem = 'no-git' | 'no-repository' | 'not-trusted' | 'no-commit';

/** The repository that a folder is in, with the commit it stands at, or why there is none to ask. */
export function repositoryAt(folder: string): { repository: string; head: Revision } | GitProblem {
  try {
    const repository = git(folder, 'rev-parse', '--show-toplevel').replace(/\r?\n$/, '');
    const head = revision(folder, 'HEAD');
    return head ? { repository, head } : 'no-commit';
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    if (code === 'ENOENT') return 'no-git';
    return stderr?.includes('dubious ownership') ? 'not-trusted' : 'no-repository';
  }
}

/** What a name (branch, tag, commit, `HEAD^`) stands for; null where it stands for no commit. */
export function revision(folder: string, name: string): Revision | null {
  try {
    const told = git(folder, 'show', '-s', '--format=%H %cs', '--end-of-options', `${name}^{commit}`);
    const [commit = '', committedOn = ''] = told.trim().split(' ');
    return { commit, committedOn };
  } catch {
    return null;
  }
}

/** The first of these branches that there is; `origin/…` is one of the server's. */
export function firstBranch(
  folder: string,
  names: readonly string[],
): { name: string; tip: Revision } | null {
  const refOf = (name: string) => `refs/${name.startsWith('origin/') ? 'remotes' : 'heads'}/${name}`;
  const format = '--format=%(refname) %(objectname) %(committerdate:short)';
  const told = git(folder, 'for-each-ref', format, '--', ...names.map(refOf));
  const tips = new Map(
    told.split('\n').map((line) => {
      const [ref = '', commit = '', committedOn = ''] = line.split(' ');
      return [ref, { commit, committedOn }] as const;
    }),
  );
  for (const name of names) {
    const tip = tips.get(refOf(name));
    if (tip) return { name, tip };
  }
  return null;
}

/** Where the histories of two commits part; null where nobody knows. */
export function mergeBase(folder: string, one: Revision, other: Revision): Revision | null {
  try {
    const commit = git(folder, 'merge-base', one.commit, other.commit).trim();
    return [one, other].find((known) => known.commit === commit) ?? revision(folder, commit);
  } catch {
    return null;
  }
}

/** Whether the history ends somewhere because it was not fetched any further. */
export function isShallow(folder: string): boolean {
  return git(folder, 'rev-parse', '--is-shallow-repository').trim() === 'true';
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
