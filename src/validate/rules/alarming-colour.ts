import { looksOverdue } from '../../colour/accent.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { coloursOf } from '../appearance.ts';
import type { Rule } from '../rule.ts';

/** A red city colour is allowed, but red says overdue on these pages. */
export const alarmingColour: Rule = (content) =>
  coloursOf(content).flatMap(({ colour, place }): Diagnostic[] => {
    if (!looksOverdue(colour)) return [];
    const message = `Die Farbe „${colour}“ ist rot. Rot zeigt auf diesen Seiten, was überfällig ist.`;
    return [
      diagnostic('alarming-colour', place, message, {
        severity: 'warning',
        expected: 'Eine andere Farbe der Stadt verhindert, dass Links wie Warnungen aussehen.',
      }),
    ];
  });
