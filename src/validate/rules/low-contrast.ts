import { contrastOnPage, NEEDED_CONTRAST, nearestReadable } from '../../colour/accent.ts';
import type { Scheme } from '../../colour/palette.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { coloursOf } from '../appearance.ts';
import type { Rule } from '../rule.ts';

const SURFACES: Record<Scheme, string> = { light: 'hellen', dark: 'dunklen' };

/** Links and buttons have the city's colour, so everybody must be able to read it. */
export const lowContrast: Rule = (content) =>
  coloursOf(content).flatMap(({ colour, scheme, place }): Diagnostic[] => {
    const found = contrastOnPage(colour, scheme);
    if (found >= NEEDED_CONTRAST) return [];
    const message = `Die Farbe „${colour}“ ist auf ${SURFACES[scheme]} Seiten schlecht zu lesen: Der Kontrast ist ${ratio(found)}.`;
    return [
      diagnostic('low-contrast', place, message, {
        expected: `Nötig sind ${ratio(NEEDED_CONTRAST)} (WCAG 2.2, Stufe AA), denn Links und Schaltflächen haben diese Farbe.`,
        suggestion: `"${nearestReadable(colour, scheme)}"`,
      }),
    ];
  });

/** Rounded down: what falls short must not look as if it were enough. */
function ratio(value: number): string {
  const shown = Math.floor(value * 100) / 100;
  return `${shown.toLocaleString('de-DE')} zu 1`;
}
