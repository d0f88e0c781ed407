import { type Change, changesBetween } from '../change.ts';
import type { Day } from '../day.ts';
import type { Plan } from '../plan.ts';
import { aligned, type RenamedByKind } from './align.ts';
import { type CommitmentDifference, compareCommitments } from './commitment.ts';
import { compareMeasures, type MeasureDifference } from './measure.ts';
import { compareMeetings, type MeetingDifference } from './meeting.ts';
import { compareReports, type ReportDifference } from './reports.ts';
import { compareStrategy, type StrategyDifference } from './strategy.ts';

/** What readers see differently between two states of the content (German: Vergleich), on the same day. */
export interface Comparison extends StrategyDifference {
  asOf: Day;
  before: Plan;
  after: Plan;
  /** The plan before, in which what was only renamed goes by its id of after. */
  aligned: Plan;
  measures: readonly MeasureDifference[];
  commitments: readonly CommitmentDifference[];
  meetings: readonly MeetingDifference[];
  reports: readonly ReportDifference[];
  renamed: RenamedByKind;
  /** What the content tells otherwise only because its as-of day moved on; empty where it did not. */
  passed: readonly Change[];
}

/** `asOfBefore` is the day for which the content was shown before. */
export function comparisonOf(before: Plan, after: Plan, asOf: Day, asOfBefore: Day = asOf): Comparison {
  const { plan, renamed } = aligned(before, after);
  const measures = compareMeasures(plan, after, asOf, renamed.measures);
  const commitments = compareCommitments(plan, after, asOf, renamed.commitments);
  const changed = new Set([...measures, ...commitments].map(({ id }) => id));
  return {
    asOf,
    before,
    after,
    aligned: plan,
    renamed,
    measures,
    commitments,
    meetings: compareMeetings(plan, after, renamed.meetings),
    reports: compareReports(plan, after, asOf, changed),
    ...compareStrategy(plan, after, renamed),
    passed: asOfBefore < asOf ? changesBetween(plan, asOfBefore, asOf) : [],
  };
}
