import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import type { Term } from '../../model/term.ts';
import type { Content, Item } from '../content.ts';
import type { Rule } from '../rule.ts';
import type { CommitmentInput, MeasureInput, MeetingInput } from '../schema.ts';

/**
 * Dates that contradict each other: done before begun, done after it was told, an end before the beginning, an entry
 * after the meeting it was told in. Coarse dates contradict only where no day they can mean would fit.
 */
export const impossibleDates: Rule = (content) => [
  ...content.measures.flatMap((file) => [
    ...endBeforeBegin(file),
    ...doneDates(file),
    ...entriesAfterMeeting(content, file, file.value.verlauf),
  ]),
  ...content.commitments.flatMap((file) => [
    ...beforeRaised(content, file),
    ...entriesAfterMeeting(content, file, file.value.verlauf),
  ]),
  ...content.meetings.flatMap(correctionBeforeMeeting),
  ...reversedPeriods(content),
];

/** Certainly earlier: even the last day of `a` comes before the first day that `b` can mean. */
function isBefore(a: Term, b: Term): boolean {
  return b.first !== null && a.last < b.first;
}

function endBeforeBegin(file: Item<MeasureInput>): Diagnostic[] {
  const { beginn, ende } = file.value;
  if (!beginn || !ende || !isBefore(ende, beginn)) return [];
  return [conflict('end-before-begin', file.at('ende'), 'Das Ende liegt vor dem Beginn.', file.at('beginn'))];
}

function doneDates(file: Item<MeasureInput>): Diagnostic[] {
  const { beginn, verlauf } = file.value;
  return verlauf.flatMap((entry, index) => {
    const dones = [
      { term: entry.ende?.erledigt, place: () => file.at('verlauf', index, 'ende', 'erledigt') },
      ...Object.entries(entry.meilensteine).map(([id, event]) => ({
        term: event.erledigt,
        place: () => file.at('verlauf', index, 'meilensteine', id, 'erledigt'),
      })),
    ];
    return dones.flatMap(({ term, place }) => {
      if (!term) return [];
      if (beginn && isBefore(term, beginn)) {
        const message = 'Erledigt, bevor die Maßnahme begonnen hat.';
        return conflict('done-before-begin', place(), message, file.at('beginn'));
      }
      if (isBefore(entry.datum, term)) {
        const message = 'Erledigt nach dem Datum des Eintrags, der es meldet.';
        return conflict('done-after-entry', place(), message, file.at('verlauf', index, 'datum'));
      }
      return [];
    });
  });
}

function entriesAfterMeeting(
  content: Content,
  file: Item<MeasureInput> | Item<CommitmentInput>,
  entries: readonly { datum: Term; sitzung?: string | undefined }[],
): Diagnostic[] {
  return entries.flatMap((entry, index) => {
    const meeting = content.meetings.find((one) => one.id === entry.sitzung);
    if (!meeting || !isBefore(meeting.value.datum, entry.datum)) return [];
    const message = `Der Eintrag liegt nach der Sitzung „${meeting.id}“, in der er berichtet wurde.`;
    return conflict('entry-after-meeting', file.at('verlauf', index, 'datum'), message, meeting.at('datum'));
  });
}

function beforeRaised(content: Content, file: Item<CommitmentInput>): Diagnostic[] {
  const meeting = content.meetings.find((one) => one.id === file.value.sitzung);
  if (!meeting) return [];
  return file.value.verlauf.flatMap((entry, index) => {
    if (!isBefore(entry.datum, meeting.value.datum)) return [];
    const message = 'Der Eintrag liegt vor der Sitzung, in der es zur Sprache kam.';
    return conflict('entry-before-raised', file.at('verlauf', index, 'datum'), message, meeting.at('datum'));
  });
}

function correctionBeforeMeeting(file: Item<MeetingInput>): Diagnostic[] {
  return file.value.berichtigungen.flatMap((erratum, index) => {
    if (!isBefore(erratum.datum, file.value.datum)) return [];
    const place = file.at('berichtigungen', index, 'datum');
    return conflict(
      'erratum-before-meeting',
      place,
      'Die Berichtigung liegt vor der Sitzung.',
      file.at('datum'),
    );
  });
}

function reversedPeriods({ strategy }: Content): Diagnostic[] {
  if (!strategy) return [];
  const periods = [
    { period: strategy.value.zeitraum, path: ['zeitraum'] },
    ...strategy.value.gremien.map((period, index) => ({ period, path: ['gremien', index] })),
  ];
  return periods.flatMap(({ period, path }) => {
    if (!period?.von || !period.bis || !isBefore(period.bis, period.von)) return [];
    return conflict(
      'end-before-begin',
      strategy.at(...path, 'bis'),
      '„bis“ liegt vor „von“.',
      strategy.at(...path, 'von'),
    );
  });
}

function conflict(rule: string, place: Place, message: string, other: Place): Diagnostic {
  return diagnostic(rule, place, message, {
    expected: 'Bitte eines der beiden Daten berichtigen.',
    related: { ...other, message: 'Damit steht es im Widerspruch.' },
  });
}
