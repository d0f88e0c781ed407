import { commitmentsAt } from './commitment.ts';
import type { Day } from './day.ts';
import { isOpen } from './deadline.ts';
import { type Plan, refOf } from './plan.ts';
import { deadlinesOf, isClosed } from './state.ts';
import { statesAt } from './states.ts';
import { compareTerms, parseTerm, type Term } from './term.ts';
import type { Ref, Status } from './types.ts';

/** Something due (German: Ausblick): an end, a milestone or a promised answer. */
export interface OutlookItem {
  kind: 'end' | 'milestone' | 'commitment';
  /** The measure or the commitment. */
  subject: Ref;
  /** The milestone's title. */
  milestone: string | null;
  owner: Ref | null;
  planned: Term | null;
  due: Term;
  /** What it waits for: known measures it depends on that are not finished; a stopped one never will be. */
  waitsFor: { measure: Ref; status: Status | null }[];
}

export interface OutlookGroup {
  /** `2026-03` for what is due on a known day or month, otherwise the coarse term itself: `2026-Q1`, `2026`. */
  period: Term;
  items: OutlookItem[];
}

/** What falls due from `from` to `until`, both included, as known on `asOf`; coarse dates count as their last day. */
export function outlook(plan: Plan, asOf: Day, from: Day, until: Day): OutlookGroup[] {
  const items = [...measureItems(plan, asOf), ...commitmentItems(plan, asOf)].filter(
    ({ due }) => due.last >= from && due.last <= until,
  );
  items.sort((a, b) => compareTerms(a.due, b.due) || a.subject.title.localeCompare(b.subject.title, 'de'));
  return groupByPeriod(items);
}

function measureItems(plan: Plan, day: Day): OutlookItem[] {
  return [...statesAt(plan, day).values()].flatMap((state) => {
    const { measure } = state;
    if (isClosed(state.status)) return [];
    return deadlinesOf(state).flatMap(({ milestone, deadline }) => {
      if (!isOpen(deadline) || !deadline.forecast) return [];
      return {
        kind: milestone ? ('milestone' as const) : ('end' as const),
        subject: { id: measure.id, title: measure.title },
        milestone: milestone?.title ?? null,
        owner: refOf(plan.unitById, state.owner),
        planned: deadline.planned,
        due: deadline.forecast,
        waitsFor: unfinishedDependencies(plan, measure.dependsOn, day),
      };
    });
  });
}

function commitmentItems(plan: Plan, day: Day): OutlookItem[] {
  return commitmentsAt(plan, day).flatMap(({ commitment, closedOn, due }) => {
    if (closedOn || !due.forecast) return [];
    return {
      kind: 'commitment' as const,
      subject: { id: commitment.id, title: commitment.title },
      milestone: null,
      owner: refOf(plan.unitById, commitment.owner),
      planned: due.planned,
      due: due.forecast,
      waitsFor: [],
    };
  });
}

function unfinishedDependencies(plan: Plan, ids: readonly string[], day: Day): OutlookItem['waitsFor'] {
  return ids.flatMap((id) => {
    const measure = plan.measureById.get(id);
    const state = statesAt(plan, day).get(id);
    if (!measure || !state || state.status === 'abgeschlossen') return [];
    return { measure: { id, title: measure.title }, status: state.status };
  });
}

function groupByPeriod(items: OutlookItem[]): OutlookGroup[] {
  const groups: OutlookGroup[] = [];
  for (const item of items) {
    const text = item.due.precision === 'day' ? item.due.last.slice(0, 7) : withoutQualifiers(item.due);
    const group = groups.find((one) => one.period.text === text);
    if (group) group.items.push(item);
    else groups.push({ period: parseTerm(text) ?? item.due, items: [item] });
  }
  return groups.sort((a, b) => compareTerms(a.period, b.period));
}

function withoutQualifiers(term: Term): string {
  return term.text.replace(/^bis /, '').replace(/~$/, '');
}
