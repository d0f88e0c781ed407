import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { Rule } from '../rule.ts';
import { textPieces } from '../texts.ts';

const LINK = /\bhttp:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi;

/** Links that are not encrypted; most sites have a secure address by now. */
export const insecureLink: Rule = ({ strategy, sources, measures, meetings, commitments, pages }) =>
  [strategy, sources, ...measures, ...meetings, ...commitments, ...pages].flatMap((file) =>
    file === null
      ? []
      : textPieces(file).flatMap(({ text, placeAt }) =>
          [...text.matchAll(LINK)].map(({ 0: link, index }) =>
            diagnostic(
              'insecure-link',
              placeAt(index),
              `Der Link ist nicht verschlüsselt: ${quoted(link)}.`,
              {
                severity: 'warning',
                expected:
                  'Die meisten Seiten haben dieselbe Adresse mit https:// am Anfang. Bitte im Browser ausprobieren.',
              },
            ),
          ),
        ),
  );
