import { git } from './run.ts';

/** The commit that a content folder stands at, and what differs from it. */
export interface GitState {
  commit: string;
  /** The day of the commit, in its own time zone. */
  committedOn: string;
  /** Changed or new content files, frozen reports left out: they are made from the others. */
  changed: string[];
}

/** Null where the folder is not in a git repository, or git is not installed. */
export function gitState(root: string): GitState | null {
  try {
    const [commit = '', committedOn = ''] = git(root, 'show', '-s', '--format=%H %cs', 'HEAD')
      .trim()
      .split(' ');
    const status = git(
      root,
      'status',
      '--porcelain',
      '--untracked-files=all',
      '--',
      '.',
      ':(exclude)berichte',
    );
    const changed = status.split('\n').filter(Boolean);
    // In a folder that git was told to ignore, nothing counts as changed.
    const isTracked = git(root, 'ls-files', '--', 'strategie.yaml').trim() !== '';
    return { commit, committedOn, changed: isTracked ? changed : ['strategie.yaml'] };
  } catch {
    return null;
  }
}

/** Absolute path of the git repository that a folder is in; null where there is none. */
export function repositoryOf(root: string): string | null {
  try {
    return git(root, 'rev-parse', '--show-toplevel').replace(/\r?\n$/, '');
  } catch {
    return null;
  }
}
