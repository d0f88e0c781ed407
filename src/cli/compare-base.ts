import { firstBranch, isShallow, mergeBase, type Revision, revision } from '../git/revision.ts';
import { formatDay } from '../views/format.ts';

/** A state of the repository that is compared, and what it is called. */
export interface Chosen {
  revision: Revision;
  /** `Abzweig von origin/main (3f2a91c), 3. Mai 2026` */
  name: string;
}

/** The new state: a commit, or the working tree, which began at `head`. */
export interface End {
  revision: Revision;
  isCommit: boolean;
}

/** The state that was asked for. Throws, in German, when there is none. */
export function askedState(repository: string, asked: string): Chosen {
  return chosen(asked, asked, known(repository, asked));
}

/**
 * The state to compare with: the one that was asked for, `<stand>...` for where it and the end part, or where the end
 * leaves the main branch. `branch` is the one that the content says it is edited on.
 */
export function stateBefore(
  repository: string,
  asked: string | null,
  end: End,
  branch: string | null,
): Chosen {
  if (asked === null) return beginning(repository, end, branch);
  if (!asked.endsWith('...')) return askedState(repository, asked);
  const name = asked.slice(0, -'...'.length);
  return parting(repository, name, known(repository, name), end);
}

/** Where a branch and the end part. */
function parting(repository: string, name: string, tip: Revision, end: End): Chosen {
  const base = mergeBase(repository, tip, end.revision);
  if (base) return chosen(name, base.commit === tip.commit ? name : `Abzweig von ${name}`, base);
  throw new Error(
    isShallow(repository)
      ? `${SHALLOW} Der Commit, an dem sich „${name}“ und der neue Stand trennten, ist nicht dabei. ${DEEPEN}`
      : `„${name}“ und der neue Stand haben keinen gemeinsamen Ursprung. Womit verglichen wird, bitte angeben: npm run vergleich -- <stand>`,
  );
}

const SHALLOW = 'Dieses Repository wurde nur zum Teil geladen („shallow clone“).';
const DEEPEN =
  'Bitte den Rest laden: git fetch --unshallow; in GitHub Actions und Forgejo „fetch-depth: 0“ bei actions/checkout, in GitLab „GIT_DEPTH: 0“.';

/** Names under which the main branch is usually found; the one of the content comes before what is only a habit. */
function mainBranches(branch: string | null): string[] {
  const named = branch === null ? [] : [`origin/${branch}`, branch];
  return [...new Set(['origin/HEAD', ...named, 'origin/main', 'origin/master', 'main', 'master'])];
}

/** Where the end leaves the main branch; on the main branch itself the newest commit, or the one before it. */
function beginning(repository: string, end: End, branch: string | null): Chosen {
  const main = firstBranch(repository, mainBranches(branch));
  if (!main && isShallow(repository)) {
    throw new Error(`${SHALLOW} Welcher Stand der bisherige ist, lässt sich so nicht sagen. ${DEEPEN}`);
  }
  const base = main && parting(repository, main.name, main.tip, end);
  if (base && base.revision.commit !== end.revision.commit) return base;
  if (!end.isCommit) return chosen('HEAD', 'letzter Commit', end.revision);
  const previous = `${end.revision.commit}^`;
  const before = revision(repository, previous);
  if (before) return chosen(previous, 'Commit davor', before);
  throw new Error(
    isShallow(repository)
      ? `${SHALLOW} Der Commit davor ist nicht dabei. ${DEEPEN}`
      : 'Dieser Stand ist der erste Commit: Davor gibt es nichts, womit er sich vergleichen ließe.',
  );
}

function known(repository: string, name: string): Revision {
  const found = revision(repository, name);
  if (found) return found;
  if (isShallow(repository)) {
    throw new Error(`${SHALLOW} „${name}“ ist nicht dabei. ${DEEPEN}`);
  }
  throw new Error(
    `Einen Stand „${name}“ kennt Git hier nicht. Zweige zeigt „git branch --all“, Commits „git log --oneline“; was nur auf dem Server liegt, holt „git fetch“.`,
  );
}

/** A name that is the commit itself is not said twice. */
function chosen(asked: string, name: string, found: Revision): Chosen {
  const short = found.commit.slice(0, 7);
  const origin = found.commit.startsWith(asked) ? '' : ` (${short})`;
  const shown = found.commit.startsWith(name) ? `Commit ${short}` : name;
  return { revision: found, name: `${shown}${origin}, ${formatDay(found.committedOn)}` };
}
