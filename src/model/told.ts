import type { Day } from './day.ts';
import type { Deadline } from './deadline.ts';
import type { MeasureLine } from './line.ts';
import type { ReportFacts } from './report.ts';
import type { CommitmentLine } from './situation.ts';
import type { Term } from './term.ts';
import type { Paper, Ref } from './types.ts';

/**
 * What a report tells by itself and all else in it follows from: by this, a frozen report is compared with what the
 * content says today.
 */

/** A date without what follows from it on the cut-off day. */
export type Dates = Pick<Deadline, 'planned' | 'forecast' | 'doneOn' | 'dropped' | 'moves'>;

/** What is compared of a measure, apart from its milestones and indicators; all else follows from it. */
export interface MeasureFacts
  extends Pick<
    MeasureLine,
    | 'summary'
    | 'field'
    | 'owner'
    | 'status'
    | 'statusReason'
    | 'assessment'
    | 'countermeasure'
    | 'begin'
    | 'costs'
    | 'latest'
  > {
  title: string;
  end: Dates;
  statusSaid: Term | null;
  lastSaid: Term;
  percent: number | null;
}

export interface CommitmentFacts
  extends Pick<
    CommitmentLine,
    'kind' | 'raisedBy' | 'raisedOn' | 'measures' | 'promised' | 'word' | 'closedOn'
  > {
  title: string;
  due: Dates;
  owner: Ref | null;
  answer: CommitmentLine['latest'];
}

export interface MeetingFacts {
  cutOff: Day;
  previous: { id: string; date: Term } | null;
  committee: Ref | null;
  date: Term;
  startTime: string | null;
  place: string | null;
  agendaNumber: string | null;
  subjectMatter: string | null;
  paper: Paper | null;
  foreword: string;
}

export function measureFacts(line: MeasureLine): MeasureFacts {
  const { summary, field, owner, status, statusSaid, statusReason, progress } = line;
  const { assessment, countermeasure, begin, costs, latest } = line;
  return {
    title: line.measure.title,
    summary,
    field,
    owner,
    status,
    statusSaid,
    statusReason,
    assessment,
    countermeasure,
    begin,
    end: datesOf(line.end),
    costs,
    latest,
    lastSaid: line.freshness.lastSaid,
    // The share of milestones follows from them.
    percent: progress.basis === 'milestones' ? null : progress.percent,
  };
}

export function commitmentFacts(line: CommitmentLine): CommitmentFacts {
  const { kind, raisedBy, raisedOn, measures, promised, word, closedOn, due, owner } = line;
  const { title } = line.commitment;
  return {
    title,
    kind,
    raisedBy,
    raisedOn,
    measures,
    promised,
    word,
    closedOn,
    due,
    owner,
    answer: line.latest,
  };
}

export function meetingFacts({ asOf, previous, meeting }: ReportFacts): MeetingFacts {
  const { committee, date, startTime, place, foreword, agendaItem } = meeting;
  const { number: agendaNumber, title: subjectMatter, paper } = agendaItem;
  return {
    cutOff: asOf,
    previous,
    committee,
    date,
    startTime,
    place,
    agendaNumber,
    subjectMatter,
    paper,
    foreword,
  };
}

export function datesOf({ planned, forecast, doneOn, dropped, moves }: Deadline): Dates {
  return { planned, forecast, doneOn, dropped, moves };
}
