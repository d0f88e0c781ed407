import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, gitWith } from './run.ts';

const BRANCH = 'pages';

/** Nobody: the commit says which state the pages were built from, and who made that. */
const AUTHOR = {
  GIT_AUTHOR_NAME: 'Sachstand',
  GIT_AUTHOR_EMAIL: 'sachstand@localhost',
  GIT_COMMITTER_NAME: 'Sachstand',
  GIT_COMMITTER_EMAIL: 'sachstand@localhost',
};

/**
 * Makes the branch `pages` of a repository's origin hold exactly the files of `built`, without any history, as hosts of
 * static pages expect. Says whether there was anything to renew. The repository's own index and working tree stay as
 * they are. Throws what git says where it refuses.
 */
export function publishPages(repository: string, built: string): 'published' | 'same' {
  const tree = treeOfFolder(repository, built);
  if (tree === publishedTree(repository)) return 'same';
  const source = git(repository, 'rev-parse', 'HEAD').trim();
  const message = `Website, gebaut aus ${source}`;
  const commit = gitWith(AUTHOR, repository, 'commit-tree', tree, '-m', message).trim();
  git(repository, 'push', '--quiet', 'origin', `+${commit}:refs/heads/${BRANCH}`);
  return 'published';
}

/** The files of a folder as git's object database keeps them, byte for byte. */
function treeOfFolder(repository: string, folder: string): string {
  const place = mkdtempSync(join(tmpdir(), 'sachstand-'));
  try {
    const own = {
      GIT_DIR: git(repository, 'rev-parse', '--absolute-git-dir').trim(),
      GIT_WORK_TREE: folder,
      GIT_INDEX_FILE: join(place, 'index'),
    };
    gitWith(own, folder, '-c', 'core.autocrlf=false', 'add', '--all', '--force', '.');
    return gitWith(own, folder, 'write-tree').trim();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** What is published already; null before the first time. */
function publishedTree(repository: string): string | null {
  try {
    git(repository, 'fetch', '--quiet', 'origin', `refs/heads/${BRANCH}`);
    return git(repository, 'rev-parse', 'FETCH_HEAD^{tree}').trim();
  } catch {
    return null;
  }
}
