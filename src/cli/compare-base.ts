import { isShallow, mergeBase, type Revision, revision } from '../git/revision.ts';
import { formatDay } from '../views/format.ts';

/** A state of the repository that is compared, and what it is called. */
export interface Chosen {
  revision: Revision;
  /** `Abzweig von origin/main vom 3. Mai 2026 (3f2a91c)` */
  name: string;
}

/** The state that was asked for. Throws, in German, when there is none. */
export function askedState(repository: string, asked: string): Chosen {
  return chosen(asked, asked, known(repository, asked));
}

/**
 * The state to compare with: the one that was asked for, `<stand>...` for where it and `until` part, or where `until`
 * leaves the main branch. `until` is null for the working tree, which begins at `HEAD`.
 */
export function stateBefore(
  repository: string,
  asked: string | null,
  until: Revision | null,
  branch: string | null,
): Chosen {
  const end = until?.commit ?? 'HEAD';
  if (asked?.endsWith('...')) return parting(repository, asked.slice(0, -'...'.length), end);
  return asked === null ? beginning(repository, end, until !== null, branch) : askedState(repository, asked);
}

/** Where a branch and `end` part. */
function parting(repository: string, branch: string, end: string): Chosen {
  known(repository, branch);
  const base = mergeBase(repository, branch, end);
  if (base) return chosen(branch, `Abzweig von ${branch}`, base);
  throw new Error(
    isShallow(repository)
      ? `${SHALLOW} Der Commit, an dem sich „${branch}“ abzweigt, ist nicht dabei. ${DEEPEN}`
      : `„${branch}“ und der neue Stand haben keinen gemeinsamen Ursprung. Ohne die drei Punkte wird mit „${branch}“ selbst verglichen.`,
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

/** Where `end` leaves the main branch; on the main branch itself the commit that is newest, or the one before it. */
function beginning(repository: string, end: string, isCommit: boolean, branch: string | null): Chosen {
  const main = mainBranches(branch).find((name) => revision(repository, name));
  const tip = known(repository, end);
  if (!main && isShallow(repository)) {
    throw new Error(`${SHALLOW} Welcher Stand der bisherige ist, lässt sich so nicht sagen. ${DEEPEN}`);
  }
  const base = main ? mergeBase(repository, main, end) : null;
  if (main && !base && isShallow(repository)) return parting(repository, main, end);
  if (!base || base.commit === tip.commit) {
    if (!isCommit) return chosen('HEAD', 'letzter Commit', tip);
    const before = revision(repository, `${end}^`);
    if (before) return chosen(`${end}^`, 'Commit davor', before);
    throw new Error(
      'Dieser Stand ist der erste Commit: Davor gibt es nichts, womit er sich vergleichen ließe.',
    );
  }
  const isMain = base.commit === revision(repository, main as string)?.commit;
  return chosen(main as string, isMain ? (main as string) : `Abzweig von ${main}`, base);
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
