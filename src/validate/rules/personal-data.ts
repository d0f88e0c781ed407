import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { LoadedFile } from '../../load/content.ts';
import { findPersonalData, type PersonalData } from '../personal.ts';
import type { Rule } from '../rule.ts';
import { textPieces } from '../texts.ts';

/** What looks like a person's own number or address, in texts that everybody can read. Pages name who is responsible. */
export const personalData: Rule = ({ measures, meetings, commitments }) =>
  [...measures, ...meetings, ...commitments].filter(mayHold).flatMap((file) =>
    textPieces(file)
      .filter(({ keys }) => !keys.includes('url'))
      .flatMap(({ text, keys, placeAt }) =>
        [...findPersonalData(text, keys.includes('ansprechstelle')), ...personIn(text, keys)].map(
          ({ what, found, index }) =>
            diagnostic('personal-data', placeAt(index), `Das sieht nach ${what} aus: ${quoted(found)}.`, {
              severity: 'warning',
              expected:
                'Diese Website ist öffentlich: Angaben zu Personen bleiben weg. Telefon und Mail einer Stelle gehören unter „ansprechstelle“.',
            }),
        ),
      ),
  );

/** A quick look at the file as a whole: most hold nothing of the kind. */
function mayHold({ text }: LoadedFile): boolean {
  return /\b(Herrn?|Frau) /.test(text) || findPersonalData(text, false).length > 0;
}

/** Where a group or an office is named, a form of address is a person's. */
function personIn(text: string, keys: readonly string[]): PersonalData[] {
  const names = keys[0] === 'von' || keys.join('.') === 'ansprechstelle.name';
  return names && /^(Herrn?|Frau) \p{Lu}/u.test(text)
    ? [{ what: 'einer Person', found: text, index: 0 }]
    : [];
}
