import fc from 'fast-check';
import { NO_OPEN_DATA } from '../../src/model/open-data.ts';
import { createPlan, type Plan } from '../../src/model/plan.ts';
import { isClosed } from '../../src/model/state.ts';
import type { Term } from '../../src/model/term.ts';
import { dayTerm } from '../../src/model/term.ts';
import {
  ASSESSMENTS,
  COMMITMENT_STATES,
  type Commitment,
  type CommitmentEntry,
  type DeadlineEvent,
  type LogEntry,
  type Measure,
  type Meeting,
  STATUSES,
  type Strategy,
} from '../../src/model/types.ts';
import { terms as allTerms, datedTerms, days } from './terms.ts';

/** Plans of every shape that the types allow, also those that the check would refuse: its laws hold for all. */

const MILESTONES = ['a', 'b'];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.constantFrom('eins', 'zwei', 'drei');

const eventsWith = (terms: fc.Arbitrary<Term>): fc.Arbitrary<DeadlineEvent> =>
  fc.oneof(
    fc.record({ kind: fc.constant('moved' as const), to: terms, reason: maybe(word) }),
    fc.record({ kind: fc.constant('done' as const), on: terms }),
    fc.record({ kind: fc.constant('dropped' as const), reason: maybe(word) }),
  );

const entriesWith = (terms: fc.Arbitrary<Term>): fc.Arbitrary<LogEntry> =>
  fc.record({
    date: terms,
    meeting: fc.constant(null),
    status: maybe(fc.constantFrom(...STATUSES)),
    owner: fc.constantFrom(undefined, undefined, null, 'it', 'schule'),
    assessment: maybe(fc.constantFrom(...ASSESSMENTS)),
    reason: maybe(word),
    countermeasure: maybe(word),
    end: maybe(eventsWith(terms)),
    milestones: fc.dictionary(fc.constantFrom(...MILESTONES), eventsWith(terms), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    values: fc.dictionary(fc.constant('k'), fc.record({ value: fc.integer(), approximate: fc.boolean() }), {
      maxKeys: 1,
      noNullPrototype: true,
    }),
    progress: maybe(fc.nat({ max: 100 })),
    costs: fc.constant(null),
    text: maybe(word),
    sources: fc.constant([]),
    unchanged: fc.constant(false),
  });

const measuresWith = (terms: fc.Arbitrary<Term>): fc.Arbitrary<Measure> =>
  fc.record({
    id: fc.constant('wlan'),
    formerIds: fc.constant([]),
    title: fc.constant('WLAN in Schulen'),
    summary: fc.constant(null),
    field: fc.constant('bildung'),
    owner: fc.constantFrom(null, 'it', 'schule'),
    involved: fc.constant([]),
    contact: fc.constant(null),
    partners: fc.constant([]),
    begin: maybe(terms),
    end: maybe(terms),
    milestones: fc.tuple(
      ...MILESTONES.map((id) =>
        fc.record({
          id: fc.constant(id),
          title: fc.constant(id),
          planned: maybe(terms),
          since: maybe(terms),
        }),
      ),
    ),
    indicators: fc.constant([{ id: 'k', title: 'Kennzahl', unit: 'Stück', target: null }]),
    costs: fc.constant(null),
    papers: fc.constant([]),
    dependsOn: fc.constant([]),
    undocumented: fc.constant([]),
    log: fc.array(entriesWith(terms), { minLength: 1, maxLength: 6 }),
    description: fc.constant(''),
    file: fc.constant('massnahmen/wlan.md'),
  });

const STRATEGY: Strategy = {
  title: 'Digitale Stadt',
  city: 'Musterstadt',
  summary: null,
  period: { from: null, to: null },
  notice: null,
  address: null,
  teams: new Map(),
  repository: null,
  form: { wanted: null, application: null, gateway: null, branch: null, publishes: false },
  accent: null,
  coatOfArms: null,
  licence: null,
  openData: NO_OPEN_DATA,
  fields: [{ id: 'bildung', title: 'Bildung', summary: null }],
  units: ['it', 'schule'].map((id) => ({ id, title: id, abbreviation: null, parent: null })),
  committees: [
    { id: 'rat', title: 'Rat', abbreviation: null, from: null, to: null, note: null, oparl: null },
  ],
};

const meetings: fc.Arbitrary<Meeting[]> = fc
  .uniqueArray(days, { minLength: 1, maxLength: 4 })
  .map((cutOffs) =>
    cutOffs.map((day) => ({
      id: `${day}-rat`,
      committee: 'rat',
      date: dayTerm(day),
      cutOff: day,
      startTime: null,
      place: null,
      agendaItem: { number: null, title: null, paper: null, result: null, sources: [] },
      otherItems: [],
      hasReport: true,
      links: [],
      oparl: null,
      errata: [],
      answered: [],
      foreword: '',
      file: `sitzungen/${day}-rat.md`,
    })),
  );

const answersWith = (terms: fc.Arbitrary<Term>): fc.Arbitrary<CommitmentEntry> =>
  fc.record({
    date: terms,
    meeting: fc.constant(null),
    state: fc.constantFrom(...COMMITMENT_STATES),
    text: maybe(word),
    reason: maybe(word),
    newDue: maybe(fc.record({ term: terms, meeting: fc.constant(null) })),
    sources: fc.constant([]),
  });

function commitmentOf({ id, date }: Meeting, terms: fc.Arbitrary<Term>): fc.Arbitrary<Commitment> {
  return fc.record({
    id: fc.constant(`${date.text}-frage`),
    kind: fc.constantFrom('anfrage' as const, 'zusage' as const),
    title: fc.constant('Was kostet das?'),
    meeting: fc.constant(id),
    raisedOn: fc.constant(date),
    raisedBy: fc.constant([]),
    measures: fc.constant(['wlan']),
    owner: fc.constantFrom(null, 'it'),
    promised: maybe(word),
    due: maybe(fc.record({ term: terms, meeting: fc.constant(null) })),
    log: fc.array(answersWith(terms), { maxLength: 4 }),
    sources: fc.constant([]),
    description: fc.constant(''),
    file: fc.constant(`zusagen/${date.text}-frage.md`),
  });
}

/** A strategy with one measure, a few meetings with reports, and what was promised in them. */
const plansWith = (terms: fc.Arbitrary<Term>): fc.Arbitrary<Plan> =>
  meetings.chain((held) =>
    fc
      .record({
        measure: measuresWith(terms),
        commitments: fc.tuple(...held.map((one) => commitmentOf(one, terms))),
      })
      .map(({ measure, commitments }) =>
        createPlan({
          internal: false,
          strategy: STRATEGY,
          measures: [measure],
          meetings: held,
          commitments,
          pages: [],
          glossary: [],
          sources: [],
          frozen: new Map(),
        }),
      ),
  );

export const entries = entriesWith(allTerms);
export const answers = answersWith(allTerms);
export const measures = measuresWith(allTerms);
export const plans = plansWith(allTerms);

/**
 * Plans in which nothing is only known to have happened by some day, which is never news, and nothing contradicts
 * itself: no dates for what is finished or stopped.
 */
export const soundPlans: fc.Arbitrary<Plan> = plansWith(datedTerms).map((plan) =>
  createPlan({
    ...plan,
    measures: plan.measures.map((one) => ({ ...one, log: withoutContradictions(one.log) })),
  }),
);

function withoutContradictions(log: readonly LogEntry[]): LogEntry[] {
  let closed = false;
  return log.map((entry) => {
    const wasClosed = closed;
    closed = entry.status === null ? closed : isClosed(entry.status);
    return closed && wasClosed ? { ...entry, end: null, milestones: {} } : entry;
  });
}
