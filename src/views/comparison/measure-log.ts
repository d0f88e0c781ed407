import type { Comparison } from '../../model/comparison/comparison.ts';
import type { MeasureDifference } from '../../model/comparison/measure.ts';
import type { MeasureChange } from '../../model/measure-change.ts';
import type { LogEntry, Measure } from '../../model/types.ts';
import { formatEuro, formatPercent, formatQuantity, formatTerm } from '../format.ts';
import { ASSESSMENT_LABELS, STATUS_LABELS } from '../labels.ts';
import { type EntryFact, entryFacts, eventText } from '../log-entry.ts';
import type { Statement } from './document.ts';
import { entryStatements } from './entries.ts';
import type { Wording } from './fields.ts';
import { meetingName } from './meetings.ts';

/** What became of a measure's log, apart from what is told of the measure itself. */
export function logStatements(comparison: Comparison, difference: MeasureDifference): Statement[] {
  const { after, aligned, asOf } = comparison;
  const [has, had] = [after, aligned].map((plan) => plan.measureById.get(difference.id)) as [
    Measure,
    Measure,
  ];
  const { added } = difference.entries;
  return entryStatements(difference.entries, {
    plan: after,
    asOf,
    fields: entryWording(comparison, has),
    told: (entry) => [
      ...(entry.unchanged ? ['Unverändert bestätigt'] : []),
      ...entryFacts(after, has, entry)
        .filter((fact) => !isTold(difference, fact, added))
        .map(({ text }) => text),
    ],
    said: (entry) => entryFacts(aligned, had, entry).map(({ text }) => text),
    isTextTold: () => false,
    isFieldTold: (field) => isFieldTold(difference, field),
  });
}

/** What a report would tell of a new entry is told already, as long as no other new entry says something about it. */
function isTold(
  { changes }: MeasureDifference,
  { field, part, text }: EntryFact,
  added: readonly LogEntry[],
): boolean {
  const alone = (has: (entry: LogEntry) => boolean) => added.filter(has).length === 1;
  const some = (...kinds: string[]) => changes.some(({ kind }) => kinds.includes(kind));
  const about = (milestone: string | null) =>
    changes.some((change) => 'milestone' in change && change.milestone === milestone);
  switch (field) {
    case 'status':
      return (
        some('status-changed', 'finished', 'stopped', 'reopened', 'measure-added') &&
        alone((entry) => entry.status !== null)
      );
    case 'owner':
      return some('owner-changed') && alone((entry) => entry.owner !== undefined);
    case 'assessment':
      return some('assessment-changed') && alone((entry) => entry.assessment !== null);
    case 'end':
      return (about(null) || some('finished', 'end-dropped')) && alone((entry) => entry.end !== null);
    case 'milestones':
      return about(part) && alone((entry) => Object.keys(entry.milestones).length > 0);
    case 'reason':
      return changes.some((change) => text === `Grund: ${reasonOf(change)}`);
    case 'countermeasure':
      return some('assessment-changed') && alone((entry) => entry.countermeasure !== null);
    default:
      return false;
  }
}

function reasonOf(change: MeasureChange): string | null {
  if (change.kind === 'assessment-changed') return change.to.reason;
  return 'reason' in change ? change.reason : null;
}

/** What follows from an edited entry for the whole measure is told there. */
function isFieldTold({ fields, milestones }: MeasureDifference, field: keyof LogEntry): boolean {
  const some = (...names: string[]) => fields.some((one) => names.includes(one.field));
  switch (field) {
    case 'milestones':
      return milestones.length > 0;
    case 'reason':
      return some('statusReason', 'assessment');
    default:
      return some(field);
  }
}

function entryWording({ after, aligned }: Comparison, measure: Measure): Wording<LogEntry> {
  const unit = (id: string) => (after.unitById.get(id) ?? aligned.unitById.get(id))?.title ?? id;
  const milestone = (id: string) => measure.milestones.find((one) => one.id === id)?.title ?? id;
  const indicator = (id: string) => measure.indicators.find((one) => one.id === id);
  return {
    date: { label: 'Datum', text: formatTerm },
    meeting: { label: 'Sitzung', text: (id) => meetingName(after.meetingById.get(id), id) },
    status: { label: 'Status', text: (status) => STATUS_LABELS[status] },
    owner: { label: 'Zuständig', text: unit },
    assessment: { label: 'Einschätzung', text: (value) => ASSESSMENT_LABELS[value] },
    reason: { label: 'Grund', text: String },
    countermeasure: { label: 'Gegenmaßnahme', text: String },
    end: { label: 'Termin', text: (event) => eventText('Abschluss', event) },
    milestones: {
      label: 'Meilensteine',
      items: (events) =>
        Object.entries(events).map(([id, event]) => eventText(`Meilenstein „${milestone(id)}“`, event)),
    },
    values: {
      label: 'Werte',
      items: (values) =>
        Object.entries(values).map(([id, value]) =>
          `${indicator(id)?.title ?? id}: ${formatQuantity(value)} ${indicator(id)?.unit ?? ''}`.trim(),
        ),
    },
    progress: { label: 'Fortschritt', text: formatPercent },
    costs: {
      label: 'Kosten',
      text: ({ planned, actual }) =>
        [planned && `geplant ${formatEuro(planned)}`, actual && `ausgegeben ${formatEuro(actual)}`]
          .filter(Boolean)
          .join(', '),
    },
    text: { label: 'Text', text: String },
    sources: { label: 'Quellen', items: (sources) => sources.map(({ title }) => title) },
    unchanged: { label: 'Unverändert bestätigt', text: (yes) => (yes ? 'ja' : 'nein') },
  };
}
