import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import { isClock } from '../../model/clock.ts';
import type { Rule } from '../rule.ts';

/** A meeting whose beginning no calendar can show. */
export const unclearStart: Rule = ({ meetings }) =>
  meetings.flatMap((file) => {
    const { beginn } = file.value;
    if (beginn === undefined || isClock(beginn)) return [];
    const message = `${quoted(beginn)} ist keine Uhrzeit. Im Kalender nimmt die Sitzung deshalb den ganzen Tag ein.`;
    return diagnostic('unclear-start', file.at('beginn'), message, {
      severity: 'warning',
      expected:
        'Bitte die Uhrzeit in geraden Anführungszeichen angeben, wenn sie bekannt ist: beginn: "17:00"',
    });
  });
