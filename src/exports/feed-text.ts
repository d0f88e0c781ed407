/** Writes Atom (RFC 4287). The one place that knows its spelling; what is in a feed is said elsewhere. */

export interface Feed {
  id: string;
  title: string;
  subtitle: string | null;
  /** Who answers for the feed. */
  author: string;
  rights: string | null;
  updated: string;
  /** The public address of the feed itself; null where nobody knows it. */
  self: string | null;
  /** Where the page is that shows the same. */
  page: string;
  /** Where the stylesheet is with which a browser shows the feed. */
  stylesheet: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  /** Points in time (RFC 3339): when it was first said, and when last. */
  published: string;
  updated: string;
  /** The day in words: not every program shows the points in time. */
  said: string;
  page: string;
  /** What leads to the page. */
  pageTitle: string;
  /** What the entry belongs to, for sorting in the reader's program. */
  categories: readonly string[];
  /** One line each. */
  sentences: readonly string[];
}

export function feedFile(feed: Feed): string {
  const { id, title, subtitle, author, rights, updated, self, page, stylesheet, entries } = feed;
  return lines([
    '<?xml version="1.0" encoding="utf-8"?>',
    `<?xml-stylesheet type="text/css" href="${xmlText(stylesheet)}"?>`,
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    element('id', id),
    element('title', title),
    subtitle && element('subtitle', subtitle),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    rights && element('rights', rights),
    self && link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', page),
    ...entries.map(entryText),
    '</feed>',
  ]);
}

/** The content is XHTML, so that browsers show it as they show pages. */
function entryText({
  id,
  title,
  published,
  updated,
  said,
  page,
  pageTitle,
  categories,
  sentences,
}: FeedEntry): string {
  const items = sentences.map((sentence) => `<li>${xmlText(sentence)}</li>`);
  return lines([
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', published),
    element('updated', updated),
    link('alternate', 'text/html', page),
    ...categories.map((category) => `<category term="${xmlText(category)}"/>`),
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
    `<ul>${items.join('')}</ul>`,
    `<p>${xmlText(said)} · <a href="${xmlText(page)}">${xmlText(pageTitle)}</a></p>`,
    '</div></content>',
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
