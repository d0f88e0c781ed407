import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { listed } from '../../diagnostic/quote.ts';
import { type EntryDraft, entriesOf } from '../entry.ts';
import type { Rule } from '../rule.ts';

const CHANGES = [
  'status',
  'zustaendig',
  'einschaetzung',
  'ende',
  'meilensteine',
  'werte',
  'fortschritt',
  'kosten',
] as const;

/** An entry either confirms that nothing changed or says what did. */
export const unchangedWithChanges: Rule = (content) =>
  entriesOf(content).flatMap(({ file, index, entry }) => {
    const changed = entry.unveraendert ? CHANGES.filter((key) => isTold(entry[key])) : [];
    if (changed.length === 0) return [];
    const message = `Der Eintrag bestätigt „unveraendert“ und nennt zugleich ${listed(changed)}.`;
    return diagnostic('unchanged-with-changes', file.at('verlauf', index, 'unveraendert'), message, {
      expected: 'Bitte eines von beiden löschen.',
    });
  });

function isTold(value: EntryDraft[(typeof CHANGES)[number]]): boolean {
  return (
    value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)
  );
}
