import { routes } from '../views/routes.ts';
import { BASE, url } from '../views/url.ts';
import { type Found, loadSearch, search } from './pagefind.ts';
import { readQuery, type SearchQuery, writeQuery } from './search-address.ts';
import { insteadNodes, kindRadios, resultItem, tipList } from './search-results.ts';
import {
  foundText,
  kindChoices,
  NOT_BUILT,
  NOT_LOADED,
  otherTerms,
  tipsFor,
  unknownText,
} from './search-words.ts';
import { closestWord } from './spelling.ts';

/** Brings the search page to life: results while the reader types, and the query in the address. */

/** Milliseconds without a key until what was typed is searched for. */
const PAUSE = 180;
/** Results that are shown at once, and with each press of the button. */
const PORTION = 20;

const form = part<HTMLFormElement>('form');
const field = part<HTMLInputElement>('input');
const status = part('status');
const kinds = part('kinds');
const list = part('results');
const advice = part('advice');
const more = part<HTMLButtonElement>('more');
const base = BASE.endsWith('/') ? BASE : `${BASE}/`;

let query: SearchQuery = { term: '', kind: '' };
/** Answers that arrive after the next question are dropped. */
let question = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

field.addEventListener('focus', () => void loadSearch(base).catch(() => {}), { once: true });
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const term = field.value.trim();
    // The same results again would take the focus from the one the reader has reached.
    if (term !== query.term) void ask({ ...query, term });
  }, PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  void ask({ ...query, term: field.value.trim() });
});
kinds.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) void ask({ ...query, kind: target.value });
});
addEventListener('popstate', fromAddress);
fromAddress();

function fromAddress(): void {
  const asked = readQuery(location.search);
  field.value ||= asked.term;
  void ask({ ...asked, term: field.value.trim() });
}

async function ask(wanted: SearchQuery): Promise<void> {
  const sameTerm = wanted.term === query.term;
  query = wanted;
  question += 1;
  const mine = question;
  history.replaceState(history.state, '', writeQuery(query) || location.pathname);
  if (!query.term) return clear();
  try {
    let found = await search(base, query.term, query.kind);
    if (mine !== question) return;
    if (query.kind && found.hits.length === 0) {
      query = { ...query, kind: '' };
      history.replaceState(history.state, '', writeQuery(query));
      found = await search(base, query.term, '');
      if (mine !== question) return;
    }
    await show(found, sameTerm, () => mine === question);
  } catch {
    if (mine === question) clear(import.meta.env.DEV ? NOT_BUILT : NOT_LOADED);
  }
}

async function show(found: Found, sameTerm: boolean, isCurrent: () => boolean): Promise<void> {
  const { term, kind } = query;
  const choices = kindChoices(found.counts);
  const items = await itemsOf(found, 0);
  if (!isCurrent()) return;
  list.replaceChildren(...items);
  // The reader may be on one of the buttons; a new term gives new ones.
  if (!sameTerm || !kinds.querySelector('input')) {
    kinds.querySelector('div')?.replaceChildren(...kindRadios(choices, kind));
  }
  kinds.hidden = choices.length < 3;
  status.textContent = foundText(term, found.hits.length, choices[0]?.count ?? 0, kind);
  offerMore(found, items.length);
  advise(found);
}

function advise({ hits, unknown }: Found): void {
  const { term } = query;
  const nothing = hits.length === 0;
  const terms = nothing || unknown.length > 0 ? otherTerms(term, unknown, closest) : [];
  const nodes = insteadNodes(unknownText(unknown, hits.length), terms, addressOf);
  advice.replaceChildren(...nodes, ...(nothing ? [tipList(tipsFor(term))] : []));
  advice.hidden = advice.childElementCount === 0;
}

function clear(message = ''): void {
  status.textContent = message;
  list.replaceChildren();
  advice.replaceChildren();
  for (const one of [kinds, advice, more]) one.hidden = true;
}

async function itemsOf({ hits }: Found, from: number): Promise<HTMLLIElement[]> {
  const term = query.term;
  const pages = await Promise.all(hits.slice(from, from + PORTION).map((hit) => hit.data()));
  return pages.map((page) => resultItem(page, term, signOf));
}

function offerMore(found: Found, shown: number): void {
  more.hidden = shown >= found.hits.length;
  more.textContent = `Weitere Treffer anzeigen (${found.hits.length - shown})`;
  more.onclick = async () => {
    const mine = question;
    const items = await itemsOf(found, shown);
    if (mine !== question) return;
    list.append(...items);
    items[0]?.querySelector('a')?.focus();
    offerMore(found, shown + items.length);
  };
}

/** The shapes that the page brings along, drawn by the same component as everywhere. */
function signOf(name: string): Node | null {
  const signs = part<HTMLTemplateElement>('signs').content;
  return signs.querySelector(`.is-${CSS.escape(name)}`)?.cloneNode(true) ?? null;
}

/** The words of all titles are in the list from A to Z. */
function closest(word: string): string | null {
  const titles = part('directory').textContent ?? '';
  return closestWord(word, new Set(titles.match(/[\p{L}\p{N}]{4,}/gu)));
}

function addressOf(term: string): string {
  return `${url(routes.search)}${writeQuery({ term, kind: '' })}`;
}

function part<Kind extends HTMLElement = HTMLElement>(name: string): Kind {
  const found = document.querySelector<Kind>(`[data-search="${name}"]`);
  if (!found) throw new Error(`The search page has no ${name}.`);
  return found;
}
