import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { type EntryDraft, entriesOf } from '../entry.ts';
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

function saysNothing(entry: EntryDraft): boolean {
  return Object.entries(entry).every(
    ([key, value]) => (value && (key === 'datum' || key === 'sitzung')) || isDefault(value),
  );
}

/** What a list, a group or „nein“ is that isn't written. */
function isDefault(value: unknown): boolean {
  return value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
