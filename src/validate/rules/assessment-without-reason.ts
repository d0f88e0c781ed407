import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { entriesOf } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** Yellow and red carry their reason in the same entry. */
export const assessmentWithoutReason: Rule = (content) =>
  entriesOf(content).flatMap(({ file, index, entry }) => {
    const judged = entry.einschaetzung;
    if ((judged !== 'gelb' && judged !== 'rot') || 'grund' in entry) return [];
    const message = `Zur Einschätzung „${judged}“ fehlt der Grund.`;
    return diagnostic('assessment-without-reason', file.at('verlauf', index, 'einschaetzung'), message, {
      expected: 'Bitte in demselben Eintrag ergänzen: grund: …',
    });
  });
