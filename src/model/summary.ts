import type { Day } from './day.ts';
import { SCHEDULES, type Schedule } from './deadline.ts';
import { FRESHNESS, type Freshness, type FreshnessWord } from './freshness.ts';
import type { MeasureState } from './state.ts';
import type { Term } from './term.ts';
import { ASSESSMENTS, type AssessmentValue, STATUSES, type Status } from './types.ts';

/** Counts over a set of measures. Every average says how many measures it speaks for. */
export interface Summary {
  asOf: Day;
  total: number;
  byStatus: Record<Status | 'unbekannt', number>;
  bySchedule: Record<Schedule, number>;
  byAssessment: Record<AssessmentValue | 'keine', number>;
  byFreshness: Record<FreshnessWord, number>;
  /** Mean percent over the measures whose progress is known; null when it is known for none. */
  progress: { percent: number | null; known: number };
  /** The oldest last word among measures of which nothing was reported this time. */
  silentSince: Term | null;
}

export function summarize(
  asOf: Day,
  states: readonly MeasureState[],
  freshness: (state: MeasureState) => Freshness,
): Summary {
  const byStatus = zero([...STATUSES, 'unbekannt'] as const);
  const bySchedule = zero(SCHEDULES);
  const byAssessment = zero([...ASSESSMENTS, 'keine'] as const);
  const byFreshness = zero(FRESHNESS);
  let silentSince: Term | null = null;
  let known = 0;
  let sum = 0;
  for (const state of states) {
    const fresh = freshness(state);
    byStatus[state.status ?? 'unbekannt'] += 1;
    bySchedule[state.schedule] += 1;
    byAssessment[state.assessment?.value ?? 'keine'] += 1;
    byFreshness[fresh.word] += 1;
    if (fresh.word === 'nicht-gemeldet' && (!silentSince || fresh.lastSaid.last < silentSince.last)) {
      silentSince = fresh.lastSaid;
    }
    if (state.progress.percent === null) continue;
    known += 1;
    sum += state.progress.percent;
  }
  return {
    asOf,
    total: states.length,
    byStatus,
    bySchedule,
    byAssessment,
    byFreshness,
    progress: { percent: known > 0 ? Math.round(sum / known) : null, known },
    silentSince,
  };
}

function zero<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
