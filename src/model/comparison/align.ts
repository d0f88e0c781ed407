import { createPlan, type Plan } from '../plan.ts';
import type { Commitment, Due, LogEntry, Measure, Meeting, Ref, Source } from '../types.ts';
import { omitted } from './fields.ts';
import { type Renamed, renamedIds } from './renamed.ts';

/** What goes by another id after than before, by kind. */
export interface RenamedByKind {
  fields: Renamed;
  units: Renamed;
  committees: Renamed;
  measures: Renamed;
  meetings: Renamed;
  commitments: Renamed;
  sources: Renamed;
}

/**
 * The plan from before, in which everything that only got another id goes by the one it has after: a renamed file and
 * the references to it are one difference, not many.
 */
export function aligned(before: Plan, after: Plan): { plan: Plan; renamed: RenamedByKind } {
  const renamed = renamedBetween(before, after);
  const { strategy, measures, meetings, commitments, sources } = before;
  const isSame = Object.values(renamed).every((ids: Renamed) => ids.size === 0);
  const plan = createPlan({
    ...before,
    strategy: isSame
      ? strategy
      : {
          ...strategy,
          fields: withIds(strategy.fields, renamed.fields),
          units: withIds(strategy.units, renamed.units).map((unit) => ({
            ...unit,
            parent: idIn(renamed.units, unit.parent),
          })),
          committees: withIds(strategy.committees, renamed.committees),
        },
    measures: measures.map((one) => alignMeasure(one, renamed, after)),
    meetings: isSame ? meetings : meetings.map((one) => alignMeeting(one, renamed)),
    commitments: isSame ? commitments : commitments.map((one) => alignCommitment(one, renamed)),
    sources: isSame ? sources : alignSources(sources, renamed),
  });
  return { plan, renamed };
}

const title = ({ title: text }: Ref) => text;

function renamedBetween(before: Plan, after: Plan): RenamedByKind {
  return {
    fields: renamedIds(before.strategy.fields, after.strategy.fields, title),
    units: renamedIds(before.strategy.units, after.strategy.units, title),
    committees: renamedIds(before.strategy.committees, after.strategy.committees, title),
    measures: renamedMeasures(before.measures, after.measures),
    meetings: renamedIds(
      before.meetings,
      after.meetings,
      // Where only the day is another, the meeting was put off.
      (meeting) => omitted(meeting, 'id', 'file', 'date', 'cutOff'),
      (meeting) => omitted(meeting, 'id', 'file', 'committee'),
    ),
    commitments: renamedIds(
      before.commitments,
      after.commitments,
      (commitment) => omitted(commitment, 'id', 'file', 'meeting', 'raisedOn'),
      ({ title: text, kind }) => [text, kind],
    ),
    sources: renamedIds(
      registered(before.sources),
      registered(after.sources),
      (source) => omitted(source, 'id'),
      ({ url }) => url,
      title,
    ),
  };
}

/** Where a measure says what its file was called, nothing has to be found out. */
function renamedMeasures(before: readonly Measure[], after: readonly Measure[]): Renamed {
  const has = new Set(after.map(({ id }) => id));
  const gone = new Set(before.flatMap(({ id }) => (has.has(id) ? [] : [id])));
  const told = after.flatMap(({ id, formerIds }) => {
    const former = formerIds.findLast((one) => gone.has(one));
    return former === undefined ? [] : [[former, id] as const];
  });
  const [olds, news] = [new Set(told.map(([old]) => old)), new Set(told.map(([, now]) => now))];
  const found = renamedIds(
    before.filter(({ id }) => !olds.has(id)),
    after.filter(({ id }) => !news.has(id)),
    (measure) => omitted(measure, 'id', 'formerIds', 'file'),
    title,
    (measure) => omitted(measure, 'id', 'formerIds', 'file', 'title'),
    ({ log }) => log,
  );
  return new Map([...told, ...found]);
}

function registered(sources: readonly Source[]): (Source & { id: string })[] {
  return sources.filter((one): one is Source & { id: string } => one.id !== null);
}

function idIn(renamed: Renamed, id: string): string;
function idIn(renamed: Renamed, id: string | null): string | null;
function idIn(renamed: Renamed, id: string | null): string | null {
  return id === null ? null : (renamed.get(id) ?? id);
}

function withIds<T extends { id: string }>(items: readonly T[], renamed: Renamed): T[] {
  return items.map((item) => ({ ...item, id: idIn(renamed, item.id) }));
}

function alignSources(sources: readonly Source[], renamed: RenamedByKind): Source[] {
  return sources.map((source) => ({ ...source, id: idIn(renamed.sources, source.id) }));
}

function alignMeasure(measure: Measure, renamed: RenamedByKind, after: Plan): Measure {
  const { units, measures, meetings } = renamed;
  const id = idIn(measures, measure.id);
  const now = after.measureById.get(id);
  const milestones = renamedIds(measure.milestones, now?.milestones ?? [], title);
  const indicators = renamedIds(measure.indicators, now?.indicators ?? [], title);
  const entry = (one: LogEntry): LogEntry => ({
    ...one,
    meeting: idIn(meetings, one.meeting),
    owner: one.owner === undefined ? undefined : idIn(units, one.owner),
    milestones: withKeys(one.milestones, milestones),
    values: withKeys(one.values, indicators),
    sources: alignSources(one.sources, renamed),
  });
  return {
    ...measure,
    id,
    field: idIn(renamed.fields, measure.field),
    owner: idIn(units, measure.owner),
    involved: measure.involved.map((unit) => idIn(units, unit)),
    dependsOn: measure.dependsOn.map((one) => idIn(measures, one)),
    milestones: withIds(measure.milestones, milestones),
    indicators: withIds(measure.indicators, indicators),
    log: measure.log.map(entry),
  };
}

function withKeys<T>(record: Readonly<Record<string, T>>, renamed: Renamed): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [idIn(renamed, key), value]));
}

function alignMeeting(meeting: Meeting, renamed: RenamedByKind): Meeting {
  const item = (one: Meeting['agendaItem']) => ({ ...one, sources: alignSources(one.sources, renamed) });
  return {
    ...meeting,
    id: idIn(renamed.meetings, meeting.id),
    committee: idIn(renamed.committees, meeting.committee),
    agendaItem: item(meeting.agendaItem),
    otherItems: meeting.otherItems.map(item),
  };
}

function alignCommitment(commitment: Commitment, renamed: RenamedByKind): Commitment {
  const { meetings, measures, units } = renamed;
  const due = (one: Due | null) => one && { ...one, meeting: idIn(meetings, one.meeting) };
  return {
    ...commitment,
    id: idIn(renamed.commitments, commitment.id),
    meeting: idIn(meetings, commitment.meeting),
    measures: commitment.measures.map((id) => idIn(measures, id)),
    owner: idIn(units, commitment.owner),
    due: due(commitment.due),
    sources: alignSources(commitment.sources, renamed),
    log: commitment.log.map((one) => ({
      ...one,
      meeting: idIn(meetings, one.meeting),
      newDue: due(one.newDue),
      sources: alignSources(one.sources, renamed),
    })),
  };
}
