import type { Day } from './day.ts';
import type { Plan } from './plan.ts';
import type { Meeting } from './types.ts';

const withReport = new WeakMap<Plan, readonly Meeting[]>();

/** The meetings with a status report, oldest first. Remembered, because every commitment counts them. */
export function reportMeetings(plan: Plan): readonly Meeting[] {
  const meetings = withReport.get(plan) ?? plan.meetings.filter((meeting) => meeting.hasReport);
  withReport.set(plan, meetings);
  return meetings;
}

/** Those whose cut-off day is `day` or earlier. */
export function reportsUntil(plan: Plan, day: Day): Meeting[] {
  return reportMeetings(plan).filter((meeting) => meeting.cutOff <= day);
}

/**
 * The reports that form one series with a meeting: those given to the same committee. A committee that is not
 * documented can be any, so it belongs to every series.
 */
export function sameSeries(a: Pick<Meeting, 'committee'>, b: Pick<Meeting, 'committee'>): boolean {
  return a.committee === null || b.committee === null || a.committee === b.committee;
}

/** The report before, in the same series; null for the first. */
export function previousReport(plan: Plan, meeting: Meeting): Meeting | null {
  const earlier = reportMeetings(plan).filter(
    (one) => one.cutOff < meeting.cutOff && sameSeries(one, meeting),
  );
  return earlier.at(-1) ?? null;
}

/** The report after, in the same series; null for the newest. */
export function nextReport(plan: Plan, meeting: Meeting): Meeting | null {
  return reportMeetings(plan).find((one) => one.cutOff > meeting.cutOff && sameSeries(one, meeting)) ?? null;
}

/** The meeting that is looked ahead to: the next with a report, otherwise the next of the same committee at all. */
export function nextMeetingAfter(plan: Plan, meeting: Meeting): Meeting | null {
  const ofCommittee = (one: Meeting) => one.cutOff > meeting.cutOff && one.committee === meeting.committee;
  return (
    nextReport(plan, meeting) ??
    (meeting.committee === null ? null : (plan.meetings.find(ofCommittee) ?? null))
  );
}
