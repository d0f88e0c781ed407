import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import { isSafeUrl, suggestUrl, URL_RULE } from '../fields.ts';
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

/** Longer texts are no person's; the parser may need very long for them. */
const LONGEST = 50_000;

function markdownFaults(text: string, toPlace: ToPlace): Diagnostic[] {
  if (text.length > LONGEST) return [tooLong(toPlace(1, 1), text.length)];
  if (!SUSPICIOUS.test(text)) return [];
  const diagnostics: Diagnostic[] = [];
  visit(parser.parse(text), (node) => {
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

function tooLong(place: Place, length: number): Diagnostic {
  const message = `Der Text ist ${length.toLocaleString('de-DE')} Zeichen lang.`;
  const expected = `Gelesen wird bis ${LONGEST.toLocaleString('de-DE')}. Ausführliches bitte verlinken.`;
  return diagnostic('text-too-long', place, message, { expected });
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
