import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { parseTerm, type Term } from '../../model/term.ts';
import type { Content } from '../content.ts';
import { readable } from '../draft.ts';
import { eventsOf } from '../entry.ts';
import type { Rule } from '../rule.ts';
import { conflict } from './conflict.ts';

type Measure = Content['measures'][number];
type Meeting = Content['meetings'][number];
type Commitment = Content['commitments'][number];
type Meetings = ReadonlyMap<string, Meeting>;

/**
 * Dates that contradict each other: done before begun, done after it was told, an end before the beginning, an entry
 * after the meeting it was told in. Coarse dates contradict only where no day they can mean would fit.
 */
export const impossibleDates: Rule = (content) => {
  const meetings: Meetings = new Map(content.meetings.map((one) => [one.id, one]));
  return [
    ...content.measures.flatMap((file) => [
      ...endBeforeBegin(file),
      ...doneDates(file),
      ...entriesAfterMeeting(meetings, file),
    ]),
    ...content.commitments.flatMap((file) => [
      ...beforeRaised(meetings, file),
      ...dueBeforeRaised(meetings, file),
      ...entriesAfterMeeting(meetings, file),
    ]),
    ...content.meetings.flatMap(correctionBeforeMeeting),
    ...reversedPeriods(content),
  ];
};

/** Certainly earlier: even the last day of `a` comes before the first day that `b` can mean. */
function isBefore(a: Term | undefined, b: Term | undefined): boolean {
  return a !== undefined && b !== undefined && b.first !== null && a.last < b.first;
}

function endBeforeBegin(file: Measure): Diagnostic[] {
  const { beginn, ende } = file.value;
  if (!isBefore(ende, beginn)) return [];
  return [conflict('end-before-begin', file.at('ende'), 'Das Ende liegt vor dem Beginn.', file.at('beginn'))];
}

function doneDates(file: Measure): Diagnostic[] {
  const { beginn, verlauf } = file.value;
  return readable(verlauf).flatMap(({ value: entry, index }) =>
    eventsOf(entry).flatMap(({ path, event }) => {
      const { erledigt } = event;
      const place = () => file.at('verlauf', index, ...path, 'erledigt');
      if (isBefore(erledigt, beginn)) {
        const message = 'Erledigt, bevor die Maßnahme begonnen hat.';
        return conflict('done-before-begin', place(), message, file.at('beginn'));
      }
      if (isBefore(entry.datum, erledigt)) {
        const message = 'Erledigt nach dem Datum des Eintrags, der es meldet.';
        return conflict('done-after-entry', place(), message, file.at('verlauf', index, 'datum'));
      }
      return [];
    }),
  );
}

function entriesAfterMeeting(meetings: Meetings, file: Measure | Commitment): Diagnostic[] {
  const entries: readonly ({ datum?: Term | undefined; sitzung?: string | undefined } | undefined)[] =
    file.value.verlauf ?? [];
  return readable(entries).flatMap(({ value: entry, index }) => {
    const meeting = meetings.get(entry.sitzung ?? '');
    if (!meeting || !isBefore(meeting.value.datum, entry.datum)) return [];
    const message = `Der Eintrag liegt nach der Sitzung „${meeting.id}“, in der er berichtet wurde.`;
    return conflict('entry-after-meeting', file.at('verlauf', index, 'datum'), message, meeting.at('datum'));
  });
}

function beforeRaised(meetings: Meetings, file: Commitment): Diagnostic[] {
  const meeting = meetings.get(file.value.sitzung ?? '');
  if (!meeting) return [];
  return readable(file.value.verlauf).flatMap(({ value: entry, index }) => {
    if (!isBefore(entry.datum, meeting.value.datum)) return [];
    const message = 'Der Eintrag liegt vor der Sitzung, in der es zur Sprache kam.';
    return conflict('entry-before-raised', file.at('verlauf', index, 'datum'), message, meeting.at('datum'));
  });
}

function dueBeforeRaised(meetings: Meetings, file: Commitment): Diagnostic[] {
  const meeting = meetings.get(file.value.sitzung ?? '');
  const { faellig, verlauf } = file.value;
  const dues = [
    { written: faellig ?? '', path: ['faellig'] },
    ...readable(verlauf).map(({ value, index }) => ({
      written: value.neu_faellig ?? '',
      path: ['verlauf', index, 'neu_faellig'],
    })),
  ];
  return dues.flatMap(({ written, path }) => {
    const due = meetings.get(written)?.value.datum ?? parseTerm(written) ?? undefined;
    if (!meeting || !isBefore(due, meeting.value.datum)) return [];
    const message = 'Fällig vor der Sitzung, in der es zur Sprache kam.';
    return conflict('due-before-raised', file.at(...path), message, meeting.at('datum'));
  });
}

function correctionBeforeMeeting(file: Meeting): Diagnostic[] {
  return readable(file.value.berichtigungen).flatMap(({ value: erratum, index }) => {
    if (!isBefore(erratum.datum, file.value.datum)) return [];
    const place = file.at('berichtigungen', index, 'datum');
    const message = 'Die Berichtigung liegt vor der Sitzung.';
    return conflict('erratum-before-meeting', place, message, file.at('datum'));
  });
}

function reversedPeriods({ strategy }: Content): Diagnostic[] {
  if (!strategy) return [];
  const periods = [
    { period: strategy.value.zeitraum, path: ['zeitraum'] },
    ...readable(strategy.value.gremien).map(({ value: period, index }) => ({
      period,
      path: ['gremien', index],
    })),
  ];
  return periods.flatMap(({ period, path }) => {
    if (!isBefore(period?.bis, period?.von)) return [];
    const place = strategy.at(...path, 'bis');
    return conflict('end-before-begin', place, '„bis“ liegt vor „von“.', strategy.at(...path, 'von'));
  });
}
