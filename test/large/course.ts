import { addDays, addMonths, type Day, daysBetween } from '../../src/model/day.ts';
import type { Random } from './random.ts';
import { MILESTONES } from './words.ts';

/** A meeting of the city. */
export interface CityMeeting {
  id: string;
  day: Day;
}

/** How a measure goes on: a third is finished in time for the last report, a few end otherwise or have not begun. */
type Fate = 'finished' | 'stopped' | 'paused' | 'waiting' | 'running';

/** A step of a measure: when it was planned, to when and where it was postponed once, if at all, and where its end is told. */
interface Step {
  planned: Day;
  /** Index of an entry. */
  moved: { at: number; to: Day } | null;
  /** Index of an entry; null when it is not told. */
  done: number | null;
}

export interface Course {
  fate: Fate;
  /** The day of the first entry. */
  said: Day;
  /** When the work begins: that day, or later where it has not begun. */
  begin: Day;
  /** The meetings of the entries after the first one. */
  meetings: CityMeeting[];
  steps: Step[];
}

/** Entries of a measure, the one of its beginning included. */
export const ENTRIES = 12;

const BETWEEN_MEETINGS = 42;

/** What becomes of a measure between its beginning and the last meeting. */
export function courseOf(meetings: readonly CityMeeting[], random: Random): Course {
  const fate = fateOf(random);
  const last = lastMeeting(fate, meetings.length, random);
  const said = firstDay(fate, meetings, last, random);
  const chosen = chooseMeetings(meetings.slice(0, last + 1), said, random);
  const begin = fate === 'waiting' ? addMonths(meetings.at(-1)?.day ?? said, random.between(2, 12)) : said;
  const end = endOf(fate, begin, chosen, random);
  const length = daysBetween(begin, end) / MILESTONES.length;
  const plan = MILESTONES.map((_, nth) => addDays(begin, Math.round(length * (nth + 1))));
  const steps = plan.map((planned) => stepOf(planned, chosen, random));
  return {
    fate,
    said,
    begin,
    meetings: chosen,
    steps: fate === 'finished' ? steps.map(inTime(chosen)) : steps,
  };
}

function fateOf(random: Random): Fate {
  const chance = random.next();
  if (chance < 0.36) return 'finished';
  if (chance < 0.4) return 'stopped';
  if (chance < 0.43) return 'paused';
  return chance < 0.5 ? 'waiting' : 'running';
}

/** Index of the meeting that the last entry belongs to. */
function lastMeeting(fate: Fate, count: number, random: Random): number {
  const hasEnded = fate === 'finished' || fate === 'stopped';
  return hasEnded ? random.between(Math.min(ENTRIES, count - 1), count - 1) : count - random.between(1, 3);
}

/** So early that there are enough meetings for the entries. */
function firstDay(fate: Fate, meetings: readonly CityMeeting[], last: number, random: Random): Day {
  const end = (meetings[last] as CityMeeting).day;
  const fewest = fate === 'running' || fate === 'waiting' ? ENTRIES : ENTRIES + 1;
  const most = last + (fate === 'waiting' ? 0 : 14);
  return addDays(
    end,
    -BETWEEN_MEETINGS * random.between(fewest, Math.max(fewest, most)) + random.between(1, 20),
  );
}

/** As many as a measure has entries, drawn, in their order, the last one among them. */
function chooseMeetings(meetings: readonly CityMeeting[], said: Day, random: Random): CityMeeting[] {
  const possible = meetings.filter(({ day }) => day > addDays(said, 10));
  const chosen = new Set(possible.slice(-1));
  while (chosen.size < Math.min(ENTRIES - 1, possible.length)) chosen.add(random.pick(possible));
  return possible.filter((one) => chosen.has(one));
}

function endOf(fate: Fate, begin: Day, meetings: readonly CityMeeting[], random: Random): Day {
  const last = meetings.at(-1)?.day ?? begin;
  if (fate === 'finished') return addDays(last, -random.between(40, 70));
  const from = begin > last ? begin : last;
  return addMonths(from, random.between(fate === 'waiting' ? 12 : 2, 40));
}

/** One in four is postponed, at the last entry before its date. */
function stepOf(planned: Day, meetings: readonly CityMeeting[], random: Random): Step {
  const before = meetings.findLastIndex(({ day }) => day < `${planned.slice(0, 7)}-01`);
  const moves = random.chance(0.25) && before >= 0;
  const moved = moves ? { at: before, to: addMonths(planned, random.between(1, 9)) } : null;
  const at = firstAfter(moved?.to ?? planned, meetings);
  // Some reach their date and nobody says so.
  return { planned, moved, done: at >= 0 && random.chance(0.97) ? at : null };
}

/** The first entry after the month of that day. */
function firstAfter(day: Day, meetings: readonly CityMeeting[]): number {
  return meetings.findIndex((one) => one.day.slice(0, 7) > day.slice(0, 7));
}

/** Told as done at the end at the latest, by which it was. */
function inTime(meetings: readonly CityMeeting[]): (step: Step) => Step {
  const end = meetings.length - 1;
  const last = meetings.at(-1)?.day ?? '';
  return ({ planned, moved, done }) => ({
    planned,
    moved: moved && moved.to.slice(0, 7) < last.slice(0, 7) ? moved : null,
    done: done ?? end,
  });
}
