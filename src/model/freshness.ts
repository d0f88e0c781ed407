import type { Day } from './day.ts';
import { newestOf } from './plan.ts';
import { isClosed, type MeasureState } from './state.ts';
import type { Term } from './term.ts';
import type { LogEntry } from './types.ts';

/**
 * Whether a measure was heard of (German: Berichtslage). Silence is a state of its own: "confirmed unchanged", "not
 * reported" and "on time" are different things (design, section 1).
 */
export const FRESHNESS = ['gemeldet', 'bestaetigt', 'nicht-gemeldet', 'nicht-noetig'] as const;
export type FreshnessWord = (typeof FRESHNESS)[number];

export interface Freshness {
  word: FreshnessWord;
  /** The date of the newest entry; see `newestOf`. */
  lastSaid: Term;
  /** Reports after the one that carried it, counting the one at hand. */
  missedReports: number;
}

/**
 * Freshness on the state's day, looking back to `since`, the cut-off day of the report before (null: none). Between two
 * reports, what the last one told still counts as reported: nobody owes anything before the next.
 * `reportDays` are the days of the reports that could have told of it, each once. Something dated only by an upper
 * bound is no news.
 */
export function freshnessOf(state: MeasureState, since: Day | null, reportDays: readonly Day[]): Freshness {
  const news = state.log.filter((entry) => isNews(entry.date, since));
  const newest = newestOf(state.log) as LogEntry;
  const { date: lastSaid } = newest;
  const later = reportDays.filter((day) => day >= lastSaid.last && day <= state.day).length;
  const carried = lastSaid.atLatest ? 0 : 1;
  const missedReports = Math.max(0, later - carried);
  return { word: wordFor(state, news, missedReports === 0 ? newest : null), lastSaid, missedReports };
}

/** `current`: the newest entry where no report has come after the one that carried it. */
function wordFor(state: MeasureState, news: MeasureState['log'], current: LogEntry | null): FreshnessWord {
  if (news.some((entry) => !entry.unchanged)) return 'gemeldet';
  if (news.length > 0) return 'bestaetigt';
  if (isClosed(state.status)) return 'nicht-noetig';
  if (!current || current.date.atLatest) return 'nicht-gemeldet';
  return current.unchanged ? 'bestaetigt' : 'gemeldet';
}

function isNews(date: Term, since: Day | null): boolean {
  return !date.atLatest && (since === null || date.last > since);
}
