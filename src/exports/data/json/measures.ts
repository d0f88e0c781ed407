import { commitmentsAt } from '../../../model/commitment.ts';
import type { MeasureLine } from '../../../model/line.ts';
import { type Plan, refOf } from '../../../model/plan.ts';
import type { MeasureState } from '../../../model/state.ts';
import { statesAt } from '../../../model/states.ts';
import type { Costs, DeadlineEvent, LogEntry } from '../../../model/types.ts';
import { situationNow } from '../../../views/now.ts';
import { routes } from '../../../views/routes.ts';
import { measurePath } from '../paths.ts';
import type { LogEntryData, MeasureData } from '../shape/measure.ts';
import type { DataSource } from '../source.ts';
import { deadlineData, paperData, refData, refTo, sourceData, termData } from './parts.ts';

/** The measures known on the as-of day with their full state and log, by title. */
export function measuresData(source: DataSource): MeasureData[] {
  const { plan, asOf } = source;
  const lines = new Map(
    situationNow(plan, asOf)
      .fields.flatMap((field) => field.lines)
      .map((line) => [line.measure.id, line]),
  );
  const about = commitmentsByMeasure(source);
  return [...statesAt(plan, asOf).values()].flatMap((state) => {
    const line = lines.get(state.measure.id);
    return line ? measureData(source, state, line, about.get(line.measure.id) ?? []) : [];
  });
}

function measureData(
  { plan, link }: DataSource,
  { measure, log }: MeasureState,
  line: MeasureLine,
  commitments: string[],
): MeasureData {
  const { assessment, countermeasure, progress, freshness, indicators, milestones } = line;
  return {
    id: measure.id,
    formerIds: [...measure.formerIds],
    title: measure.title,
    page: link(routes.measure(measure.id)),
    data: link(routes.dataFile(measurePath(measure.id))),
    summary: line.summary,
    field: refData(line.field),
    owner: refData(line.owner),
    involved: measure.involved.map((id) => refTo(plan.unitById, id)),
    contact: measure.contact && { ...measure.contact },
    partners: [...measure.partners],
    status: line.status,
    statusSaid: termData(line.statusSaid),
    statusReason: line.statusReason,
    assessment: assessment && { ...assessment, said: termData(assessment.said) },
    countermeasure: countermeasure && { text: countermeasure.text, said: termData(countermeasure.said) },
    schedule: line.schedule,
    progress: { percent: progress.percent, basis: progress.basis, milestones: progress.milestones },
    freshness: {
      word: freshness.word,
      lastSaid: termData(freshness.lastSaid),
      missedReports: freshness.missedReports,
    },
    begin: termData(line.begin),
    end: deadlineData(line.end),
    milestones: milestones.map(({ id, title, deadline }) => ({
      id,
      title,
      deadline: deadlineData(deadline),
    })),
    indicators: indicators.map(({ indicator: { id, title, unit, target }, values }) => ({
      id,
      title,
      unit,
      target: target && { value: target.value, by: termData(target.by) },
      values: values.map(({ said, quantity }) => ({ said: termData(said), ...quantity })),
    })),
    costs: line.costs && costsData(line.costs),
    papers: measure.papers.map(paperData),
    dependsOn: measure.dependsOn.map((id) => refTo(plan.measureById, id)),
    commitments,
    undocumented: [...measure.undocumented],
    description: measure.description,
    log: log.map((entry) => entryData(plan, entry)),
  };
}

function costsData({ planned, actual, asOf, funding, note }: Costs): NonNullable<MeasureData['costs']> {
  return { planned, actual, asOf: termData(asOf), funding, note };
}

function entryData(plan: Plan, entry: LogEntry): LogEntryData {
  const { owner, end, milestones, values, costs } = entry;
  return {
    date: termData(entry.date),
    meeting: entry.meeting,
    status: entry.status,
    newOwner: owner === undefined ? null : { unit: refData(refOf(plan.unitById, owner)) },
    assessment: entry.assessment,
    reason: entry.reason,
    countermeasure: entry.countermeasure,
    end: end && eventData(end),
    milestones: Object.entries(milestones).map(([milestone, event]) => ({ milestone, ...eventData(event) })),
    values: Object.entries(values).map(([indicator, quantity]) => ({ indicator, ...quantity })),
    progress: entry.progress,
    costs: costs && { planned: costs.planned, actual: costs.actual },
    text: entry.text,
    unchanged: entry.unchanged,
    sources: entry.sources.map(sourceData),
  };
}

function eventData(event: DeadlineEvent): NonNullable<LogEntryData['end']> {
  return {
    moved: event.kind === 'moved' ? { to: termData(event.to), reason: event.reason } : null,
    doneOn: event.kind === 'done' ? termData(event.on) : null,
    dropped: event.kind === 'dropped' ? { reason: event.reason } : null,
  };
}

function commitmentsByMeasure({ plan, asOf }: DataSource): Map<string, string[]> {
  const about = new Map<string, string[]>();
  for (const { commitment } of commitmentsAt(plan, asOf)) {
    for (const id of commitment.measures) about.set(id, [...(about.get(id) ?? []), commitment.id]);
  }
  return about;
}
