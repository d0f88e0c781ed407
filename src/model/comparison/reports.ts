import type { Day } from '../day.ts';
import { reportsUntil } from '../meetings.ts';
import type { Plan } from '../plan.ts';
import { factsFor } from '../report.ts';
import { type Difference, differences } from '../report-difference.ts';
import type { Term } from '../term.ts';
import type { Meeting } from '../types.ts';

/** What becomes of a report that was given. */
export interface ReportDifference {
  meeting: Meeting;
  /** `retold`: not frozen yet, and told otherwise now. */
  kind: 'frozen' | 'unfrozen' | 'exchanged' | 'retold';
  /** What is told otherwise. */
  differences: readonly Difference[];
}

/** The reports given by `asOf` that are another one now, oldest first. */
export function compareReports(before: Plan, after: Plan, asOf: Day): ReportDifference[] {
  return reportsUntil(after, asOf).flatMap((meeting) => {
    const [old, now] = [before.frozen.get(meeting.id), after.frozen.get(meeting.id)];
    const tell = (kind: ReportDifference['kind'], told: readonly Difference[] = []) => [
      { meeting, kind, differences: told },
    ];
    if (old && now) {
      if (old.seal.sha256 === now.seal.sha256) return [];
      return tell('exchanged', differences(old.facts, now.facts, now.facts.asOf));
    }
    if (now) return tell('frozen');
    if (old) return tell('unfrozen');
    const had = before.meetingById.get(meeting.id);
    if (!had?.hasReport || had.cutOff > asOf) return [];
    const told = factsFor(before, had);
    const retold = differences(told, factsFor(after, { ...meeting, cutOff: told.asOf }), meeting.cutOff);
    return retold.length > 0 ? tell('retold', retold) : [];
  });
}

/** The reports given by `asOf` that something said on `date` belongs into, oldest first. */
export function reportsKnowing(plan: Plan, date: Term, asOf: Day): Meeting[] {
  return reportsUntil(plan, asOf).filter(({ cutOff }) => cutOff >= date.last);
}
