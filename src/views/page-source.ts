import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { statesAt } from '../model/states.ts';
import type { ActionField, Commitment, Measure, Meeting, Unit } from '../model/types.ts';
import type { PageSource } from './contribute.ts';
import { newAnswerEntry, newStatusEntry } from './new-entry.ts';
import { newCommitment, newMeasure, newMeeting } from './new-file.ts';

/** What each kind of page comes from, and what somebody who reads it may want to write next. */

interface Now {
  plan: Plan;
  asOf: Day;
}

export function ofMeasure({ plan, asOf }: Now, measure: Measure): PageSource {
  const owner = statesAt(plan, asOf).get(measure.id)?.owner ?? null;
  return {
    file: measure.file,
    isWhole: true,
    entry: newStatusEntry(plan, asOf, measure),
    begin: [newCommitment(plan, asOf, { measure: { id: measure.id, owner } })],
  };
}

export function ofMeeting({ plan, asOf }: Now, meeting: Meeting): PageSource {
  return {
    file: meeting.file,
    isWhole: true,
    begin: [newCommitment(plan, asOf, { meeting })],
    ...(plan.frozen.has(meeting.id) && {
      hint: 'Der Bericht ist abgeschlossen und ändert sich nicht mehr. Was er falsch sagt, wird in der Datei der Sitzung unter „berichtigungen“ richtiggestellt.',
    }),
  };
}

export function ofCommitment({ plan, asOf }: Now, commitment: Commitment): PageSource {
  return { file: commitment.file, isWhole: true, entry: newAnswerEntry(plan, asOf) };
}

export function ofField({ plan, asOf }: Now, field: ActionField): PageSource {
  return { ...STRATEGY, begin: [newMeasure(plan, asOf, { field: field.id })] };
}

export function ofUnit({ plan, asOf }: Now, unit: Unit): PageSource {
  return { ...STRATEGY, begin: [newMeasure(plan, asOf, { unit: unit.id })] };
}

export function ofHome({ plan, asOf }: Now): PageSource {
  const begin = [newMeasure(plan, asOf), newMeeting(plan, asOf), newCommitment(plan, asOf)];
  return { ...STRATEGY, begin };
}

/** A page that is one file from beginning to end. */
export function ofFile(file: string): PageSource {
  return { file, isWhole: true };
}

export function ofMeasures({ plan, asOf }: Now): PageSource {
  return { ...MANY, begin: [newMeasure(plan, asOf)] };
}

export function ofMeetings({ plan, asOf }: Now): PageSource {
  return { ...MANY, begin: [newMeeting(plan, asOf)] };
}

export function ofCommitments({ plan, asOf }: Now): PageSource {
  return { ...MANY, begin: [newCommitment(plan, asOf)] };
}

const STRATEGY = { file: 'strategie.yaml', isWhole: false };
const MANY = { file: null, isWhole: false };
