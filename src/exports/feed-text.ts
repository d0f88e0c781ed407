/** Writes Atom (RFC 4287). The one place that knows its spelling; what is in a feed is said elsewhere. */

export interface Feed {
  id: string;
  title: string;
  subtitle: string | null;
  /** Who answers for the feed. */
  author: string;
  rights: string | null;
  updated: string;
  /** Addresses of the feed itself and of the page that shows the same; null where nobody knows them. */
  self: string | null;
  page: string | null;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  /** A point in time (RFC 3339). */
  updated: string;
  page: string | null;
  /** What the entry belongs to, for sorting in the reader's program. */
  categories: readonly string[];
  /** One line each. */
  sentences: readonly string[];
}

export function feedFile(feed: Feed): string {
  const { id, title, subtitle, author, rights, updated, self, page, entries } = feed;
  return lines([
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    element('id', id),
    element('title', title),
    subtitle && element('subtitle', subtitle),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    rights && element('rights', rights),
    self && link('self', 'application/atom+xml', self),
    page && link('alternate', 'text/html', page),
    ...entries.map(entryText),
    '</feed>',
  ]);
}

function entryText({ id, title, updated, page, categories, sentences }: FeedEntry): string {
  const items = sentences.map((sentence) => `<li>${xmlText(sentence)}</li>`);
  return lines([
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', updated),
    page && link('alternate', 'text/html', page),
    ...categories.map((category) => `<category term="${xmlText(category)}"/>`),
    `<content type="html">${xmlText(`<ul>${items.join('')}</ul>`)}</content>`,
    '</entry>',
  ]).trimEnd();
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
}

/** For text and attributes. Characters that XML 1.0 can't carry, not even escaped, are left out (section 2.2). */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\r]/g, (sign) => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function lines(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null && part !== '').join('\n')}\n`;
}
