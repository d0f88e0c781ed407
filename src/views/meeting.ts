import type { Day } from '../model/day.ts';
import { type Plan, refOf } from '../model/plan.ts';
import type { Meeting, Ref } from '../model/types.ts';
import { formatTerm, NOT_DOCUMENTED } from './format.ts';

/** A meeting in the list. */
export interface MeetingRow {
  meeting: Meeting;
  committee: string;
  /** `report`: with a status report; `planned`: after the as-of day. */
  state: 'report' | 'planned' | 'other';
  /** Whether its report can still change. */
  edition: 'abgeschlossen' | 'Entwurf';
}

/** All meetings, the newest first. */
export function meetingRows(plan: Plan, asOf: Day): MeetingRow[] {
  return [...plan.meetings].reverse().map((meeting) => ({
    meeting,
    committee: committeeName(refOf(plan.committeeById, meeting.committee)),
    edition: editionOf(plan, meeting),
    state: meeting.cutOff > asOf ? 'planned' : meeting.hasReport ? 'report' : 'other',
  }));
}

export function committeeName(committee: Ref | null): string {
  return committee?.title ?? `Gremium ${NOT_DOCUMENTED}`;
}

/** `Sitzung vom 1. Juni 2021` */
export function meetingTitle(meeting: Pick<Meeting, 'date'>, hasReport: boolean): string {
  return `${hasReport ? 'Statusbericht zur Sitzung' : 'Sitzung'} vom ${formatTerm(meeting.date)}`;
}

export function editionOf({ frozen }: Plan, { id }: Meeting): MeetingRow['edition'] {
  return frozen.has(id) ? 'abgeschlossen' : 'Entwurf';
}
