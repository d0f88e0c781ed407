import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeOf } from './revision.ts';
import { gitWith } from './run.ts';

/**
 * Lays a folder of a commit into a temporary one as a checkout would, hands that to `use`, and takes it away again
 * whatever happens. The repository, its index and its working tree stay untouched. `repository` is its top folder.
 */
export function withSnapshot<T>(
  repository: string,
  commit: string,
  path: string,
  use: (root: string) => T,
): T {
  const place = mkdtempSync(join(tmpdir(), 'sachstand-'));
  const root = join(place, 'inhalt');
  const index = { GIT_INDEX_FILE: join(place, 'index') };
  try {
    // A folder without files is none to git.
    mkdirSync(root);
    gitWith(index, repository, 'read-tree', treeOf(commit, path));
    gitWith(index, repository, 'checkout-index', '--all', '--quiet', `--prefix=${root}/`);
    return use(root);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
