import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { listed } from '../../diagnostic/quote.ts';
import { type EventDraft, entriesOf, eventsOf } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** What happened to a deadline is one of three things, and two of them have a reason. */
export const unclearDeadline: Rule = (content) =>
  entriesOf(content).flatMap(({ file, index, entry }) =>
    eventsOf(entry).flatMap(({ path, event }) => {
      const message = faultOf(event);
      if (message === null) return [];
      return diagnostic('unclear-deadline', file.at('verlauf', index, ...path), message, {
        expected:
          'Erwartet wird genau eine Angabe: neu (mit grund), erledigt, oder entfaellt: ja (mit grund).',
      });
    }),
  );

function faultOf(event: EventDraft): string | null {
  const written = (['neu', 'erledigt', 'entfaellt'] as const).filter((key) => key in event);
  const told = written.filter((key) => event[key] !== undefined);
  // One that can't be read has been told; which it is, nobody knows.
  if (told.length < 2 && told.length < written.length) return null;
  if (told.length === 0) return 'Es fehlt, was mit dem Termin geschehen ist.';
  if (told.length > 1) return `${listed(told)} widersprechen sich.`;
  if (event.entfaellt === false) return 'Mit „entfaellt: nein“ ist nichts gesagt.';
  return told[0] === 'erledigt' && 'grund' in event ? 'Ein Grund gehört zu „neu“ oder „entfaellt“.' : null;
}
