import type { News } from '../views/news.ts';
import { baseline, compare, hasNews, type NewsLine, needsPrints, remember } from './visit.ts';
import { readMemory, writeMemory } from './visit-memory.ts';

/**
 * Shows what is new since the last visit: on the start page as a list, in the lists of measures and commitments as marks. Only a look at
 * the start page counts as a visit. Without scripts or storage nothing is shown, and nothing is missing.
 */
const FEW = 8;

const place = document.querySelector<HTMLElement>('[data-visit]');
if (place) run(place);

async function run(place: HTMLElement): Promise<void> {
  const { visit: where, key = '', stamp = '', source = '', base = '' } = place.dataset;
  const remembered = readMemory(key);
  if (remembered.state !== 'on') return;
  const { memory } = remembered;
  const now = Date.now();
  const isNews = hasNews(memory, now, stamp);
  const isVisit = where === 'home';
  const news = isNews || (isVisit && needsPrints(memory, stamp)) ? await fetchNews(source) : null;
  const before = memory && baseline(memory, now);
  const lines = isNews && news && before ? compare(before, news) : [];
  if (!isVisit) mark(lines, base);
  else if (before && lines.length > 0) show(place, lines, before.at, base);
  else place.hidden = true;
  if (!isVisit) return;
  const after = remember(memory, now, news);
  if (after) writeMemory(key, after);
}

async function fetchNews(source: string): Promise<News | null> {
  try {
    const answer = await fetch(source);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function show(place: HTMLElement, lines: readonly NewsLine[], at: number, base: string): void {
  const box = place.querySelector('details');
  const title = place.querySelector('h2');
  const list = place.querySelector('ul');
  if (!box || !title || !list) return;
  const count = lines.length === 1 ? '1 Neuigkeit' : `${lines.length} Neuigkeiten`;
  title.textContent = `${count} seit Ihrem letzten Besuch ${dayText(at)}`;
  list.replaceChildren(...lines.slice(0, FEW).map((line) => row(line, base)));
  if (lines.length > FEW) list.append(more(lines.slice(FEW), base));
  place.hidden = false;
  box.hidden = false;
}

function row({ href, title, text, isAdded }: NewsLine, base: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${base}${href}`;
  link.textContent = title;
  const said = document.createElement('span');
  said.className = 'sub';
  said.textContent = text;
  item.append(tag(isAdded), ' ', link, said);
  return item;
}

function more(lines: readonly NewsLine[], base: string): HTMLLIElement {
  const item = document.createElement('li');
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `Weitere (${lines.length})`;
  const list = document.createElement('ul');
  list.className = 'plain rows';
  list.append(...lines.map((line) => row(line, base)));
  details.append(summary, list);
  item.append(details);
  return item;
}

function mark(lines: readonly NewsLine[], base: string): void {
  const byAddress = new Map(lines.map((line) => [`${base}${line.href}`, line]));
  for (const link of document.querySelectorAll('table[data-filterable] th[scope="row"] a')) {
    const line = byAddress.get(link.getAttribute('href') ?? '');
    if (line) link.after(' ', tag(line.isAdded));
  }
}

function tag(isAdded: boolean): HTMLElement {
  const word = document.createElement('span');
  word.className = 'tag tag-news';
  word.textContent = isAdded ? 'neu' : 'geändert';
  return word;
}

/** „heute“ or „am 3. Mai 2026“ */
function dayText(at: number): string {
  const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long' });
  const text = day.format(at);
  return text === day.format(Date.now()) ? 'heute' : `am ${text}`;
}
