import type { Day } from '../day.ts';
import { type Plan, refOf } from '../plan.ts';
import type { Meeting, Paper, Ref, Source } from '../types.ts';
import { type ComparedFields, compareFields } from './compared.ts';
import { omitted } from './fields.ts';
import type { Renamed } from './renamed.ts';

/** What a meeting says. */
export interface MeetingSays
  extends Omit<Meeting, 'id' | 'file' | 'committee' | 'cutOff' | 'agendaItem' | 'answered'> {
  committee: Ref | null;
  /** Null where it is the day of the meeting. */
  cutOff: Day | null;
  agendaNumber: string | null;
  subjectMatter: string | null;
  paper: Paper | null;
  result: string | null;
  sources: readonly Source[];
}

export type MeetingDifference = ComparedFields<MeetingSays>;

export function compareMeetings(before: Plan, after: Plan, renamed: Renamed): MeetingDifference[] {
  return compareFields(
    before.meetings,
    after.meetings,
    renamed,
    (meeting, side) => saysOf(side === 'before' ? before : after, meeting),
    ({ id, file }) => ({ title: id, file }),
  );
}

function saysOf(plan: Plan, meeting: Meeting): MeetingSays {
  const { committee, cutOff, agendaItem, ...said } = omitted(meeting, 'id', 'file', 'answered');
  const { number: agendaNumber, title: subjectMatter, paper, result, sources } = agendaItem;
  return {
    ...said,
    committee: refOf(plan.committeeById, committee),
    cutOff: cutOff === said.date.last ? null : cutOff,
    agendaNumber,
    subjectMatter,
    paper,
    result,
    sources,
  };
}
