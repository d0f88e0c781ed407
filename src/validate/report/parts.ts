import { z } from 'zod';
import { strangeCharacter } from '../../load/characters.ts';
import { isDay } from '../../model/day.ts';
import { SCHEDULES } from '../../model/deadline.ts';
import { FRESHNESS } from '../../model/freshness.ts';
import { parseTerm, type Term } from '../../model/term.ts';
import { ASSESSMENTS, COMMITMENT_KINDS, COMMITMENT_STATES, STATUSES } from '../../model/types.ts';
import { isId, isSafeUrl } from '../fields.ts';
import { markdownLimit } from '../markdown-limits.ts';

/**
 * What frozen reports are made of. Anybody can change such a file and its checksum, so nothing that reaches a page is
 * taken as it comes: ids and addresses are checked like those of the content.
 */

export const object = z.strictObject;
export const text = z.string().refine((written) => strangeCharacter(written, '') === null);
export const markdown = text.refine((written) => markdownLimit(written) === null);
export const orNull = <S extends z.ZodType>(schema: S) => schema.nullable();
export const list = <S extends z.ZodType>(schema: S) => z.array(schema);

export const id = z.string().refine(isId).describe('eine Kennung');
export const day = z.string().refine(isDay).describe('ein Tag: 2026-03-10');
export const url = z.string().refine(isSafeUrl).describe('eine Adresse');
export const count = z.int().min(0);
export const days = z.int();

export const term = z
  .string()
  .describe(
    'ein Termin, so genau wie bekannt: 2021, 2022-H1, 2021-Q3, 2021-09, 2021-09-15, 2021-09~, bis 2020-09-04',
  )
  .transform((written, context): Term => {
    const parsed = parseTerm(written);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', message: 'no term' });
    return z.NEVER;
  });

export const ref = object({ id, title: text });
export const link = object({ title: text, url });
export const quantity = object({ value: z.number(), approximate: z.boolean() });
export const paper = object({ number: orNull(text), title: orNull(text), url: orNull(url) });
export const source = object({
  title: text,
  url: orNull(url),
  date: orNull(text),
  note: orNull(text),
  id: orNull(id),
});
export const agendaItem = object({
  number: orNull(text),
  title: orNull(text),
  paper: orNull(paper),
  result: orNull(text),
  sources: list(source),
});

export const status = z.enum(STATUSES);
const schedule = z.enum(SCHEDULES);
const assessmentValue = z.enum(ASSESSMENTS);
export const commitmentKind = z.enum(COMMITMENT_KINDS);

export const assessment = object({
  value: assessmentValue,
  reason: orNull(text),
  countermeasure: orNull(text),
  said: term,
});

export const deadline = object({
  planned: orNull(term),
  forecast: orNull(term),
  doneOn: orNull(term),
  dropped: orNull(object({ reason: orNull(text) })),
  moves: list(object({ said: term, from: term, to: term, days, nth: orNull(count), reason: orNull(text) })),
  schedule,
  delayDays: orNull(days),
  overdueDays: count,
});

const indicator = object({
  indicator: object({
    id,
    title: text,
    unit: text,
    target: orNull(object({ value: z.number(), by: orNull(term) })),
  }),
  values: list(object({ said: term, quantity })),
});

const costs = object({
  planned: orNull(quantity),
  actual: orNull(quantity),
  asOf: orNull(term),
  funding: orNull(text),
  note: orNull(text),
});

export const measureLine = object({
  measure: ref,
  summary: orNull(text),
  field: ref,
  owner: orNull(ref),
  status: orNull(status),
  statusSaid: orNull(term),
  statusReason: orNull(text),
  assessment: orNull(assessment),
  countermeasure: orNull(object({ said: term, text })),
  begin: orNull(term),
  end: deadline,
  milestones: list(object({ id, title: text, deadline })),
  schedule,
  progress: object({
    percent: orNull(z.number()),
    basis: z.enum(['stated', 'milestones', 'status', 'unknown']),
    milestones: orNull(object({ done: count, of: count })),
  }),
  indicators: list(indicator),
  costs: orNull(costs),
  freshness: object({ word: z.enum(FRESHNESS), lastSaid: term, missedReports: count }),
  firstSaid: term,
  latest: orNull(object({ said: term, text, sources: list(source) })),
});

export const commitmentLine = object({
  commitment: ref,
  kind: commitmentKind,
  meeting: object({ id, title: text, date: term }),
  raisedBy: list(object({ name: text, inferred: z.boolean() })),
  raisedOn: term,
  measures: list(ref),
  owner: orNull(ref),
  promised: orNull(text),
  word: z.enum(COMMITMENT_STATES),
  closedOn: orNull(term),
  due: deadline,
  ageDays: days,
  ageMeetings: count,
  latest: orNull(object({ said: term, text: orNull(text), reason: orNull(text), sources: list(source) })),
});

const counts = <const K extends readonly string[]>(words: K) =>
  object(Object.fromEntries(words.map((word) => [word, count])) as Record<K[number], typeof count>);

export const summary = object({
  asOf: day,
  total: count,
  byStatus: counts([...STATUSES, 'unbekannt'] as const),
  bySchedule: counts(SCHEDULES),
  byAssessment: counts([...ASSESSMENTS, 'keine'] as const),
  byFreshness: counts(FRESHNESS),
  progress: object({ percent: orNull(z.number()), known: count }),
  silentSince: orNull(term),
});
