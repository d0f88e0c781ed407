import type { z } from 'zod';
import type { AttentionItem } from '../../model/attention.ts';
import type { MeasureLine } from '../../model/line.ts';
import type { ReportFacts } from '../../model/report.ts';
import type { reportV1, reportV2 } from './schema.ts';

/** The version in which reports are written today; a frozen one keeps that in which it was written. */
export const REPORT_VERSION = 2 as const;

/** A report as its file says it: a measure that needs attention is named, not told a second time. */
export function writtenReport({ attention, ...facts }: ReportFacts) {
  return {
    schema: REPORT_VERSION,
    ...facts,
    attention: attention.map(({ line, ...item }) => ({ measure: line.measure.id, ...item })),
  };
}

/** What a file says, whichever version wrote it. */
export function factsIn(report: z.output<typeof reportV1> | z.output<typeof reportV2>): ReportFacts {
  if (report.schema === 1) {
    const { schema, ...facts } = report;
    return facts;
  }
  const { schema, attention, ...facts } = report;
  const lines = new Map(facts.fields.flatMap((field) => field.lines).map((line) => [line.measure.id, line]));
  return {
    ...facts,
    attention: attention.map(
      ({ measure, ...item }): AttentionItem => ({ line: lines.get(measure) as MeasureLine, ...item }),
    ),
  };
}
