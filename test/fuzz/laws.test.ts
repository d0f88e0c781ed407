import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportKey } from '../../src/exports/report-key.ts';
import { canonicalJson } from '../../src/model/canonical.ts';
import { type Change, changesBetween } from '../../src/model/change.ts';
import type { Day } from '../../src/model/day.ts';
import { createPlan, type Plan } from '../../src/model/plan.ts';
import { factsFor, reportFor } from '../../src/model/report.ts';
import { stateAt } from '../../src/model/state.ts';
import type { LogEntry, Measure } from '../../src/model/types.ts';
import { frozenFile, readReportFile, splitChecksum } from '../../src/validate/report/file.ts';
import { answers, entries, measures, plans, soundPlans } from './plans.ts';
import { holds } from './runs.ts';
import { days } from './terms.ts';

/** The same plan with one more entry in the log of its measure, below or above the others as the file lists them. */
function withEntry(plan: Plan, entry: LogEntry): Plan {
  return createPlan({
    ...plan,
    measures: plan.measures.map((one) => ({ ...one, log: [...one.log, entry] })),
  });
}

function ordered(measure: Measure): Measure {
  return createPlan({ ...EMPTY, measures: [measure] }).measures[0] as Measure;
}

const EMPTY = {
  internal: false,
  strategy: { fields: [], units: [], committees: [] } as unknown as Plan['strategy'],
  measures: [],
  meetings: [],
  commitments: [],
  pages: [],
  glossary: [],
  sources: [],
  frozen: new Map(),
};

describe('the state on a day', () => {
  test('does not depend on entries after it', () => {
    holds(fc.tuple(measures, entries, days), 3_000, ([measure, entry, day]) => {
      if (entry.date.last <= day) return;
      const before = stateAt(ordered(measure), day);
      const after = stateAt(ordered({ ...measure, log: [...measure.log, entry] }), day);
      expect(after && { ...after, measure: null }).toEqual(before && { ...before, measure: null });
    });
  });

  test('is the same whichever way the file lists entries of different days', () => {
    holds(fc.tuple(measures, days), 2_000, ([measure, day]) => {
      const log = ordered(measure).log;
      if (new Set(log.map(({ date }) => date.last)).size < log.length) return;
      const upwards = stateAt(ordered({ ...measure, log: log.toReversed() }), day);
      const downwards = stateAt(ordered({ ...measure, log }), day);
      expect(upwards && { ...upwards, measure: null }).toEqual(downwards && { ...downwards, measure: null });
    });
  });

  test('never knows progress beyond 0 and 100 percent', () => {
    holds(fc.tuple(measures, days), 2_000, ([measure, day]) => {
      const percent = stateAt(ordered(measure), day)?.progress.percent ?? 0;
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    });
  });
});

describe('changes', () => {
  test('between a day and itself there are none', () => {
    holds(fc.tuple(plans, days), 1_000, ([plan, day]) => {
      expect(changesBetween(plan, day, day)).toEqual([]);
    });
  });

  test('from a to c are explained by those from a to b and from b to c', () => {
    holds(fc.tuple(soundPlans, fc.tuple(days, days, days)), 3_000, ([plan, three]) => {
      const [a, b, c] = [...three].sort() as [Day, Day, Day];
      const steps = [...changesBetween(plan, a, b), ...changesBetween(plan, b, c)];
      const subjects = new Set(steps.map(subjectOf));
      const unexplained = changesBetween(plan, a, c).filter((change) => !subjects.has(subjectOf(change)));
      expect(unexplained).toEqual([]);
    });
  });
});

/** What a change is about, whatever became of it. */
function subjectOf(change: Change): string {
  return 'commitment' in change ? change.commitment.id : change.measure.id;
}

describe('a report', () => {
  test('is not changed by an entry that comes after its cut-off day', () => {
    holds(fc.tuple(plans, entries), 1_500, ([plan, entry]) => {
      const later = withEntry(plan, entry);
      for (const meeting of plan.meetings.filter(({ cutOff }) => cutOff < entry.date.last)) {
        expect(canonicalJson(factsFor(later, meeting))).toBe(canonicalJson(factsFor(plan, meeting)));
      }
    });
  });

  test('is not changed by an answer that comes after its cut-off day', () => {
    holds(fc.tuple(plans, answers), 1_000, ([plan, entry]) => {
      const commitments = plan.commitments.map((one) => ({ ...one, log: [...one.log, entry] }));
      const later = createPlan({ ...plan, commitments });
      for (const meeting of plan.meetings.filter(({ cutOff }) => cutOff < entry.date.last)) {
        expect(canonicalJson(factsFor(later, meeting))).toBe(canonicalJson(factsFor(plan, meeting)));
      }
    });
  });

  test('that is frozen and read again equals its source', () => {
    holds(plans, 1_000, (plan) => {
      for (const meeting of plan.meetings) {
        const origin = { commit: null, committedOn: null, uncommitted: false, previousChecksum: null };
        const facts = factsFor(plan, meeting);
        const split = splitChecksum(frozenFile(facts, origin));
        const reading = split && readReportFile(split);
        expect(reading).toHaveProperty('frozen');
        if (!reading || 'fault' in reading) return;
        expect(canonicalJson(reading.frozen.facts)).toBe(canonicalJson(facts));
        const { seal, ...frozen } = reportFor(
          { ...plan, frozen: new Map([[meeting.id, reading.frozen]]) },
          meeting,
        );
        expect(seal?.sha256).toBe(split?.claimed);
        const { seal: none, ...live } = reportFor(plan, meeting);
        expect(none).toBeNull();
        expect(canonicalJson(frozen)).toBe(canonicalJson(live));
      }
    });
  });
});

/** A second measure, which the first depends on and which depends on the first. */
function withNeighbour(plan: Plan, neighbour: Measure, title: string): Plan {
  return createPlan({
    ...plan,
    measures: [
      ...plan.measures.map((one) => ({ ...one, dependsOn: ['glasfaser'] })),
      { ...neighbour, id: 'glasfaser', title, dependsOn: ['wlan'], file: 'massnahmen/glasfaser.md' },
    ],
    commitments: plan.commitments.map((one) => ({ ...one, measures: ['wlan', 'glasfaser'] })),
  });
}

describe('the key of a report', () => {
  test('is not changed by an entry or an answer that comes after its cut-off day', () => {
    holds(fc.tuple(plans, entries, answers), 1_000, ([plan, entry, answer]) => {
      const commitments = plan.commitments.map((one) => ({ ...one, log: [...one.log, answer] }));
      const later = createPlan({ ...withEntry(plan, entry), commitments });
      const last = entry.date.last < answer.date.last ? entry.date.last : answer.date.last;
      for (const meeting of plan.meetings.filter(({ cutOff }) => cutOff < last)) {
        expect(reportKey(later, meeting)).toBe(reportKey(plan, meeting));
      }
    });
  });

  test('is that of no other report', () => {
    const titles = fc.constantFrom('Glasfaser', 'Kabel');
    const neighbours = fc.tuple(measures, titles, fc.option(measures), titles);
    holds(fc.tuple(plans, neighbours), 2_000, ([plan, [one, name, two, otherName]]) => {
      const before = withNeighbour(plan, one, name);
      const after = withNeighbour(plan, two ?? one, otherName);
      for (const meeting of plan.meetings) {
        const told = canonicalJson(factsFor(before, meeting));
        if (told !== canonicalJson(factsFor(after, meeting))) {
          expect(reportKey(after, meeting)).not.toBe(reportKey(before, meeting));
        }
      }
    });
  });

  test('differs when a commitment was raised, answered or worded differently by then', () => {
    holds(fc.tuple(plans, plans), 1_000, ([plan, other]) => {
      const { meetings, commitments } = other;
      const one = createPlan({ ...plan, meetings, commitments: [] });
      const two = createPlan({ ...plan, meetings, commitments });
      for (const meeting of meetings) {
        const told = canonicalJson(factsFor(one, meeting));
        if (told !== canonicalJson(factsFor(two, meeting))) {
          expect(reportKey(two, meeting)).not.toBe(reportKey(one, meeting));
        }
      }
    });
  });
});
