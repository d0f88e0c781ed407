import type { Day } from './day.ts';

/** What git knows of the content's files. */
export interface History {
  /** The content folder within its repository, without slashes at its ends; empty where it is the repository. */
  folder: string;
  /** The last commit that changed a file, by path below the content folder. A new name alone is no change. */
  changes: ReadonlyMap<string, Commit>;
  /** Files that differ from what the last commit holds. */
  uncommitted: ReadonlySet<string>;
  /** Files of which the history that is at hand doesn't reach back to their last change. */
  cut: ReadonlySet<string>;
}

export interface Commit {
  /** The whole name: forty hexadecimal digits, or sixty-four. */
  id: string;
  /** The day it was made, in German time. */
  on: Day;
}

/** How a file came to what it says: by a commit, or why nobody can tell. */
export type LastChange = Commit | 'uncommitted' | 'cut' | 'untracked' | 'no-git';

/** `history` is null where the content is in no repository, or git is not installed. */
export function lastChange(history: History | null, file: string): LastChange {
  if (!history) return 'no-git';
  if (history.uncommitted.has(file)) return 'uncommitted';
  if (history.cut.has(file)) return 'cut';
  return history.changes.get(file) ?? 'untracked';
}
