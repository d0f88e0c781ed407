import type { Day } from '../day.ts';
import { reportsUntil } from '../meetings.ts';
import { createPlan, type Plan } from '../plan.ts';
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

/**
 * The reports given by `asOf` that are another one now, oldest first. `changed` are the ids of measures and commitments
 * that differ: only they can make a report another one.
 */
export function compareReports(
  before: Plan,
  after: Plan,
  asOf: Day,
  changed: ReadonlySet<string>,
): ReportDifference[] {
  const concerned = concernedBy(changed, before, after);
  const [had, has] = [before, after].map((plan) => reduced(plan, concerned)) as [Plan, Plan];
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
    const retold = retoldOf(had, has, meeting, asOf);
    return retold.length > 0 ? tell('retold', retold) : [];
  });
}

/** What a draft tells otherwise than the draft before. */
function retoldOf(before: Plan, after: Plan, meeting: Meeting, asOf: Day): Difference[] {
  const had = before.meetingById.get(meeting.id);
  if (!had?.hasReport || had.cutOff > asOf) return [];
  const told = factsFor(before, had);
  return differences(told, factsFor(after, { ...meeting, cutOff: told.asOf }), meeting.cutOff);
}

/** With the measures that depend on a changed one, for they wait for it, and all that they wait for. */
function concernedBy(changed: ReadonlySet<string>, ...plans: readonly Plan[]): Set<string> {
  const measures = plans.flatMap((plan) => plan.measures);
  const waiting = measures.filter(
    ({ id, dependsOn }) => changed.has(id) || dependsOn.some((one) => changed.has(one)),
  );
  return new Set([...changed, ...waiting.flatMap(({ id, dependsOn }) => [id, ...dependsOn])]);
}

function reduced(plan: Plan, concerned: ReadonlySet<string>): Plan {
  const isConcerned = ({ id }: { id: string }) => concerned.has(id);
  return createPlan({
    ...plan,
    measures: plan.measures.filter(isConcerned),
    commitments: plan.commitments.filter(isConcerned),
  });
}

/** The reports given by `asOf` that something said on `date` belongs into, oldest first. */
export function reportsKnowing(plan: Plan, date: Term, asOf: Day): Meeting[] {
  return reportsUntil(plan, asOf).filter(({ cutOff }) => cutOff >= date.last);
}
