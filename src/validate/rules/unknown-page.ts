import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import { closest } from '../closest.ts';
import type { Content, DraftItem } from '../content.ts';
import { allIds } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { ADDRESSES } from './file-names.ts';

/** An address within the site, `/massnahmen/wlan/#verlauf`, alone or as a link in Markdown. */
const LINK = /(?<=^|\]\(\s*<?|\]:\s*<?)\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?(?=[/#?\s)>]|$)/g;

/** What stands below some addresses besides what the content brings. */
const FIXED = ['anlage'];

/** Links within the site lead to pages that there are. */
export const unknownPage: Rule = (content) => {
  const known = idsByAddress(content);
  const { measures, meetings, commitments, pages } = content;
  return [...measures, ...meetings, ...commitments, ...pages].flatMap((file) =>
    // Most files have no such link.
    /[\s(<"']\/[a-z0-9]/.test(file.text) ? brokenLinks(file, known) : [],
  );
};

/** By the first part of an address, what may follow; null where nobody knows all. */
type Known = ReadonlyMap<string, ReadonlySet<string> | null>;

function idsByAddress({ idsOf, measures, strategy }: Content): Known {
  const former = measures.flatMap(({ value }) => value.fruehere_kennungen ?? []);
  const ids = idsOf('massnahmen');
  return new Map([
    ['massnahmen', ids && new Set([...ids, ...former.filter((id) => id !== undefined)])],
    ['sitzungen', idsOf('sitzungen')],
    ['zusagen', idsOf('zusagen')],
    ['handlungsfelder', allIds(strategy?.value.handlungsfelder)],
    ['zustaendigkeiten', allIds(strategy?.value.einheiten)],
    ['', idsOf('seiten')],
  ]);
}

function brokenLinks(file: DraftItem<object>, known: Known): Diagnostic[] {
  const below = linksIn(file.body).map((link) => ({ link, place: placeBelow(file, link.index) }));
  return [...inValue(file, file.value, []), ...below].flatMap(({ link, place }) => {
    const [ids, id] = link.id ? [known.get(link.first), link.id] : [known.get(''), link.first];
    const isFixed = link.id ? FIXED.includes(id) : ADDRESSES.has(id);
    return !ids || ids.has(id) || isFixed ? [] : [broken(place, link, id, ids)];
  });
}

/** The place of a character of the text below the front matter. */
function placeBelow({ file, body, bodyLine }: DraftItem<object>, index: number): Place {
  const lines = body.slice(0, index).split('\n');
  return { file, line: bodyLine + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}

interface Link {
  text: string;
  first: string;
  id: string | undefined;
  index: number;
}

function linksIn(text: string): Link[] {
  return [...text.matchAll(LINK)].map(({ 0: link, 1: first = '', 2: id, index }) => ({
    text: link,
    first,
    id,
    index,
  }));
}

function inValue(
  file: DraftItem<object>,
  value: unknown,
  path: readonly PropertyKey[],
): { link: Link; place: Place }[] {
  if (typeof value === 'string') return linksIn(value).map((link) => ({ link, place: file.at(...path) }));
  if (typeof value !== 'object' || value === null) return [];
  const parts: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, part]) => inValue(file, part, [...path, key]));
}

function broken(place: Place, { text, first }: Link, id: string, ids: ReadonlySet<string>): Diagnostic {
  const meant = closest(id, [...ids]);
  return diagnostic('unknown-page', place, `Der Verweis ${quoted(`${text}/`)} führt zu keiner Seite.`, {
    expected: 'Der letzte Teil der Adresse ist die Kennung, also der Dateiname ohne Endung.',
    suggestion: meant && (first === id ? `/${meant}/` : `/${first}/${meant}/`),
  });
}
