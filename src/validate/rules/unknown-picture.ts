import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import { visible } from '../../diagnostic/wording.ts';
import { closest } from '../closest.ts';
import type { Rule } from '../rule.ts';

/** The coat of arms must lie in the folder with pictures; a name is never used as a path. */
export const unknownPicture: Rule = ({ strategy, pictures }) => {
  const name = strategy?.value.erscheinung?.wappen;
  if (!strategy || name === undefined || pictures.broken === null) return [];
  const names = pictures.pictures.map((picture) => picture.name);
  if ([...names, ...pictures.broken].includes(name)) return [];
  const message = `Ein Bild ${quoted(name)} gibt es nicht.`;
  return [
    diagnostic('unknown-picture', strategy.at('erscheinung', 'wappen'), message, {
      expected:
        names.length > 0
          ? `Im Ordner „bilder“ gibt es: ${visible(names.join(', '))}.`
          : 'Erwartet wird der Name einer Datei im Ordner „bilder“ wie wappen.svg.',
      suggestion: closest(name.split('/').at(-1) ?? '', names),
    }),
  ];
};
