import { aboutReport } from '../../../src/exports/about-report.ts';
import { linksTo } from '../../../src/exports/data/link.ts';
import type { FileSource } from '../../../src/exports/data/source.ts';
import type { Day } from '../../../src/model/day.ts';
import { createPlan, type Plan } from '../../../src/model/plan.ts';

export const ADDRESS = 'https://sachstand.musterstadt.example';

/** What data files are made from. Without an address the site lives below `/sachstand/`. */
export function sourceOf(plan: Plan, asOf: Day, address: string | null = ADDRESS): FileSource {
  return {
    plan,
    asOf,
    address,
    link: linksTo(address, '/sachstand/'),
    aboutReport: (meeting) =>
      aboutReport({ plan, meeting, site: address, json: () => '{}\n', keep: async () => {} }),
    reportSchema: () => '{}\n',
  };
}

/** The same plan in which everything with a name is called so. */
export function renamed(plan: Plan, text: string): Plan {
  const named = <T>(item: T): T => ({ ...item, title: text });
  const { strategy } = plan;
  const { publisher } = strategy.openData;
  return createPlan({
    ...plan,
    strategy: {
      ...strategy,
      title: text,
      summary: text,
      notice: text,
      openData: { ...strategy.openData, publisher: publisher && { ...publisher, name: text } },
      fields: strategy.fields.map(named),
      units: strategy.units.map(named),
      committees: strategy.committees.map(named),
    },
    measures: plan.measures.map((one) => ({
      ...named(one),
      summary: text,
      description: text,
      milestones: one.milestones.map(named),
      indicators: one.indicators.map(named),
      log: one.log.map((entry) => ({ ...entry, text, reason: text })),
    })),
    commitments: plan.commitments.map((one) => ({ ...named(one), promised: text })),
    meetings: plan.meetings.map((one) => ({ ...one, foreword: text })),
  });
}
