import { createHash } from 'node:crypto';
import { raisedDay } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import { knownOn, type Plan, refOf } from '../model/plan.ts';
import type { Commitment, CommitmentEntry, LogEntry, Measure, Meeting } from '../model/types.ts';

const keys = new WeakMap<Plan, Map<string, string>>();

/**
 * Stands for everything that the report of a meeting is made from: as long as the key stays the same, so does the report.
 * It is found without composing the report. A frozen one is what its file says; a draft depends on what was known on its
 * cut-off day, so that an entry of today leaves the keys of all earlier reports as they are.
 */
export function reportKey(plan: Plan, meeting: Meeting): string {
  const known = keys.get(plan) ?? new Map<string, string>();
  keys.set(plan, known);
  const key = known.get(meeting.id) ?? keyOf(plan, meeting);
  known.set(meeting.id, key);
  return key;
}

function keyOf(plan: Plan, meeting: Meeting): string {
  const hash = createHash('sha256').update(frameOf(plan)).update(meeting.id);
  // What an earlier report said stays so in later ones.
  for (const [id, { seal }] of plan.frozen) {
    const given = plan.meetingById.get(id);
    if (given && given.cutOff <= meeting.cutOff) hash.update(id).update(seal.sha256);
  }
  if (plan.frozen.has(meeting.id)) return hash.digest('hex');
  for (const measure of plan.measures) hash.update(knownOfMeasure(plan, measure, meeting.cutOff));
  for (const commitment of plan.commitments) {
    hash.update(knownOfCommitment(plan, commitment, meeting.cutOff));
  }
  return hash.digest('hex');
}

/** Stands for everything that measures and commitments say, as long as they say it, and for what they name. */
export function contentKey(
  plan: Plan,
  measures: readonly Measure[],
  commitments: readonly Commitment[],
): string {
  const hash = createHash('sha256').update(frameOf(plan));
  for (const { seal } of plan.frozen.values()) hash.update(seal.sha256);
  for (const measure of measures) hash.update(knownOfMeasure(plan, measure, FAR));
  for (const commitment of commitments) hash.update(knownOfCommitment(plan, commitment, FAR));
  return hash.digest('hex');
}

/** No entry is dated later. */
const FAR: Day = '9999-12-31';

const frames = new WeakMap<Plan, string>();

/** What every report may depend on. */
function frameOf(plan: Plan): string {
  const known = frames.get(plan) ?? digest([plan.internal, plan.strategy, plan.meetings]);
  frames.set(plan, known);
  return known;
}

/** Empty as long as nothing is known of it: then no report names it. */
function knownOfMeasure(plan: Plan, measure: Measure, day: Day): string {
  const known = knownOn<LogEntry>(measure.log, day).length;
  const names = () => measure.dependsOn.map((id) => refOf(plan.measureById, id).title);
  return known === 0 ? '' : (chainOf(measure, names)[known] ?? '');
}

function knownOfCommitment(plan: Plan, commitment: Commitment, day: Day): string {
  if (raisedDay(commitment) > day) return '';
  const known = knownOn<CommitmentEntry>(commitment.log, day).length;
  const names = () => commitment.measures.map((id) => refOf(plan.measureById, id).title);
  return chainOf(commitment, names)[known] ?? '';
}

const chains = new WeakMap<Measure | Commitment, readonly string[]>();

/** What a thing says, with the names of what it points to: by its head alone, with its first entry, and so on. */
function chainOf(thing: Measure | Commitment, names: () => readonly string[]): readonly string[] {
  const known = chains.get(thing) ?? madeChain(thing, names());
  chains.set(thing, known);
  return known;
}

function madeChain({ log, ...head }: Measure | Commitment, names: readonly string[]): string[] {
  const chain = [digest([head, names])];
  for (const entry of log) chain.push(digest([chain.at(-1), entry]));
  return chain;
}

function digest(thing: unknown): string {
  return createHash('sha256').update(JSON.stringify(thing)).digest('hex');
}
