import type { Day } from '../model/day.ts';
import type { MeasureLine } from '../model/line.ts';
import type { OutlookGroup } from '../model/outlook.ts';
import type { Plan } from '../model/plan.ts';
import type { CommitmentLine, Situation } from '../model/situation.ts';
import type { Meeting, Ref } from '../model/types.ts';
import { type AttentionText, attentionText } from './attention-text.ts';
import { type ChangeGroup, changeText, groupChanges } from './change-text.ts';
import type { Chart } from './chart.ts';
import { type HeadlinePart, headline } from './headline.ts';
import { STATUS_ORDER } from './labels.ts';
import { editionOf, type MeetingRow } from './meeting.ts';
import { lastReport, nextMeeting, situationNow } from './now.ts';
import { historyChart } from './situation-charts.ts';

/** Everything the start page shows, in the order a councillor asks. */
export interface Home {
  asOf: Day;
  headline: HeadlinePart[];
  lines: MeasureLine[];
  situation: Situation;
  report: { meeting: Meeting; committee: Ref | null; edition: MeetingRow['edition'] } | null;
  /** By measure and commitment. */
  changes: ChangeGroup[];
  attention: { items: AttentionText[]; total: number };
  /** What is due next, and the periods that follow; whole periods only. */
  outlook: { first: OutlookGroup[]; rest: OutlookGroup[] };
  commitments: { lines: CommitmentLine[]; total: number };
  /** By status, report after report; null before the second. */
  history: Chart | null;
  /** The next meeting that is known; null when none is. */
  nextMeeting: Meeting | null;
  /** Whether any figure differs from the report before. */
  differs: boolean;
}

const SHOWN = 5;
const PERIOD_ITEMS = 8;

export function homeOf(plan: Plan, asOf: Day): Home {
  const situation = situationNow(plan, asOf);
  const meeting = lastReport(plan, asOf);
  const { attention, commitments } = situation;
  return {
    asOf,
    headline: headline(situation.summary, situation.asOf !== situation.since),
    lines: situation.fields.flatMap((field) => field.lines),
    situation,
    report: meeting && {
      meeting,
      committee: plan.committeeById.get(meeting.committee ?? '') ?? null,
      edition: editionOf(plan, meeting),
    },
    changes: groupChanges(situation.changes.map(changeText)),
    attention: {
      items: attention.slice(0, SHOWN).map((item) => attentionText(item, asOf)),
      total: attention.length,
    },
    outlook: firstPeriods(situation.outlook),
    commitments: { lines: commitments.open.slice(0, SHOWN), total: commitments.open.length },
    history: historyChart(situation),
    nextMeeting: nextMeeting(plan, asOf),
    differs: differs(situation),
  };
}

/** As many periods as hold what is shown at once, at least one. */
function firstPeriods(groups: readonly OutlookGroup[]): Home['outlook'] {
  let items = 0;
  const cut = groups.findIndex((group, index) => {
    items += group.items.length;
    return index > 0 && items > PERIOD_ITEMS;
  });
  return cut < 0
    ? { first: [...groups], rest: [] }
    : { first: groups.slice(0, cut), rest: groups.slice(cut) };
}

function differs({ summary, previousSummary }: Situation): boolean {
  if (!previousSummary) return false;
  const changed = STATUS_ORDER.some((key) => summary.byStatus[key] !== previousSummary.byStatus[key]);
  return changed || summary.bySchedule.ueberfaellig !== previousSummary.bySchedule.ueberfaellig;
}
