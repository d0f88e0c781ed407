import { canonicalJson } from './canonical.ts';
import type { Change } from './change.ts';
import type { Day } from './day.ts';
import type { MeasureLine } from './line.ts';
import type { OutlookItem } from './outlook.ts';
import type { ReportFacts } from './report.ts';
import type { CommitmentLine } from './situation.ts';
import type { IndicatorState } from './state.ts';
import {
  type CommitmentFacts,
  commitmentFacts,
  type Dates,
  datesOf,
  type MeasureFacts,
  type MeetingFacts,
  measureFacts,
  meetingFacts,
} from './told.ts';
import type { Ref } from './types.ts';

/** Where today's content tells something otherwise than a frozen report did. */
export interface Difference {
  about: 'measure' | 'commitment' | 'report';
  subject: Ref;
  /** Never empty. */
  points: Point[];
}

/** One thing that was told and what it is today; `told` or `now` is null where it is missing. */
export type Point =
  | { what: 'known'; told: boolean; now: boolean }
  | Both<'milestone', { title: string; dates: Dates }>
  | Both<'indicator', IndicatorState>
  | Both<'waitsFor', readonly Ref[]>
  | Both<'changes', readonly Change[]>
  | PointOf<MeasureFacts>
  | PointOf<CommitmentFacts>
  | PointOf<MeetingFacts>;

interface Both<W extends string, T> {
  what: W;
  told: T | null;
  now: T | null;
}

type PointOf<T> = { [K in keyof T & string]: { what: K; told: T[K]; now: T[K] } }[keyof T & string];

/**
 * What `now`, the report as today's content makes it, tells otherwise than `told`, the frozen one. Left out is what
 * comes to a meeting later (results, further items, documents, the next report), and by which name a unit, an action
 * field or a committee goes today. `now` is made for the frozen cut-off day; `cutOff` is today's.
 */
export function differences(told: ReportFacts, now: ReportFacts, cutOff: Day): Difference[] {
  const meeting = pointsOf(meetingFacts(told), { ...meetingFacts(now), cutOff });
  const subject = { id: told.meeting.id, title: told.meeting.id };
  const found: Difference[] = [
    ...(meeting.length > 0 ? [{ about: 'report' as const, subject, points: meeting }] : []),
    ...matched(
      measuresOf(told),
      measuresOf(now),
      (line) => line.measure,
      (a, b) => measurePoints(a, b, told, now),
    ).map((one) => ({ about: 'measure' as const, ...one })),
    ...matched(
      commitmentsOf(told),
      commitmentsOf(now),
      (line) => line.commitment,
      (a, b) => pointsOf(commitmentFacts(a), commitmentFacts(b)),
    ).map((one) => ({ about: 'commitment' as const, ...one })),
  ];
  return [...found, ...changeDifferences(told, now, new Set(found.map((one) => one.subject.id)))];
}

/** The same by id, otherwise by title: a renamed file is no other measure. */
function matched<L>(
  told: readonly L[],
  now: readonly L[],
  refOf: (line: L) => Ref,
  compare: (a: L, b: L) => Point[],
) {
  const rest = new Set(now);
  const pairs = told.map((line) => {
    const { id, title } = refOf(line);
    const all = [...rest];
    const found = all.find((one) => refOf(one).id === id) ?? all.find((one) => refOf(one).title === title);
    if (found) rest.delete(found);
    return { subject: refOf(line), points: found ? compare(line, found) : [known(true, false)] };
  });
  const added = [...rest].map((line) => ({ subject: refOf(line), points: [known(false, true)] }));
  return [...pairs, ...added].filter(({ points }) => points.length > 0);
}

function known(told: boolean, now: boolean): Point {
  return { what: 'known', told, now };
}

function measuresOf({ fields }: ReportFacts): MeasureLine[] {
  return fields.flatMap(({ lines }) => lines);
}

function commitmentsOf({ commitments }: ReportFacts): CommitmentLine[] {
  const lines = [...commitments.raised, ...commitments.closed, ...commitments.open];
  return [...new Map(lines.map((line) => [line.commitment.id, line])).values()];
}

function measurePoints(
  told: MeasureLine,
  now: MeasureLine,
  before: ReportFacts,
  today: ReportFacts,
): Point[] {
  return [
    ...pointsOf(measureFacts(told), measureFacts(now)),
    ...listPoints(milestonesOf(told), milestonesOf(now), (one) => one.id).map((one) => ({
      what: 'milestone' as const,
      ...one,
    })),
    ...listPoints(told.indicators, now.indicators, (one) => one.indicator.id).map((one) => ({
      what: 'indicator' as const,
      ...one,
    })),
    ...waitingPoints(waitsFor(before, told.measure.id), waitsFor(today, now.measure.id)),
  ];
}

/** References are the same if they go by the same id or the same name. */
const NAMES: readonly string[] = ['field', 'owner', 'committee', 'measures'];

function pointsOf<T extends MeasureFacts | CommitmentFacts | MeetingFacts>(told: T, now: T): Point[] {
  return (Object.keys(told) as (keyof T & string)[])
    .filter((what) =>
      NAMES.includes(what) ? !sameNames(told[what], now[what]) : !same(told[what], now[what]),
    )
    .map((what) => ({ what, told: told[what], now: now[what] }) as unknown as Point);
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function sameNames(a: unknown, b: unknown): boolean {
  const [told, now] = [a, b].map((one) => [one].flat().filter((ref) => ref !== null) as Ref[]) as [
    Ref[],
    Ref[],
  ];
  return (
    told.length === now.length &&
    told.every(({ id, title }) => now.some((one) => one.id === id || one.title === title))
  );
}

function listPoints<T>(told: readonly T[], now: readonly T[], idOf: (item: T) => string) {
  const ids = [...new Set([...told, ...now].map(idOf))];
  return ids
    .map((id) => ({
      told: told.find((one) => idOf(one) === id) ?? null,
      now: now.find((one) => idOf(one) === id) ?? null,
    }))
    .filter((pair) => !same(pair.told, pair.now));
}

function milestonesOf({ milestones }: MeasureLine) {
  return milestones.map(({ id, title, deadline }) => ({ id, title, dates: datesOf(deadline) }));
}

function waitsFor({ outlook, later }: ReportFacts, id: string): Ref[] {
  const items: OutlookItem[] = [...outlook, ...later].flatMap((group) => group.items);
  const own = items.find(({ kind, subject }) => kind !== 'commitment' && subject.id === id);
  return own?.waitsFor.map(({ measure }) => measure) ?? [];
}

function waitingPoints(told: Ref[], now: Ref[]): Point[] {
  return sameNames(told, now) ? [] : [{ what: 'waitsFor', told, now }];
}

/** Changes told otherwise although all else of their subject is the same: the report before was told otherwise. */
function changeDifferences(
  told: ReportFacts,
  now: ReportFacts,
  explained: ReadonlySet<string>,
): Difference[] {
  const subjects = new Map(
    [...now.changes, ...told.changes].map((change) => [subjectOf(change).title, change]),
  );
  return [...subjects.values()].flatMap((change) => {
    const subject = subjectOf(change);
    const own = ({ changes }: ReportFacts) =>
      changes.filter((one) => subjectOf(one).title === subject.title && one.kind !== 'owner-changed');
    const points: Point[] = [{ what: 'changes', told: own(told), now: own(now) }];
    if (explained.has(subject.id) || same(own(told).map(withoutSubject), own(now).map(withoutSubject)))
      return [];
    return [{ about: 'measure' in change ? ('measure' as const) : ('commitment' as const), subject, points }];
  });
}

/** A renamed file is no other measure. */
function withoutSubject(change: Change): unknown {
  return { ...change, measure: null, commitment: null };
}

function subjectOf(change: Change): Ref {
  return 'measure' in change ? change.measure : change.commitment;
}
