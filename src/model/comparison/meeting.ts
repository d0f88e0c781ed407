import type { Day } from '../day.ts';
import { type Plan, refOf } from '../plan.ts';
import type { Term } from '../term.ts';
import type { AgendaItem, Erratum, Link, Meeting, Paper, Ref, Source } from '../types.ts';
import { type ComparedFields, compareFields } from './compared.ts';
import type { Renamed } from './renamed.ts';

/** What a meeting says. */
export interface MeetingSays {
  committee: Ref | null;
  date: Term;
  /** Null where it is the day of the meeting. */
  cutOff: Day | null;
  startTime: string | null;
  place: string | null;
  hasReport: boolean;
  agendaNumber: string | null;
  subjectMatter: string | null;
  paper: Paper | null;
  result: string | null;
  sources: readonly Source[];
  otherItems: readonly AgendaItem[];
  links: readonly Link[];
  errata: readonly Erratum[];
  foreword: string;
}

export type MeetingDifference = ComparedFields<MeetingSays>;

export function compareMeetings(before: Plan, after: Plan, renamed: Renamed): MeetingDifference[] {
  return compareFields(
    before.meetings,
    after.meetings,
    renamed,
    (meeting, side) => saysOf(side === 'before' ? before : after, meeting),
    ({ id, file }) => ({ title: id, file }),
  );
}

function saysOf(plan: Plan, meeting: Meeting): MeetingSays {
  const { committee, date, cutOff, startTime, place, hasReport, agendaItem, otherItems, links } = meeting;
  const { number: agendaNumber, title: subjectMatter, paper, result, sources } = agendaItem;
  return {
    committee: refOf(plan.committeeById, committee),
    date,
    cutOff: cutOff === date.last ? null : cutOff,
    startTime,
    place,
    hasReport,
    agendaNumber,
    subjectMatter,
    paper,
    result,
    sources,
    otherItems,
    links,
    errata: meeting.errata,
    foreword: meeting.foreword,
  };
}
