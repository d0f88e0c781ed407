import { commitmentChanges } from '../model/commitment-change.ts';
import { addDays, type Day } from '../model/day.ts';
import { measureChanges } from '../model/measure-change.ts';
import { reportsUntil } from '../model/meetings.ts';
import { byText, type Plan, refOf } from '../model/plan.ts';
import { reportChanges, reportHead } from '../model/report.ts';
import { stateAt } from '../model/state.ts';
import type { Term } from '../model/term.ts';
import type { Commitment, Measure, Meeting } from '../model/types.ts';
import { type ChangeText, changeText, groupChanges } from '../views/change-text.ts';
import { formatDay, formatTerm } from '../views/format.ts';
import { headlineText } from '../views/headline.ts';
import { COMMITMENT_KIND_LABELS } from '../views/labels.ts';
import { committeeName, meetingTitle } from '../views/meeting.ts';
import { routes } from '../views/routes.ts';
import { newest } from './last-word.ts';

/** What became known of one thing on one day; the newest first in every list. */
export interface NewsEntry {
  /** A path that no other entry has, and that stays. */
  path: string;
  day: Day;
  /** When it was first told; a correction makes it new again. */
  firstDay: Day;
  title: string;
  /** The page that tells more, and what leads there. */
  route: string;
  pageTitle: string;
  categories: string[];
  sentences: string[];
}

/**
 * What changed, day by day, in measures and in what was promised about them up to `asOf`: the newest entries, as many as
 * asked for. Older days are not looked at.
 */
export function changeEntries(
  plan: Plan,
  asOf: Day,
  measures: readonly Measure[],
  commitments: readonly Commitment[],
  most: number,
): NewsEntry[] {
  const byDay = Map.groupBy(
    [
      ...measures.flatMap((one) => tellings(plan, asOf, one, datesOfMeasure(one), measureEntry)),
      ...commitments.flatMap((one) => tellings(plan, asOf, one, datesOfCommitment(one), commitmentEntry)),
    ],
    ({ day }) => day,
  );
  const entries: NewsEntry[] = [];
  for (const day of [...byDay.keys()].sort((a, b) => byText(b, a))) {
    if (entries.length >= most) break;
    const ofDay = (byDay.get(day) ?? []).flatMap(({ tell }) => tell());
    entries.push(...ofDay.sort((a, b) => byText(a.path, b.path)));
  }
  return entries.slice(0, most);
}

/** A day on which there may be something to tell of a thing. */
interface Telling {
  day: Day;
  tell: () => NewsEntry[];
}

const toldOf = new WeakMap<Plan, Map<string, NewsEntry[]>>();

/** What there is to tell of one thing on one day is worked out once for all the feeds that carry it. */
function tellings<Thing extends Measure | Commitment>(
  plan: Plan,
  asOf: Day,
  thing: Thing,
  dates: Dates,
  entryOn: (plan: Plan, thing: Thing, day: Day) => NewsEntry[],
): Telling[] {
  const told = toldOf.get(plan) ?? new Map<string, NewsEntry[]>();
  toldOf.set(plan, told);
  return daysOf(dates, asOf).map((day) => {
    const key = `${thing.file} ${day}`;
    const tell = () => {
      const entries = told.get(key) ?? entryOn(plan, thing, day);
      told.set(key, entries);
      return entries;
    };
    return { day, tell };
  });
}

function datesOfMeasure({ log, milestones, end }: Measure): Dates {
  const moved = log.flatMap((entry) =>
    [entry.end, ...Object.values(entry.milestones)].flatMap((event) =>
      event?.kind === 'moved' ? event.to : [],
    ),
  );
  return {
    said: [...log.map((entry) => entry.date), ...milestones.map((one) => one.since)],
    due: [end, ...milestones.map((one) => one.planned), ...moved],
  };
}

function measureEntry(plan: Plan, measure: Measure, day: Day): NewsEntry[] {
  const { id, title, field, log } = measure;
  const state = stateAt(measure, day);
  const changes = state ? measureChanges(plan, state, addDays(day, -1)) : [];
  return entryOf({
    route: routes.measure(id),
    pageTitle: 'Zur Maßnahme',
    title,
    day,
    changes: changes.map(changeText),
    log,
    categories: [refOf(plan.fieldById, field).title],
  });
}

function datesOfCommitment({ log, raisedOn, due }: Commitment): Dates {
  return {
    said: [raisedOn, ...log.map((entry) => entry.date)],
    due: [due?.term, ...log.map((entry) => entry.newDue?.term)],
  };
}

function commitmentEntry(plan: Plan, commitment: Commitment, day: Day): NewsEntry[] {
  const { id, title, kind, log } = commitment;
  return entryOf({
    route: routes.commitment(id),
    pageTitle: 'Zum Vorgang',
    title,
    day,
    changes: commitmentChanges(plan, commitment, addDays(day, -1), day).map(changeText),
    log,
    categories: [COMMITMENT_KIND_LABELS[kind]],
  });
}

/** When something was said of a thing, and when something of it was to be done. */
interface Dates {
  said: readonly (Term | null | undefined)[];
  due: readonly (Term | null | undefined)[];
}

/** The days on which anything can change: what was said on it, or a date that passed the day before. */
function daysOf({ said, due }: Dates, asOf: Day): Day[] {
  const days = [
    ...said.flatMap((date) => date?.last ?? []),
    ...due.flatMap((date) => (date ? addDays(date.last, 1) : [])),
  ];
  return [...new Set(days)].filter((day) => day <= asOf);
}

/** What is to be told of one thing on one day. */
interface News extends Pick<NewsEntry, 'route' | 'pageTitle' | 'title' | 'day' | 'categories'> {
  changes: readonly ChangeText[];
  log: readonly { date: Term; text: string | null }[];
}

/** None for a day without news. */
function entryOf({ changes, log, title, ...entry }: News): NewsEntry[] {
  const { route, day } = entry;
  const told = changes.map((change) => change.text);
  const texts = log
    .filter(({ date }) => date.last === day && !date.atLatest)
    .filter(({ text }) => text && !told.some((sentence) => sentence.includes(text)))
    .map(({ date, text }) => (date.text === day ? `${text}` : `${formatTerm(date)}: ${text}`));
  const sentences = [...told, ...texts];
  if (sentences.length === 0) return [];
  const tags = [...new Set(changes.map((change) => change.tag))];
  const what = tags.length > 0 ? tags.join(', ') : 'neuer Sachstand';
  return [{ ...entry, path: `${route}${day}`, firstDay: day, title: `${title}: ${what}`, sentences }];
}

/** The reports given by `asOf`; a correction makes one new again. */
export function reportEntries(plan: Plan, asOf: Day): NewsEntry[] {
  const entries = reportsUntil(plan, asOf).map((meeting) => reportEntry(plan, meeting, asOf));
  return entries.sort((a, b) => byText(b.day, a.day) || byText(a.path, b.path));
}

function reportEntry(plan: Plan, meeting: Meeting, asOf: Day): NewsEntry {
  const committee = committeeName(refOf(plan.committeeById, meeting.committee));
  const errata = meeting.errata.filter(({ date }) => date.last <= asOf);
  const groups = groupChanges(reportChanges(plan, meeting).changes.map(changeText));
  const route = routes.meeting(meeting.id);
  return {
    path: route,
    firstDay: meeting.cutOff,
    day: newest([meeting.cutOff, ...errata.map(({ date }) => date.last)], asOf) ?? meeting.cutOff,
    title: `${meetingTitle(meeting, true)}, ${committee}`,
    route,
    pageTitle: 'Zum Bericht',
    categories: [committee],
    sentences: [
      ...errata.map(({ date, text }) => `Berichtigung vom ${formatTerm(date)}: ${text}`),
      `Stichtag: ${formatDay(meeting.cutOff)}. ${headlineText(reportHead(plan, meeting).summary)}`,
      ...groups.map(
        ({ subject, changes }) => `${subject.title}: ${changes.map(({ text }) => text).join(' ')}`,
      ),
    ],
  };
}
