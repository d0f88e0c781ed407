import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonJson } from '../../src/exports/comparison/json.ts';
import { comparisonMarkdown } from '../../src/exports/comparison/markdown.ts';
import { comparisonText } from '../../src/exports/comparison/text.ts';
import { canonicalJson } from '../../src/model/canonical.ts';
import { comparisonOf } from '../../src/model/comparison/comparison.ts';
import type { Day } from '../../src/model/day.ts';
import type { Plan } from '../../src/model/plan.ts';
import { comparisonDocument } from '../../src/views/comparison/compose.ts';
import { plans } from './plans.ts';
import { holds } from './runs.ts';
import { days } from './terms.ts';

function documentOf(before: Plan, after: Plan, asOf: Day) {
  return comparisonDocument({
    before: { name: 'vorher', commit: null },
    after: { name: 'nachher', commit: null },
    asOf,
    asOfBefore: asOf,
    comparison: comparisonOf(before, after, asOf),
    leftOut: [],
    findings: { appeared: [], resolved: [], onlyErrors: false },
    files: [],
  });
}

describe('the comparison', () => {
  test('of a plan with itself tells nothing', () => {
    holds(fc.tuple(plans, days), 100, ([plan, day]) => {
      expect(documentOf(plan, plan, day)).toMatchObject({
        changed: false,
        sections: [],
        figures: [],
        headline: null,
      });
    });
  });

  test('tells of a measure exactly when something in it is different', () => {
    holds(fc.tuple(plans, plans, days), 300, ([before, after, day]) => {
      const { measures } = comparisonOf(before, after, day);
      expect(measures.length > 0).toBe(canonicalJson(before.measures) !== canonicalJson(after.measures));
    });
  });

  test('can be worded, whatever the two plans are', () => {
    holds(fc.tuple(plans, plans, days), 300, ([before, after, day]) => {
      const document = documentOf(before, after, day);
      const text = comparisonText(document);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
      expect(
        document.sections.flatMap(({ subjects }) => subjects).filter((one) => one.statements.length === 0),
      ).toEqual([]);
      expect(comparisonMarkdown(document).length).toBeLessThanOrEqual(60_000);
      comparisonJson(document);
    });
  });
});
