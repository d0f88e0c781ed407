import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { Rule } from '../rule.ts';
import { type TextPiece, textPieces } from '../texts.ts';

const LINK = /\bhttp:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi;

/** Looks like an address and is a name that an office gave out: nobody follows it. */
const IDENTIFIERS = ['contributor_id'];

/** Links that are not encrypted; most sites have a secure address by now. */
export const insecureLink: Rule = ({ strategy, sources, measures, meetings, commitments, pages }) =>
  [strategy, sources, ...measures, ...meetings, ...commitments, ...pages]
    // Most files have none.
    .flatMap((file) => (file && /http:\/\//i.test(file.text) ? textPieces(file) : []))
    .filter(({ keys }) => !IDENTIFIERS.includes(keys.at(-1) ?? ''))
    .flatMap(linksIn);

function linksIn({ text, placeAt }: TextPiece): Diagnostic[] {
  return [...text.matchAll(LINK)].map(({ 0: link, index }) => insecure(placeAt(index), link));
}

function insecure(place: Place, link: string): Diagnostic {
  return diagnostic('insecure-link', place, `Der Link ist nicht verschlüsselt: ${quoted(link)}.`, {
    severity: 'warning',
    expected:
      'Die meisten Seiten haben dieselbe Adresse mit https:// am Anfang. Bitte im Browser ausprobieren.',
  });
}
