import type { FrozenReport } from './frozen.ts';
import type { Term } from './term.ts';
import type {
  Commitment,
  CommitmentEntry,
  GlossaryTerm,
  LogEntry,
  Measure,
  Meeting,
  Page,
  Ref,
  Source,
  Strategy,
} from './types.ts';

/** Everything the content says, with its entries in order and its objects at hand by id. */
export interface Plan {
  /** Whether it holds what the public never sees. */
  internal: boolean;
  strategy: Strategy;
  measures: readonly Measure[];
  meetings: readonly Meeting[];
  commitments: readonly Commitment[];
  pages: readonly Page[];
  glossary: readonly GlossaryTerm[];
  sources: readonly Source[];
  /** The reports that were given, by the id of their meeting. */
  frozen: ReadonlyMap<string, FrozenReport>;
  measureById: ReadonlyMap<string, Measure>;
  meetingById: ReadonlyMap<string, Meeting>;
  commitmentById: ReadonlyMap<string, Commitment>;
  fieldById: ReadonlyMap<string, Ref>;
  unitById: ReadonlyMap<string, Ref>;
  committeeById: ReadonlyMap<string, Ref>;
}

export type PlanParts = Pick<
  Plan,
  | 'internal'
  | 'strategy'
  | 'measures'
  | 'meetings'
  | 'commitments'
  | 'pages'
  | 'glossary'
  | 'sources'
  | 'frozen'
>;

/** Puts parts in the order every view relies on: measures by title, meetings and logs by time. */
export function createPlan(parts: PlanParts): Plan {
  const measures = parts.measures.map((measure) => ({ ...measure, log: chronological(measure.log) }));
  const commitments = parts.commitments.map((one) => ({ ...one, log: chronological(one.log) }));
  const meetings = [...parts.meetings].sort((a, b) => byText(a.cutOff, b.cutOff) || byText(a.id, b.id));
  measures.sort((a, b) => a.title.localeCompare(b.title, 'de') || byText(a.id, b.id));
  commitments.sort((a, b) => byText(a.raisedOn.last, b.raisedOn.last) || byText(a.id, b.id));
  return {
    ...parts,
    measures,
    meetings,
    commitments,
    measureById: byId(measures),
    meetingById: byId(meetings),
    commitmentById: byId(commitments),
    fieldById: byId(parts.strategy.fields),
    unitById: byId(parts.strategy.units),
    committeeById: byId(parts.strategy.committees),
  };
}

/**
 * Entries from oldest to newest, whichever way the file lists them. An entry counts from the last day its date can
 * mean. Entries of one day keep the order in which they were written: top down, or bottom up where the entry before
 * them stands below. Later entries have no say in that, so that adding one never changes what an earlier day knew.
 */
export function chronological<E extends Pick<LogEntry | CommitmentEntry, 'date'>>(
  entries: readonly E[],
): E[] {
  const written = entries.map((entry, index) => ({ entry, index, day: entry.date.last }));
  written.sort((a, b) => byText(a.day, b.day));
  let before = -1;
  return [...Map.groupBy(written, ({ day }) => day).values()].flatMap((sameDay) => {
    const [{ index }] = sameDay as [(typeof written)[number]];
    const ordered = before > index ? sameDay.reverse() : sameDay;
    before = index;
    return ordered.map(({ entry }) => entry);
  });
}

/** The entries that are known on `day`: a coarse date counts from the last day of its period. */
export function knownOn<E extends { date: Term }>(entries: readonly E[], day: string): E[] {
  return entries.filter((entry) => entry.date.last <= day);
}

/**
 * The entries that were known on `day`, or that may have been true by then: those dated only by an upper bound. Of
 * entries that are known by now.
 */
export function knownBefore<E extends { date: Term }>(entries: readonly E[], day: string): E[] {
  return entries.filter((entry) => entry.date.last <= day || entry.date.atLatest);
}

/**
 * The newest of entries that are ordered oldest first. One that is dated only by an upper bound may be older than all
 * others, so it is chosen only where there is no other.
 */
export function newestOf<E extends { date: Term }>(entries: readonly E[]): E | null {
  return entries.findLast(({ date }) => !date.atLatest) ?? entries.at(-1) ?? null;
}

export function refOf(map: ReadonlyMap<string, Ref>, id: string): Ref;
export function refOf(map: ReadonlyMap<string, Ref>, id: string | null): Ref | null;
export function refOf(map: ReadonlyMap<string, Ref>, id: string | null): Ref | null {
  if (id === null) return null;
  const found = map.get(id);
  return { id, title: found?.title ?? id };
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
