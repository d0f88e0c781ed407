import type {
  CommitmentDifference,
  CommitmentHead,
  CommitmentStanding,
} from '../../model/comparison/commitment.ts';
import type { Comparison } from '../../model/comparison/comparison.ts';
import type { Commitment, CommitmentEntry } from '../../model/types.ts';
import { changeText } from '../change-text.ts';
import { raisedByText } from '../commitment-text.ts';
import { formatDay, formatTerm } from '../format.ts';
import { COMMITMENT_KIND_LABELS, COMMITMENT_STATE_LABELS } from '../labels.ts';
import { routes } from '../routes.ts';
import { datesText } from '../value-text.ts';
import type { Statement, Subject } from './document.ts';
import { entryStatements } from './entries.ts';
import { fieldStatements, type Wording } from './fields.ts';
import { meetingName } from './meetings.ts';
import { newName } from './renamed.ts';

/** What is different about questions, promises, review mandates and motions. */
export function commitmentSubjects(comparison: Comparison): Subject[] {
  return comparison.commitments.map((difference) => {
    const { id, title, file, formerFile, state, formerId, visibleFrom } = difference;
    return {
      id,
      title,
      state: formerId ? 'renamed' : state,
      address: state !== 'removed' && visibleFrom === null ? routes.commitment(id) : null,
      file,
      formerFile,
      statements: statementsOf(comparison, difference),
    };
  });
}

function statementsOf(comparison: Comparison, difference: CommitmentDifference): Statement[] {
  const { kind, state, word, visibleFrom, changes, fields } = difference;
  const name = COMMITMENT_KIND_LABELS[kind];
  const stand = word ? `, Stand: ${COMMITMENT_STATE_LABELS[word]}` : '';
  const later = visibleFrom
    ? [
        {
          what: 'visible-later',
          tag: null,
          tone: 'plain' as const,
          text: `Der Vorgang hat erst ab dem ${formatDay(visibleFrom)} eine Seite.`,
        },
      ]
    : [];
  if (state === 'removed') {
    const text = `${name} kommt nicht mehr vor${stand.replace(', Stand', ', zuletzt')}.`;
    return [{ what: 'commitment-removed', tag: 'entfernt', tone: 'bad', text }];
  }
  if (state === 'added') {
    return [addedCommitment(comparison, difference, `${name} neu aufgenommen${stand}.`), ...later];
  }
  return [
    ...newName(difference, routes.commitment),
    ...changes.map((change) => {
      const { tag, tone, text } = changeText(change);
      return { what: change.kind, tag, tone, text };
    }),
    ...fieldStatements(fields, FIELDS),
    ...logStatements(comparison, difference),
    ...(difference.other
      ? [{ what: 'other', tag: null, tone: 'plain' as const, text: 'Einzelheiten wurden geändert.' }]
      : []),
    ...later,
  ];
}

function addedCommitment({ after }: Comparison, { id }: CommitmentDifference, lead: string): Statement {
  const commitment = after.commitmentById.get(id) as Commitment;
  const { meeting, raisedBy, due, owner } = commitment;
  const said = [
    lead,
    `Aus der ${meetingName(after.meetingById.get(meeting), meeting)}, eingebracht von: ${raisedByText(raisedBy)}.`,
    ...(owner ? [`Zuständig: ${after.unitById.get(owner)?.title}.`] : []),
    ...(due ? [`Frist: ${formatTerm(due.term)}.`] : []),
  ];
  return { what: 'commitment-raised', tag: 'neu', tone: 'news', text: said.join(' ') };
}

const FIELDS: Wording<CommitmentHead & CommitmentStanding> = {
  title: { label: 'Titel', text: String },
  kind: { label: 'Art', text: (kind) => COMMITMENT_KIND_LABELS[kind] },
  meeting: { label: 'Sitzung', text: ({ date }) => formatTerm(date) },
  raisedBy: { label: 'Eingebracht von', text: raisedByText },
  measures: { label: 'Betrifft', items: (refs) => refs.map(({ title }) => title) },
  owner: { label: 'Zuständig', text: ({ title }) => title },
  promised: { label: 'Zugesagt', text: String },
  sources: { label: 'Quellen', items: (sources) => sources.map(({ title }) => title) },
  description: { label: 'Beschreibung', text: String },
  word: { label: 'Stand', text: (word) => COMMITMENT_STATE_LABELS[word] },
  closedOn: { label: 'Erledigt', text: formatTerm },
  due: { label: 'Frist', text: datesText },
};

function logStatements({ after, asOf }: Comparison, difference: CommitmentDifference): Statement[] {
  const { changes, entries, fields } = difference;
  const told = changes.map((change) => changeText(change).text).join(' ');
  const facts = (entry: CommitmentEntry) => [
    `Stand: ${COMMITMENT_STATE_LABELS[entry.state]}`,
    ...(entry.reason ? [`Grund: ${entry.reason}`] : []),
    ...(entry.newDue ? [`Neue Frist: ${formatTerm(entry.newDue.term)}`] : []),
  ];
  return entryStatements(entries, {
    plan: after,
    asOf,
    fields: entryWording(after),
    // With one new entry, what it says about the state is what the change says.
    told: (entry) => (changes.length > 0 && entries.added.length === 1 ? [] : facts(entry)),
    said: facts,
    isTextTold: ({ text }) => text !== null && told.includes(text),
    isFieldTold: (field) =>
      fields.some((one) => one.field === { state: 'word', newDue: 'due' }[field as string]),
  });
}

function entryWording(plan: Comparison['after']): Wording<CommitmentEntry> {
  return {
    date: { label: 'Datum', text: formatTerm },
    meeting: { label: 'Sitzung', text: (id) => meetingName(plan.meetingById.get(id), id) },
    state: { label: 'Stand', text: (word) => COMMITMENT_STATE_LABELS[word] },
    text: { label: 'Text', text: String },
    reason: { label: 'Grund', text: String },
    newDue: { label: 'Neue Frist', text: ({ term }) => formatTerm(term) },
    sources: { label: 'Quellen', items: (sources) => sources.map(({ title }) => title) },
  };
}
