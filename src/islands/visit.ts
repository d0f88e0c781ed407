import type { News, NewsItem } from '../views/news.ts';

/** What a visit found: the prints of all pages that can have news. */
export interface Snapshot {
  /** When the visit ended, in milliseconds. */
  at: number;
  stamp: string;
  prints: Record<string, string>;
}

/** What this device remembers. */
export interface Memory {
  /** The visit before the present one; null during the first. */
  before: Snapshot | null;
  /** The present visit, or the last one when none is going on. `at` is its latest page view. */
  present: Snapshot;
}

/** Something new for this reader. */
export interface NewsLine {
  href: string;
  title: string;
  text: string;
  isAdded: boolean;
}

/** A visit goes on while a page is opened again within four hours: news stay until it is over. */
export const VISIT_MS = 4 * 60 * 60 * 1000;

/** What to compare with at that time: the visit before the one that is going on or beginning. */
export function baseline(memory: Memory, now: number): Snapshot | null {
  return isOver(memory, now) ? memory.present : memory.before;
}

/** Whether the site says anything that it did not say at the last visit. */
export function hasNews(memory: Memory | null, now: number, stamp: string): boolean {
  const before = memory && baseline(memory, now);
  return before !== null && isSameFormat(before.stamp, stamp) && before.stamp !== stamp;
}

/** Whether the prints of the page must be fetched to remember this visit. */
export function needsPrints(memory: Memory | null, stamp: string): boolean {
  return memory?.present.stamp !== stamp;
}

/** The memory after a page was opened. `news` is needed where `needsPrints` says so. */
export function remember(memory: Memory | null, now: number, news: News | null): Memory | null {
  const prints = news && Object.fromEntries(news.items.map(({ href, print }) => [href, print]));
  const found = news && prints ? { at: now, stamp: news.stamp, prints } : null;
  if (!memory) return found && { before: null, present: found };
  const before = baseline(memory, now);
  return { before, present: found ?? { ...memory.present, at: now } };
}

/** What is new or different, in the order of the news. */
export function compare(before: Snapshot, { items }: News): NewsLine[] {
  return items.flatMap((item) => {
    const known = before.prints[item.href];
    if (known === item.print) return [];
    const { href, title } = item;
    return { href, title, text: sentence(item, known), isAdded: known === undefined };
  });
}

/** The sentence for the first part that differs. */
function sentence({ print, says, added }: NewsItem, known: string | undefined): string {
  if (known === undefined) return added;
  const parts = known.split('.');
  const at = print.split('.').findIndex((part, index) => part !== parts[index]);
  return says[at] || says.findLast(Boolean) || '';
}

function isOver({ present }: Memory, now: number): boolean {
  return now - present.at > VISIT_MS;
}

/** Prints of another format can't be compared: everything would seem new. */
function isSameFormat(one: string, other: string): boolean {
  return one.split('.')[0] === other.split('.')[0];
}
