import { z } from 'zod';
import { assessment, commitmentKind, count, days, object, orNull, ref, status, term, text } from './parts.ts';

const part = orNull(text);
const reason = orNull(text);

const ofMeasure = <const K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  object({ measure: ref, kind: z.literal(kind), ...shape });

const ofCommitment = <const K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  object({ commitment: ref, commitmentKind, kind: z.literal(kind), ...shape });

/** Everything that a report can tell as a change. */
export const change = z.discriminatedUnion('kind', [
  ofMeasure('measure-added', { status: orNull(status) }),
  ofMeasure('status-changed', { from: orNull(status), to: status, reason }),
  ofMeasure('finished', { doneOn: orNull(term), planned: orNull(term), delayDays: orNull(days) }),
  ofMeasure('stopped', { reason }),
  ofMeasure('reopened', { milestone: part, to: orNull(term), reason }),
  ofMeasure('milestone-added', { milestone: text, planned: orNull(term) }),
  ofMeasure('milestone-reached', {
    milestone: text,
    doneOn: term,
    planned: orNull(term),
    delayDays: orNull(days),
  }),
  ofMeasure('milestone-dropped', { milestone: text, reason }),
  ofMeasure('end-dropped', { reason }),
  ofMeasure('date-set', { milestone: part, to: term }),
  ofMeasure('postponed', { milestone: part, from: term, to: term, nth: count, totalDays: days, reason }),
  ofMeasure('brought-forward', { milestone: part, from: term, to: term, reason }),
  ofMeasure('became-overdue', { milestone: part, due: term }),
  ofMeasure('assessment-changed', { from: orNull(assessment), to: assessment }),
  ofMeasure('owner-changed', { from: orNull(ref), to: orNull(ref) }),
  ofCommitment('commitment-raised', { closed: z.boolean() }),
  ofCommitment('commitment-answered', { text: orNull(text), on: term }),
  ofCommitment('commitment-partly-answered', { text: orNull(text) }),
  ofCommitment('commitment-withdrawn', { text: orNull(text) }),
  ofCommitment('commitment-reopened', { text: orNull(text), to: orNull(term) }),
  ofCommitment('commitment-date-set', { to: term }),
  ofCommitment('commitment-postponed', { from: term, to: term, reason }),
  ofCommitment('commitment-brought-forward', { from: term, to: term, reason }),
  ofCommitment('commitment-overdue', { due: term }),
]);
