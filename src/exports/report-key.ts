import { createHash } from 'node:crypto';
import { raisedDay } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import { knownOn, type Plan, refOf } from '../model/plan.ts';
import type { Commitment, Measure, Meeting } from '../model/types.ts';

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

const frames = new WeakMap<Plan, string>();

/** What every report may depend on. */
function frameOf(plan: Plan): string {
  const known = frames.get(plan) ?? digest([plan.internal, plan.strategy, plan.meetings]);
  frames.set(plan, known);
  return known;
}

/** Empty as long as nothing is known of it: then no report names it. */
function knownOfMeasure(plan: Plan, measure: Measure, day: Day): string {
  const { log, ...head } = measure;
  const names = measure.dependsOn.map((id) => refOf(plan.measureById, id).title);
  return knownOn(log, day).length === 0 ? '' : upTo(measure, [head, names], log, day);
}

function knownOfCommitment(plan: Plan, commitment: Commitment, day: Day): string {
  if (raisedDay(commitment) > day) return '';
  const { log, ...head } = commitment;
  const names = commitment.measures.map((id) => refOf(plan.measureById, id).title);
  return upTo(commitment, [head, names], log, day);
}

/** After the head alone, after its first entry, and so on. */
const chains = new WeakMap<Measure | Commitment, string[]>();

function upTo(
  thing: Measure | Commitment,
  head: unknown,
  log: (Measure | Commitment)['log'],
  day: Day,
): string {
  const known = chains.get(thing) ?? chainOf(head, log);
  chains.set(thing, known);
  return known[knownOn<(typeof log)[number]>(log, day).length] ?? '';
}

function chainOf(head: unknown, log: readonly unknown[]): string[] {
  const chain = [digest(head)];
  for (const entry of log) chain.push(digest([chain.at(-1), entry]));
  return chain;
}

function digest(thing: unknown): string {
  return createHash('sha256').update(JSON.stringify(thing)).digest('hex');
}
