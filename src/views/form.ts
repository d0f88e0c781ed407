import type { Strategy } from '../model/types.ts';
import { forgeOf } from './forge.ts';
import { routes } from './routes.ts';

/** The addresses within the form for editors, as routes below the site's base path. */

/**
 * Whether the site has the form. Where nobody says, GitHub and GitLab get it, because it saves there as a pull request;
 * on Forgejo it would save without review, so that somebody has to ask for it.
 */
export function hasForm(strategy: Pick<Strategy, 'repository' | 'form'>): boolean {
  const forge = forgeOf(strategy);
  return forge !== null && (strategy.form.wanted ?? forge.kind !== 'forgejo');
}

/** Files that stand for themselves, in a collection of their own. */
export const SINGLE_FILES = 'grundlagen';

/** The name of the collection that lists the files of a folder; those with the rarer ending have their own. */
export function collectionOf(folder: string, ending: 'md' | 'yaml'): string {
  return ending === 'md' ? folder : `${folder}-${ending}`;
}

/** Where the form edits a content file, given by its path below the content folder such as `massnahmen/wlan.md`. */
export function formEntry(file: string): string {
  const [, folder, id = '', ending] = /^(?:([^/]+)\/)?([^/]+)\.(md|yaml)$/.exec(file) ?? [];
  const collection = folder ? collectionOf(folder, ending === 'yaml' ? 'yaml' : 'md') : SINGLE_FILES;
  return `${routes.form}#/collections/${collection}/entries/${encodeURIComponent(id)}`;
}

/**
 * Where the form begins a new file, with values that are known already, by key. A list is written with commas; what is
 * within a list, such as an entry of a log, can't be given.
 */
export function formNew(
  kind: 'massnahmen' | 'sitzungen' | 'zusagen' | 'seiten',
  values: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(values).toString();
  return `${routes.form}#/collections/${kind}/new${query && `?${query}`}`;
}
