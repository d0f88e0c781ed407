import { type Plan, refOf } from '../model/plan.ts';
import type { DeadlineEvent, LogEntry, Measure } from '../model/types.ts';
import { formatEuro, formatPercent, formatQuantity, formatTerm, NOT_DOCUMENTED } from './format.ts';
import { ASSESSMENT_LABELS, STATUS_LABELS } from './labels.ts';

/** One thing that a log entry says besides its text, and which of its fields says it. */
export interface EntryFact {
  field: keyof LogEntry;
  /** The milestone or indicator that it is about. */
  part: string | null;
  text: string;
}

/** What a log entry changed, one sentence each. */
export function entryFacts(plan: Plan, measure: Measure, entry: LogEntry): EntryFact[] {
  const facts: EntryFact[] = [];
  const say = (field: keyof LogEntry, text: string, part: string | null = null) =>
    facts.push({ field, part, text });
  if (entry.status) say('status', `Status: ${STATUS_LABELS[entry.status]}`);
  if (entry.owner !== undefined) {
    say('owner', `Zuständig: ${refOf(plan.unitById, entry.owner)?.title ?? NOT_DOCUMENTED}`);
  }
  if (entry.assessment) say('assessment', `Einschätzung: ${ASSESSMENT_LABELS[entry.assessment]}`);
  if (entry.end) say('end', eventText('Abschluss', entry.end));
  for (const { id, title } of measure.milestones) {
    const event = entry.milestones[id];
    if (event) say('milestones', eventText(`Meilenstein „${title}“`, event), title);
  }
  for (const { id, title, unit } of measure.indicators) {
    const value = entry.values[id];
    if (value) say('values', `${title}: ${formatQuantity(value)} ${unit}`, title);
  }
  if (entry.progress !== null) say('progress', `Fortschritt: ${formatPercent(entry.progress)}`);
  if (entry.costs?.planned) say('costs', `Kosten geplant: ${formatEuro(entry.costs.planned)}`);
  if (entry.costs?.actual) say('costs', `Kosten ausgegeben: ${formatEuro(entry.costs.actual)}`);
  if (entry.reason) say('reason', `Grund: ${entry.reason}`);
  if (entry.countermeasure) say('countermeasure', `Gegenmaßnahme: ${entry.countermeasure}`);
  return facts;
}

export function eventText(what: string, event: DeadlineEvent): string {
  if (event.kind === 'done') return `${what}: erledigt ${formatTerm(event.on)}`;
  const because = event.reason ? `. Grund: ${event.reason}` : '';
  if (event.kind === 'dropped') return `${what}: entfällt${because}`;
  return `${what}: Termin ${formatTerm(event.to)}${because}`;
}
