import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import { strangeCharacter } from '../../load/characters.ts';
import { isSafeUrl, suggestUrl, URL_RULE } from '../fields.ts';
import { markdownLimit } from '../markdown-limits.ts';
import type { Rule } from '../rule.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Markdown carries no HTML, and links only where links may lead. */
export const unsafeMarkdown: Rule = ({ measures, meetings, commitments, pages }) => [
  ...[...measures, ...meetings, ...commitments, ...pages].flatMap(({ file, body, bodyLine }) =>
    markdownFaults(body, (line, column) => ({ file, line: bodyLine + line - 1, column })),
  ),
  ...[...measures, ...meetings, ...commitments].flatMap((file) =>
    markdownFaults(file.value.beschreibung ?? '', (line, column) =>
      file.within(['beschreibung'], line, column),
    ),
  ),
];

type ToPlace = (line: number, column: number) => Place;

/** No fault can be made without one of these: a cheap look before the parser's. A single `#` heads the first level. */
const SUSPICIOUS = /[<[]|(?<!#)#(?=[ \t]|$)|^ *=+ *$/m;

function markdownFaults(text: string, toPlace: ToPlace): Diagnostic[] {
  const limit = markdownLimit(text);
  if (limit)
    return [diagnostic(limit.rule, toPlace(limit.line, 1), limit.message, { expected: limit.expected })];
  const diagnostics = describedCharacters(text, toPlace);
  if (!SUSPICIOUS.test(text)) return diagnostics;
  const tree = parser.parse(text);
  diagnostics.push(...heavyReferences(tree, toPlace));
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const place = () => toPlace(line, column);
    // With the opening tag the closing one is told.
    if (node.type === 'html' && !node.value.startsWith('</')) diagnostics.push(rawHtml(place(), node.value));
    if (node.type === 'heading' && node.depth === 1) diagnostics.push(firstLevelHeading(place()));
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      if (!isSafeUrl(node.url)) diagnostics.push(unsafeUrl(place(), node.url));
    }
  });
  return diagnostics;
}

/** `&#x202e;` stands for a character that the file itself must not hold; Markdown replaces all others of them. */
function describedCharacters(text: string, toPlace: ToPlace): Diagnostic[] {
  return [...text.matchAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi)].flatMap(({ 1: hex, 2: decimal, index }) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const found = code > 0x10ffff ? null : strangeCharacter(String.fromCodePoint(code), 'Der Text');
    if (!found) return [];
    const lines = text.slice(0, index).split('\n');
    const place = toPlace(lines.length, (lines.at(-1)?.length ?? 0) + 1);
    const expected = 'Es ist mit „&#…;“ umschrieben. Bitte löschen.';
    return [diagnostic('control-character', place, found.message, { expected })];
  });
}

/** What all uses of `[a]: https://…` may add to a text, in characters. */
const MOST_REFERRED = 200_000;

/** The same long address in very many places. */
function heavyReferences(tree: Root, toPlace: ToPlace): Diagnostic[] {
  const sizes = new Map<string, number>();
  visit(tree, 'definition', ({ identifier, url, title }) => {
    if (!sizes.has(identifier)) sizes.set(identifier, url.length + (title?.length ?? 0));
  });
  let sum = 0;
  let last = 1;
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if (!('identifier' in node) || sum > MOST_REFERRED) return;
    sum += sizes.get(node.identifier) ?? 0;
    last = node.position?.start.line ?? last;
  });
  if (sum <= MOST_REFERRED) return [];
  const message = 'Bis hierher wiederholen sich lange Adressen sehr oft.';
  const expected = 'Bitte weniger Verweise der Form [Text][kennung] verwenden.';
  return [diagnostic('markdown-too-complex', toPlace(last, 1), message, { expected })];
}

function rawHtml(place: Place, html: string): Diagnostic {
  return diagnostic('raw-html', place, `Im Text steht HTML: ${quoted(html.split('\n', 1)[0] ?? '')}.`, {
    expected: 'Texte werden in Markdown geschrieben: **fett**, [Verweis](https://…), - Aufzählung.',
  });
}

function firstLevelHeading(place: Place): Diagnostic {
  return diagnostic('first-level-heading', place, 'Im Text steht eine Überschrift erster Ebene (#).', {
    expected: 'Die Seite hat schon eine; im Text beginnen Überschriften mit ##.',
  });
}

function unsafeUrl(place: Place, url: string): Diagnostic {
  return diagnostic('invalid-url', place, `${quoted(url)} ist keine erlaubte Adresse.`, {
    expected: URL_RULE,
    suggestion: suggestUrl(url),
  });
}
