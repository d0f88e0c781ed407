import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { DirectoryEntry } from '../views/directory.ts';
import { compoundParts, vocabularyOf } from './compounds.ts';

/** Of everything that Pagefind makes: its interfaces, its worker and other languages are never asked for. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.de\.pagefind|.+\.pf_(meta|index|fragment))$/;

/** What a fragment begins with. */
const SIGNATURE = /^pagefind_dcd/;

/** How long Pagefind may take for one answer, in milliseconds: the one with all files of a large city takes it some time. */
const PATIENCE = 120_000;

/**
 * The files of the search index, for a folder `pagefind/` below the site's root. The same entries give the same bytes.
 *
 * @throws when Pagefind's program is missing for this platform, does not start, or does not answer
 */
export async function indexFiles(entries: readonly DirectoryEntry[]): Promise<IndexFile[]> {
  let timer: NodeJS.Timeout | undefined;
  // The timer also keeps the process alive, which would otherwise end without a word if the program ends.
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Pagefind antwortet nicht.')), PATIENCE);
  });
  try {
    return await Promise.race([filesOf(entries, () => timer?.refresh()), silence]);
  } finally {
    clearTimeout(timer);
    await close();
  }
}

/** `heard` is called after every answer. */
async function filesOf(entries: readonly DirectoryEntry[], heard: () => void): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'de' });
  heard();
  if (!index) throw new Error(errors.join(' '));
  const vocabulary = vocabularyOf(entries.map(({ title, text }) => `${title} ${text}`));
  // One after the other: the numbers that Pagefind gives to pages follow the order in which they come.
  for (const entry of entries) {
    refuse(await add(index, entry, vocabulary));
    heard();
  }
  const { files, errors: faults } = await index.getFiles();
  refuse({ errors: faults });
  const needed = files.filter(({ path }) => NEEDED.test(path));
  return [...needed, kindsFile(needed)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * `{"massnahme": ["de_158ceb7", …], …}`: the results of each kind. Pagefind's own filters would do, but it writes them
 * in an order that differs from run to run.
 */
function kindsFile(files: readonly IndexFile[]): IndexFile {
  const kinds: Partial<Record<string, string[]>> = {};
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!id) continue;
    const { meta } = JSON.parse(gunzipSync(content).toString('utf8').replace(SIGNATURE, ''));
    kinds[meta.art] = [...(kinds[meta.art] ?? []), id].sort();
  }
  const sorted = Object.fromEntries(Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { path: 'arten.json', content: Buffer.from(JSON.stringify(sorted)) };
}

function add(index: PagefindIndex, entry: DirectoryEntry, vocabulary: ReadonlySet<string>) {
  const { kind, label, title, href, status, state, note, text, also } = entry;
  const meta = {
    title,
    art: kind,
    label,
    status,
    stand: state,
    kurz: note,
    auch: [...also, ...compoundParts(`${title} ${text}`, vocabulary)].join(' '),
  };
  return index.addCustomRecord({
    url: href,
    // Pagefind takes no page without text.
    content: text || title,
    language: 'de',
    meta: Object.fromEntries(
      Object.entries(meta).filter((pair): pair is [string, string] => Boolean(pair[1])),
    ),
  });
}

function refuse({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(errors.join(' '));
}
