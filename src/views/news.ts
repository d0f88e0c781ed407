import { createHash } from 'node:crypto';
import { commitmentsAt } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import { datesOf, type MeasureLine } from '../model/line.ts';
import { reportsUntil } from '../model/meetings.ts';
import { type Plan, refOf } from '../model/plan.ts';
import { type CommitmentLine, commitmentLine } from '../model/situation.ts';
import { statesAt } from '../model/states.ts';
import type { Commitment, CommitmentEntry, LogEntry, Measure, Meeting } from '../model/types.ts';
import { formatTerm } from './format.ts';
import {
  ASSESSMENT_LABELS,
  COMMITMENT_KIND_LABELS,
  COMMITMENT_STATE_LABELS,
  SCHEDULE_LABELS,
  STATUS_LABELS,
  statusKey,
} from './labels.ts';
import { committeeName, meetingTitle } from './meeting.ts';
import { situationNow } from './now.ts';
import { routes } from './routes.ts';

/**
 * A page that can have news. What is new to a reader is what was published since the last visit, not what is dated
 * since: entries are often added for days long past. So each page carries prints of what it says, to be compared with
 * those of the last visit.
 */
export interface NewsItem {
  /** Its route, below the base path; also its id. */
  href: string;
  title: string;
  /** One print for each part of what the page says, joined by a dot. */
  print: string;
  /** One sentence for each part, in the same order: the first part that differs is told. */
  says: string[];
  /** The sentence for a page that was not there before. */
  added: string;
}

/** Everything that can have news: reports, the newest first, then measures and commitments. */
export interface News {
  /** Differs whenever anything differs, so that nothing must be fetched to know that nothing is new. */
  stamp: string;
  items: NewsItem[];
}

/** To be raised when prints are made in another way: remembered ones are then worthless. */
const FORMAT = 1;

const AMENDED = 'Angaben wurden ergänzt oder berichtigt.';

/** Characters of an entry's text that are told. */
const LONGEST = 220;

const known = new WeakMap<Plan, { asOf: Day; news: News }>();

/** What can have news on the as-of day. Composed once per build. */
export function newsOf(plan: Plan, asOf: Day): News {
  const composed = known.get(plan);
  if (composed?.asOf === asOf) return composed.news;
  const lines = situationNow(plan, asOf).fields.flatMap((field) => field.lines);
  const items = [
    ...reportsUntil(plan, asOf)
      .map((meeting) => reportItem(plan, meeting))
      .reverse(),
    ...lines.map((line) => measureItem(plan, asOf, line)),
    ...commitmentsAt(plan, asOf).map((state) => commitmentItem(commitmentLine(plan, state), state)),
  ];
  const stamp = `${FORMAT}.${printOf(items.map(({ href, print }) => [href, print]))}`;
  const news = { stamp, items };
  known.set(plan, { asOf, news });
  return news;
}

function reportItem(plan: Plan, meeting: Meeting): NewsItem {
  const erratum = meeting.errata.at(-1);
  return item(
    routes.meeting(meeting.id),
    meetingTitle(meeting, true),
    [
      [
        meeting.errata,
        erratum ? `Berichtigung vom ${formatTerm(erratum.date)}: ${short(erratum.text)}` : AMENDED,
      ],
    ],
    `Neuer Statusbericht, ${committeeName(refOf(plan.committeeById, meeting.committee))}.`,
  );
}

function measureItem(plan: Plan, asOf: Day, line: MeasureLine): NewsItem {
  const measure = plan.measureById.get(line.measure.id) as Measure;
  const log = statesAt(plan, asOf).get(measure.id)?.log ?? [];
  const status = `Status: ${STATUS_LABELS[statusKey(line.status)]}`;
  const judged = line.assessment ? `, Einschätzung ${ASSESSMENT_LABELS[line.assessment.value]}` : '';
  const dates = datesOf(line).map(({ milestone, deadline: { planned, forecast, doneOn, dropped } }) => [
    milestone,
    ...[planned, forecast, doneOn].map((term) => term?.text),
    dropped,
  ]);
  const { title, summary, description, costs, papers, undocumented } = measure;
  return item(
    routes.measure(measure.id),
    title,
    [
      [unsourced(log.at(-1)), latestText(log.at(-1))],
      [[line.schedule, dates], `Terminlage: ${SCHEDULE_LABELS[line.schedule]}.`],
      [[line.status, line.assessment?.value, line.owner?.id], `${status}${judged}.`],
      [[title, summary, description, costs, papers, undocumented, log.slice(0, -1).map(unsourced)], AMENDED],
    ],
    `Neue Maßnahme. ${status}${judged}.`,
  );
}

function commitmentItem(
  line: CommitmentLine,
  { commitment, log }: { commitment: Commitment; log: readonly CommitmentEntry[] },
): NewsItem {
  const kind = COMMITMENT_KIND_LABELS[line.kind];
  const stand = `${kind}, ${COMMITMENT_STATE_LABELS[line.word]}`;
  const due = line.due.forecast && !line.closedOn ? `, fällig ${formatTerm(line.due.forecast)}` : '';
  const { title, description, promised, measures, owner } = commitment;
  return item(
    routes.commitment(commitment.id),
    title,
    [
      [unsourced(log.at(-1)), `${stand}. ${latestText(log.at(-1))}`.trim()],
      [[line.word, line.due.schedule, line.due.forecast?.text], `${stand}${due}.`],
      [[title, description, promised, measures, owner, log.slice(0, -1).map(unsourced)], AMENDED],
    ],
    `${kind} neu aufgenommen, ${COMMITMENT_STATE_LABELS[line.word]}${due}.`,
  );
}

function item(
  href: string,
  title: string,
  parts: readonly (readonly [said: unknown, sentence: string])[],
  added: string,
): NewsItem {
  return {
    href,
    title,
    print: parts.map(([said]) => printOf(said)).join('.'),
    says: parts.map(([, sentence]) => sentence),
    added,
  };
}

/** Where something was found is no news to readers. */
function unsourced<T extends { sources: unknown }>(entry: T | undefined): Omit<T, 'sources'> | null {
  if (!entry) return null;
  const { sources: _, ...rest } = entry;
  return rest;
}

function latestText(entry: LogEntry | CommitmentEntry | undefined): string {
  if (!entry) return '';
  if (entry.text) return `${formatTerm(entry.date)}: ${short(entry.text)}`;
  const isConfirmed = 'unchanged' in entry && entry.unchanged;
  return `${isConfirmed ? 'Unverändert bestätigt' : 'Neuer Eintrag'}, ${formatTerm(entry.date)}.`;
}

function short(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST)).replace(/[\s,;:–-]+$/, '')} …`;
}

/** Six characters tell apart what one page said and says. */
function printOf(said: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(said) ?? '')
    .digest('base64url')
    .slice(0, 6);
}
