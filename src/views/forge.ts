import type { History } from '../model/history.ts';
import type { Strategy } from '../model/types.ts';

/** The addresses under which a forge edits, creates and explains the files of a repository. */

export type ForgeKind = 'github' | 'gitlab' | 'forgejo';

export interface Forge {
  kind: ForgeKind;
  /** Without a slash at its end. */
  repository: string;
  branch: string;
}

/** Hosts whose kind is known; all others say it in the strategy. */
const KNOWN: readonly (readonly [RegExp, ForgeKind])[] = [
  [/^(www\.)?github\.com$/, 'github'],
  [/^gitlab\./, 'gitlab'],
  [/^(codeberg\.org|forgejo\.|gitea\.)/, 'forgejo'],
];

/** Null when the strategy names no repository, or one whose forge nobody knows. */
export function forgeOf({ repository }: Pick<Strategy, 'repository'>): Forge | null {
  if (!repository) return null;
  const kind = repository.forge ?? KNOWN.find(([host]) => host.test(new URL(repository.url).hostname))?.[1];
  return kind ? { kind, repository: repository.url.replace(/\/$/, ''), branch: repository.branch } : null;
}

/**
 * The content folder within its repository, empty where it is the repository: what the strategy says, else what git
 * says, else the folder that the project comes with.
 */
export function contentFolder(
  { repository }: Pick<Strategy, 'repository'>,
  history: Pick<History, 'folder'> | null,
): string {
  return repository?.folder ?? history?.folder ?? 'content';
}

/** The path of a content file within its repository. */
export function repositoryPath(
  strategy: Pick<Strategy, 'repository'>,
  history: Pick<History, 'folder'> | null,
  file: string,
): string {
  const folder = contentFolder(strategy, history);
  return folder === '' ? file : `${folder}/${file}`;
}

/** Where a file is edited in the browser. `path` counts from the root of the repository. */
export function editUrl({ kind, repository, branch }: Forge, path: string): string {
  const file = `${encodePath(branch)}/${encodePath(path)}`;
  if (kind === 'github') return `${repository}/edit/${file}`;
  if (kind === 'gitlab') return `${repository}/-/edit/${file}`;
  return `${repository}/_edit/${file}`;
}

/** Where a file is read in the browser. */
export function fileUrl({ kind, repository, branch }: Forge, path: string): string {
  const file = `${encodePath(branch)}/${encodePath(path)}`;
  if (kind === 'github') return `${repository}/blob/${file}`;
  if (kind === 'gitlab') return `${repository}/-/blob/${file}`;
  return `${repository}/src/branch/${file}`;
}

/** All changes of a file. */
export function historyUrl({ kind, repository, branch }: Forge, path: string): string {
  const file = `${encodePath(branch)}/${encodePath(path)}`;
  if (kind === 'github') return `${repository}/commits/${file}`;
  if (kind === 'gitlab') return `${repository}/-/commits/${file}`;
  return `${repository}/commits/branch/${file}`;
}

/** One change. */
export function commitUrl({ kind, repository }: Forge, commit: string): string {
  return `${repository}${kind === 'gitlab' ? '/-' : ''}/commit/${commit}`;
}

/**
 * Where a new file is begun, with its name and, where the forge takes it, its text: GitHub and Forgejo do; GitLab takes
 * the name only (gitlab-org/gitlab issue 594214). GitHub wants the whole path in the name: with a folder before it, the
 * last folder got lost (isaacs/github issue 1527).
 */
export function newFileUrl({ kind, repository, branch }: Forge, path: string, text: string): string {
  const from = encodePath(branch);
  if (kind === 'github') {
    return `${repository}/new/${from}?${new URLSearchParams({ filename: path, value: text })}`;
  }
  if (kind === 'gitlab') return `${repository}/-/new/${from}?${new URLSearchParams({ file_name: path })}`;
  const cut = path.lastIndexOf('/');
  const folder = cut < 0 ? from : `${from}/${encodePath(path.slice(0, cut))}`;
  return `${repository}/_new/${folder}?${new URLSearchParams({ filename: path.slice(cut + 1), value: text })}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
