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

/** What is said of a measure that needs attention, apart from which it is. */
const attention = {
  late: list(object({ milestone: orNull(text), deadline })),
  reason: orNull(text),
  countermeasure: orNull(text),
  next: orNull(object({ milestone: orNull(text), due: term })),
};

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

/** What the versions have in common. */
const common = {
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
};

/** Version 1 repeats the whole line of every measure that needs attention. */
export const reportV1 = object({
  schema: z.literal(1),
  ...common,
  attention: list(object({ line: measureLine, ...attention })),
});

/** Version 2 names it; its line stands among those of its field. */
export const reportV2 = object({
  schema: z.literal(2),
  ...common,
  attention: list(
    object({ measure: id.describe('die Kennung einer Maßnahme, die in „fields“ steht'), ...attention }),
  ),
}).superRefine(({ attention, fields }, context) => {
  const known = new Set(fields.flatMap(({ lines }) => lines).map(({ measure }) => measure.id));
  for (const [index, { measure }] of attention.entries()) {
    if (known.has(measure)) continue;
    context.addIssue({ code: 'custom', path: ['attention', index, 'measure'], message: 'no such measure' });
  }
});

/** The file around a report: where it came from. Its checksum stands before all this and is not part of it. */
const origin = {
  commit: orNull(z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)),
  committedOn: orNull(day),
  previousChecksum: orNull(z.string().regex(/^[0-9a-f]{64}$/)),
  uncommitted: z.boolean(),
};

export const reportFileV1 = object({ ...origin, report: reportV1 });
export const reportFileV2 = object({ ...origin, report: reportV2 });

/** The JSON Schema of published reports. A draft has its report only, a frozen one also says where it came from. */
export function publishedSchema(): object {
  const file = object({ ...object(origin).partial().shape, report: z.union([reportV1, reportV2]) });
  return { ...z.toJSONSchema(file, { io: 'input', reused: 'ref' }), title: 'Statusbericht' };
}
