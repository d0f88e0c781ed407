import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { Content, DraftItem } from '../content.ts';
import type { Rule } from '../rule.ts';
import type { PageInput } from '../schema.ts';
import { isPublication } from './publication.ts';

/**
 * What stands in for something still to be written: `{{ … }}`, the marker of the templates, and what people use. Words
 * in square brackets count unless they make a link, a footnote or a box to tick.
 */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\{\{.*?(?:\}\}|$)`,
    String.raw`(?<![\]!\\])\[(?!\^|[ xX]\]|\])[^\]]*\](?![(:[])`,
    String.raw`\bX{3,}\b`,
    String.raw`\b(?:TODO|FIXME|TBD)\b`,
    String.raw`\bLorem ipsum\b`,
    String.raw`\bPlatzhalter\b`,
    String.raw`\bMuster(?:mann|frau|straße|str\.)`,
    String.raw`\bbitte (?:hier )?(?:ergänzen|eintragen|ausfüllen)\b`,
    String.raw`\bEine Stadt(?:, die diese Website nutzt,)? (?:trägt|ergänzt|ersetzt)\b`,
    String.raw`\b(?:hat keinen|ohne) Betreiber\b`,
  ].join('|'),
  'giu',
);

/** Nothing may be published with parts of a template left in it. The first placeholder of every line is told. */
export const placeholders: Rule = (content) =>
  isPublication(content) ? content.pages.flatMap((page) => [...inFields(page), ...inBody(page)]) : [];

function inFields(page: DraftItem<PageInput>): Diagnostic[] {
  return (['titel', 'kurz'] as const).flatMap((key) => {
    const found = page.value[key]?.match(PLACEHOLDER)?.[0];
    return found ? placeholder(page.at(key), found) : [];
  });
}

function inBody({ file, body, bodyLine }: Content['pages'][number]): Diagnostic[] {
  return body.split('\n').flatMap((line, index) => {
    const match = line.matchAll(PLACEHOLDER).next().value;
    return match ? placeholder({ file, line: bodyLine + index, column: match.index + 1 }, match[0]) : [];
  });
}

function placeholder(place: Parameters<typeof diagnostic>[1], found: string): Diagnostic {
  return diagnostic('placeholder-left', place, `Hier fehlt noch etwas: ${quoted(found)}.`, {
    expected:
      'Bitte durch die Angaben der Stadt ersetzen. Nur Inhalte mit „demonstration: ja“ in der strategie.yaml dürfen Platzhalter enthalten.',
  });
}
