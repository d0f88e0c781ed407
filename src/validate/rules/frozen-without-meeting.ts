import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { Rule } from '../rule.ts';

/** A report was given in a meeting: that meeting stays, under its name, and with its report. */
export const frozenWithoutMeeting: Rule = ({ files, meetings, idsOf }): Diagnostic[] => {
  const known = idsOf('sitzungen');
  const told = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return files
    .filter(({ kind }) => kind === 'berichte')
    .flatMap(({ id, file }) => {
      const meeting = told.get(id);
      if (meeting?.value.bericht === false) {
        const message = 'In dieser Sitzung gab es einen Bericht, und er ist abgeschlossen.';
        const expected = 'Bitte ergänzen: bericht: ja';
        const place = meeting.at('bericht');
        return diagnostic('frozen-report-without-meeting', place, message, { expected });
      }
      if (meeting || !known || known.has(id)) return [];
      const message = `Zu diesem abgeschlossenen Bericht fehlt die Sitzung ${quoted(id)}.`;
      const expected =
        'Wo ein Bericht abgeschlossen ist, behält die Datei der Sitzung ihren Namen, auch wenn sich Datum oder Gremium als falsch herausstellen.';
      return diagnostic('frozen-report-without-meeting', { file, line: 1, column: 1 }, message, { expected });
    });
};
