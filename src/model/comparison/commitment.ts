import { type CommitmentState, commitmentAt, foldCommitment } from '../commitment.ts';
import { type CommitmentChange, commitmentStateChanges } from '../commitment-change.ts';
import type { Day } from '../day.ts';
import { knownOn, type Plan, refOf } from '../plan.ts';
import type { Term } from '../term.ts';
import type { Commitment, CommitmentEntry, CommitmentKind, CommitmentStateWord, Ref } from '../types.ts';
import { type Compared, formerIdOf, pairsById } from './compared.ts';
import { type DatesSay, datesSay } from './dates.ts';
import { compareEntries, type EntryDifferences } from './entries.ts';
import { type FieldDifference, fieldDifferences, omitted, saysSame } from './fields.ts';
import type { Renamed } from './renamed.ts';

/** What a commitment says besides its dated entries. */
export interface CommitmentHead
  extends Omit<Commitment, 'id' | 'file' | 'meeting' | 'raisedOn' | 'measures' | 'owner' | 'due' | 'log'> {
  meeting: { id: string; date: Term };
  measures: readonly Ref[];
  owner: Ref | null;
}

/** Where a commitment stands, as far as its entries say it. */
export interface CommitmentStanding {
  word: CommitmentStateWord;
  closedOn: Term | null;
  due: DatesSay;
}

export interface CommitmentDifference extends Compared {
  kind: CommitmentKind;
  /** What it is by the day; of one that is gone, what it was. Null before it was raised. */
  word: CommitmentStateWord | null;
  /** The day from which readers will see it; null where they do already, or it is gone. */
  visibleFrom: Day | null;
  fields: readonly FieldDifference<CommitmentHead & CommitmentStanding>[];
  changes: readonly CommitmentChange[];
  entries: EntryDifferences<CommitmentEntry>;
  other: boolean;
}

/** The commitments that readers see differently on `asOf`; see `compareMeasures`. */
export function compareCommitments(
  before: Plan,
  after: Plan,
  asOf: Day,
  renamed: Renamed,
): CommitmentDifference[] {
  return pairsById(before.commitments, after.commitments).flatMap(({ before: had, after: has }) => {
    if (had && has) return comparePair(before, after, had, has, asOf, formerIdOf(renamed, has.id));
    const commitment = (has ?? had) as Commitment;
    const { id, title, kind, file } = commitment;
    const state = commitmentAt(has ? after : before, commitment, asOf);
    return {
      id,
      title,
      kind,
      file,
      state: has ? 'added' : 'removed',
      formerId: null,
      formerFile: null,
      word: state?.word ?? null,
      visibleFrom: state || !has ? null : commitment.raisedOn.last,
      fields: [],
      changes: [],
      entries: { added: [], removed: [], edited: [] },
      other: false,
    };
  });
}

function comparePair(
  planBefore: Plan,
  plan: Plan,
  had: Commitment,
  has: Commitment,
  asOf: Day,
  formerId: string | null,
): CommitmentDifference[] {
  const isSame = saysSame(omitted(had, 'file'), omitted(has, 'file'));
  const headFields = fieldDifferences(headOf(planBefore, had), headOf(plan, has));
  if (isSame && headFields.length === 0 && formerId === null) return [];
  const entries = compareEntries(had.log, has.log);
  const [before, after] = [commitmentAt(planBefore, had, asOf), commitmentAt(plan, has, asOf)];
  const kept = has.log.filter((entry) => !entries.added.includes(entry));
  const between = after && foldCommitment(plan, has, knownOn(kept, asOf), asOf);
  const fields =
    before && between
      ? [...headFields, ...fieldDifferences(standingOf(before), standingOf(between))]
      : headFields;
  const said = new Set(entries.added.map(({ date }) => date.text));
  const { added, removed, edited } = entries;
  return [
    {
      id: has.id,
      title: has.title,
      kind: has.kind,
      file: has.file,
      state: 'changed',
      formerId,
      formerFile: had.file === has.file ? null : had.file,
      word: after?.word ?? null,
      visibleFrom: after ? null : has.raisedOn.last,
      fields,
      changes: after && between ? commitmentStateChanges(between, after, ({ text }) => said.has(text)) : [],
      entries,
      other:
        !isSame && formerId === null && [fields, added, removed, edited].every(({ length }) => length === 0),
    },
  ];
}

function headOf(plan: Plan, commitment: Commitment): CommitmentHead {
  const { meeting, raisedOn, measures, owner, ...head } = omitted(commitment, 'id', 'file', 'due', 'log');
  return {
    ...head,
    meeting: { id: meeting, date: raisedOn },
    measures: measures.map((id) => refOf(plan.measureById, id)),
    owner: refOf(plan.unitById, owner),
  };
}

function standingOf({ word, closedOn, due }: CommitmentState): CommitmentStanding {
  return { word, closedOn, due: datesSay(due) };
}
