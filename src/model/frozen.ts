import type { Day } from './day.ts';
import type { MeasureLine } from './line.ts';
import type { Plan } from './plan.ts';
import type { MeetingReport, ReportFacts } from './report.ts';

/** Proof that a report is the one that was given (German: Siegel). */
export interface Seal {
  /** SHA-256 of the published file, in hexadecimal digits. */
  sha256: string;
  /** The commit of the content it was made from; null when it was made without git. */
  commit: string | null;
  /** The day of that commit. */
  committedOn: Day | null;
  /** True when the content held changes that the commit does not. */
  uncommitted: boolean;
  /** The name of the published file. */
  file: string;
}

/** A report that was given and never changes any more. */
export interface FrozenReport {
  seal: Seal;
  /** The SHA-256 of the report before, if that was frozen first. */
  previousChecksum: string | null;
  facts: ReportFacts;
}

/** The frozen report as every output shows it: its own facts, with the corrections that were made since. */
export function thawed(
  { seal, facts }: FrozenReport,
  errata: MeetingReport['meeting']['errata'],
): MeetingReport {
  return { ...facts, meeting: { ...facts.meeting, errata }, seal };
}

const cache = new WeakMap<Plan, Map<Day, ReadonlyMap<string, MeasureLine>>>();

/**
 * What frozen reports with this cut-off day said, by measure; null when none has it. What was said in a report stays
 * so in every later one, whatever the content says today.
 */
export function toldOn(plan: Plan, day: Day): ReadonlyMap<string, MeasureLine> | null {
  const known = cache.get(plan) ?? linesByDay(plan);
  cache.set(plan, known);
  return known.get(day) ?? null;
}

function linesByDay({ frozen }: Plan): Map<Day, ReadonlyMap<string, MeasureLine>> {
  return new Map(
    [...frozen.values()].map(({ facts }) => [
      facts.asOf,
      new Map(facts.fields.flatMap(({ lines }) => lines).map((line) => [line.measure.id, line])),
    ]),
  );
}
