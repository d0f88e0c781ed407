import type { Commit, History } from '../model/history.ts';
import { git } from './run.ts';

/** Begins the line of a commit; no path does. */
const MARK = '\u0001';

/** What the history says as far as it is committed. */
type Walked = Pick<History, 'changes' | 'cut'>;

/** The last walk, because an edit while developing leaves the history as it is; by folder, commit and depth. */
let last: { key: string; walked: Walked } | null = null;

/**
 * The last change of every file below `root`, from one walk through the history. Null where the folder is in no
 * repository, has no commit yet, or git is not installed.
 */
export function readHistory(root: string): History | null {
  try {
    const about = git(root, 'rev-parse', '--show-prefix', '--is-shallow-repository', 'HEAD');
    const [prefix = '', shallow] = about.split('\n');
    const key = `${root}\n${about}`;
    if (last?.key !== key) last = { key, walked: walk(root, prefix, shallow === 'true') };
    return { folder: prefix.replace(/\/$/, ''), ...last.walked, uncommitted: uncommittedIn(root, prefix) };
  } catch {
    return null;
  }
}

function walk(root: string, prefix: string, isShallow: boolean): Walked {
  const log = git(
    root,
    'log',
    `--format=${MARK}%H %ct %P`,
    '--date-order',
    '--name-status',
    // A merge changes what differs from all that it joins.
    '--diff-merges=combined',
    // Whoever only renames a file changes nothing in it.
    '--find-renames=100%',
    '--',
    '.',
  );
  return changesIn(log, prefix, isShallow);
}

function changesIn(log: string, prefix: string, isShallow: boolean): Walked {
  const changes = new Map<string, Commit>();
  const cut = new Set<string>();
  /** Today's name of what went by another one at the commit that is being read. */
  const laterNames = new Map<string, string>();
  let commit: Commit = { id: '', on: '' };
  let isEdge = false;
  for (const line of log.split('\n')) {
    if (line.startsWith(MARK)) {
      const [id = '', seconds, ...parents] = line.slice(1).trim().split(' ');
      commit = { id, on: germanDay(Number(seconds)) };
      // Where the history was cut off, a commit seems to have no parents and to have made everything.
      isEdge = isShallow && parents.length === 0;
    } else if (line !== '') {
      const [letters = '', ...paths] = line.split('\t');
      note(letters, ...paths.map((path) => path.slice(prefix.length)));
    }
  }
  return { changes, cut };

  function note(letters: string, path = '', renamedTo?: string): void {
    const name = renamedTo ?? path;
    const today = laterNames.get(name) ?? name;
    if (changes.has(today) || cut.has(today)) return;
    if (renamedTo !== undefined && letters === 'R100') laterNames.set(path, today);
    else if (isEdge) cut.add(today);
    else changes.set(today, commit);
  }
}

/** Changed, new and deleted files. */
function uncommittedIn(root: string, prefix: string): Set<string> {
  const status = git(root, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', '.');
  const lines = status.split('\0').filter(Boolean);
  return new Set(lines.map((line) => line.slice('XY '.length + prefix.length)));
}

const GERMAN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

function germanDay(secondsSinceEpoch: number): string {
  return GERMAN_DAY.format(secondsSinceEpoch * 1000);
}
