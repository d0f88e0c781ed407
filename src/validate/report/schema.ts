import { z } from 'zod';
import { change } from './changes.ts';
import {
  agendaItem,
  commitmentLine,
  day,
  deadline,
  id,
  link,
  list,
  markdown,
  measureLine,
  object,
  orNull,
  ref,
  status,
  summary,
  term,
  text,
  url,
} from './parts.ts';

const meeting = object({ id, date: term });

const outlook = list(
  object({
    period: term,
    items: list(
      object({
        kind: z.enum(['end', 'milestone', 'commitment']),
        subject: ref,
        milestone: orNull(text),
        owner: orNull(ref),
        planned: orNull(term),
        due: term,
        waitsFor: list(object({ measure: ref, status: orNull(status) })),
      }),
    ),
  }),
);

const attention = object({
  line: measureLine,
  late: list(object({ milestone: orNull(text), deadline })),
  reason: orNull(text),
  countermeasure: orNull(text),
  next: orNull(object({ milestone: orNull(text), due: term })),
});

const trend = object({
  measure: ref,
  lines: list(
    object({
      milestone: orNull(id),
      title: orNull(text),
      points: list(object({ asOf: day, date: term, done: z.boolean() })),
    }),
  ),
});

/** What a frozen report says, as version 1 of its shape writes it. */
export const reportV1 = object({
  schema: z.literal(1),
  strategy: object({
    title: text,
    city: text,
    notice: orNull(text),
    period: object({ from: orNull(term), to: orNull(term) }),
    licence: orNull(object({ name: text, url: orNull(url) })),
  }),
  meeting: object({
    id,
    committee: orNull(ref),
    date: term,
    startTime: orNull(text),
    place: orNull(text),
    agendaItem,
    otherItems: list(agendaItem),
    links: list(link),
    foreword: markdown,
  }),
  previous: orNull(meeting),
  next: orNull(meeting),
  corrections: list(object({ report: meeting, date: term, text })),
  asOf: day,
  since: orNull(day),
  summary,
  previousSummary: orNull(summary),
  changes: list(change),
  attention: list(attention),
  fields: list(object({ field: ref, summary, lines: list(measureLine) })),
  outlook,
  later: outlook,
  commitments: object({
    raised: list(commitmentLine),
    closed: list(commitmentLine),
    open: list(commitmentLine),
  }),
  trends: list(trend),
  history: list(summary),
  reporting: object({ reported: list(ref), silent: list(ref) }),
});

/** The file around a report: where it came from. Its checksum stands before all this and is not part of it. */
export const reportFileV1 = object({
  commit: orNull(z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)),
  committedOn: orNull(day),
  previousChecksum: orNull(z.string().regex(/^[0-9a-f]{64}$/)),
  uncommitted: z.boolean(),
  report: reportV1,
});

/** The JSON Schema of published reports. A draft has its report only, a frozen one also says where it came from. */
export function publishedSchema(): object {
  const origin = { commit: true, committedOn: true, previousChecksum: true, uncommitted: true } as const;
  const schema = z.toJSONSchema(reportFileV1.partial(origin), { io: 'input', reused: 'ref' });
  return { ...schema, title: 'Statusbericht, Fassung 1' };
}
