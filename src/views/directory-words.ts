import type { Day } from '../model/day.ts';
import type { Schedule } from '../model/deadline.ts';
import { type Plan, refOf } from '../model/plan.ts';
import { reportChanges } from '../model/report.ts';
import type { MeasureState } from '../model/state.ts';
import type { DeadlineEvent, LogEntry, Meeting, Unit } from '../model/types.ts';
import { changeText, groupChanges } from './change-text.ts';
import type { CommitmentView } from './commitment.ts';
import { raisedByText } from './commitment-text.ts';
import { SCHEDULE_LABELS } from './labels.ts';
import { plainText } from './markdown.ts';
import { committeeName } from './meeting.ts';

/**
 * What the search looks at: the words that sources and editors chose. Words that stand on every page of a kind (names
 * of columns, „nicht angegeben“) are left out, since a search for them would find everything.
 */

type Words = readonly (string | null | undefined)[];

/** Joins what is known; every part ends as a sentence, so that passages read well. */
export function sentences(parts: Words): string {
  return parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .map((part) => (/[.!?:…]["“”’]?$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

export function measureWords(plan: Plan, { measure, log, owner }: MeasureState): string {
  const units = [owner, ...measure.involved].flatMap(
    (id) => plan.strategy.units.find((one) => one.id === id) ?? [],
  );
  return sentences([
    measure.summary,
    plainText(measure.description),
    ...[...log].reverse().flatMap(entryWords),
    ...measure.milestones.map(({ title }) => title),
    ...measure.indicators.map(({ title }) => title),
    ...measure.papers.map(({ number, title }) => [number, title].filter(Boolean).join(', ')),
    measure.costs?.funding,
    measure.costs?.note,
    refOf(plan.fieldById, measure.field)?.title,
    ...units.map(unitName),
    ...measure.partners,
    measure.contact?.name,
  ]);
}

/** Whoever asks what is late uses one of many words for it. */
export function scheduleWords(schedule: Schedule): readonly string[] {
  const late = schedule === 'ueberfaellig' || schedule === 'verschoben';
  return late
    ? [SCHEDULE_LABELS[schedule], 'Verzug', 'verzögert', 'Verzögerung', 'verspätet', 'Verspätung']
    : [];
}

function entryWords({ text, reason, countermeasure, end, milestones }: LogEntry): Words {
  const events = [end, ...Object.values(milestones)];
  return [text, reason, countermeasure, ...events.map((event) => event && reasonOf(event))];
}

function reasonOf(event: DeadlineEvent): string | null {
  return event.kind === 'done' ? null : event.reason;
}

export function commitmentWords({ commitment, line, committee, log }: CommitmentView): string {
  return sentences([
    plainText(commitment.description),
    commitment.promised,
    ...log.flatMap(({ text, reason }) => [text, reason]),
    commitment.raisedBy.length > 0 ? raisedByText(commitment.raisedBy) : null,
    line.owner?.title,
    ...line.measures.map(({ title }) => title),
    known(committee),
  ]);
}

export function meetingWords(plan: Plan, meeting: Meeting, committee: string, asOf: Day): string {
  const items = [meeting.agendaItem, ...meeting.otherItems];
  const past = meeting.cutOff <= asOf;
  return sentences([
    known(committee),
    plainText(meeting.foreword),
    ...items.flatMap(({ title, paper, result }) => [
      title,
      [paper?.number, paper?.title].filter(Boolean).join(', '),
      result && `Ergebnis: ${result}`,
    ]),
    ...meeting.errata.map(({ text }) => text),
    ...(past ? plan.commitments.filter((one) => one.meeting === meeting.id).map(({ title }) => title) : []),
    ...(past && meeting.hasReport ? reportWords(plan, meeting) : []),
    meeting.place,
  ]);
}

/** Of a report what it has news of; where everything else stands is found with the measures themselves. */
function reportWords(plan: Plan, meeting: Meeting): Words {
  const groups = groupChanges(reportChanges(plan, meeting).changes.map(changeText));
  return groups.map(
    ({ subject, changes }) => `${subject.title}: ${changes.map(({ text }) => text).join(' ')}`,
  );
}

export function unitWords(plan: Plan, unit: Unit): string {
  const { units } = plan.strategy;
  const related = units.filter((one) => one.id === unit.parent || one.parent === unit.id);
  return sentences([unit.abbreviation, ...related.map(unitName)]);
}

export function sourceWords(plan: Plan): string {
  return sentences(plan.sources.flatMap(({ title, note }) => [title, note]));
}

/** A committee that no source names is nothing to search for. */
function known(committee: string): string | null {
  return committee === committeeName(null) ? null : committee;
}

function unitName({ title, abbreviation }: Unit): string {
  return abbreviation ? `${title} (${abbreviation})` : title;
}
