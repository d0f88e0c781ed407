import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { entriesOf, saysNothing } from '../entry.ts';
import type { Rule } from '../rule.ts';

/**
 * An entry that says nothing but its date: probably something was forgotten. Where a file could not be read completely,
 * the rest of the entry may be what was not.
 */
export const emptyEntry: Rule = (content) =>
  entriesOf(content)
    .filter(({ file, entry }) => file.complete && saysNothing(entry))
    .map(({ file, index }) =>
      diagnostic('empty-entry', file.at('verlauf', index, 'datum'), 'Der Eintrag nennt nur ein Datum.', {
        severity: 'warning',
        expected: 'Hat sich nichts geändert, bestätigt das: unveraendert: ja',
      }),
    );
