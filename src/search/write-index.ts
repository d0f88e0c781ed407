import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DirectoryEntry } from '../views/directory.ts';
import { indexFiles } from './index-files.ts';

/**
 * Writes the search index into a built site. Returns null, or in one sentence why the site stays without: everything
 * else of it works all the same, and its search page offers the list from A to Z.
 */
export async function writeSearchIndex(
  entries: readonly DirectoryEntry[],
  site: string,
): Promise<string | null> {
  try {
    for (const { path, content } of await indexFiles(entries)) {
      const place = join(site, 'pagefind', path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, content);
    }
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `Die Website hat keine Suche, weil sich ihr Suchindex nicht erstellen ließ (Pagefind, ${process.platform}-${process.arch}): ${reason.split('\n', 1)[0]}`;
  }
}
