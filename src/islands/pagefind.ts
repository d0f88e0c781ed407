/** What is used of Pagefind in the browser (https://pagefind.app/docs/api/). Its files are there in a built site only. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: readonly Hit[] }>;
}

export interface Hit {
  id: string;
  data(): Promise<HitData>;
}

/** The page behind a hit, as `src/search/` put it into the index. */
export interface HitData {
  url: string;
  /** Text with `<mark>`; `<` and `>` of the text itself are escaped, nothing else is. */
  excerpt: string;
  /** The whole text. */
  content: string;
  meta: Readonly<Partial<Record<'title' | 'art' | 'label' | 'status' | 'stand' | 'kurz', string>>>;
}

/** What was found, best first. */
export interface Found {
  hits: readonly Hit[];
  /** How many there are of each kind, whatever kind was asked for. */
  counts: Readonly<Record<string, number>>;
  /** Words of the query that occur nowhere. Pagefind leaves them out as long as another word is found. */
  unknown: readonly string[];
}

/**
 * How much a match in a field counts besides the text (1). The short sentence is part of the text already; other words
 * and parts of compounds find what nothing else finds.
 */
const WEIGHTS = { title: 5, auch: 0.4, stand: 1, label: 0.5, kurz: 0, status: 0, art: 0 };

interface Search {
  pagefind: Pagefind;
  /** By the id of a hit. */
  kinds: ReadonlyMap<string, string>;
}

let loading: Promise<Search> | undefined;

/** Loads the search once; call it early to have it ready. A failed attempt is repeated by the next call. */
export function loadSearch(base: string): Promise<Search> {
  loading ??= start(`${base}pagefind/`).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Searches; an empty `kind` stands for all. */
export async function search(base: string, term: string, kind: string): Promise<Found> {
  const { pagefind, kinds } = await loadSearch(base);
  const { results } = await pagefind.search(term);
  const counts: Record<string, number> = {};
  for (const { id } of results) {
    const found = kinds.get(id) ?? '';
    counts[found] = (counts[found] ?? 0) + 1;
  }
  const words = term.split(/\s+/).filter(Boolean);
  const alone = await Promise.all(words.map((word) => pagefind.search(word)));
  return {
    hits: kind ? results.filter(({ id }) => kinds.get(id) === kind) : results,
    counts,
    unknown: words.filter((_, index) => alone[index]?.results.length === 0),
  };
}

async function start(folder: string): Promise<Search> {
  const [pagefind, kinds] = await Promise.all([startPagefind(folder), loadKinds(folder)]);
  return { pagefind, kinds };
}

async function startPagefind(folder: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  // An index of this size is searched in a few milliseconds; a worker would be one more file to load.
  await pagefind.options({ noWorker: true, excerptLength: 32, ranking: { metaWeights: WEIGHTS } });
  await pagefind.init();
  return pagefind;
}

async function loadKinds(folder: string): Promise<Map<string, string>> {
  const answer = await fetch(`${folder}arten.json`);
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  const lists: Record<string, string[]> = await answer.json();
  return new Map(Object.entries(lists).flatMap(([kind, ids]) => ids.map((id) => [id, kind] as const)));
}
