import { commitmentsAt } from '../../../model/commitment.ts';
import { refOf } from '../../../model/plan.ts';
import type { Erratum, Meeting, MeetingItem } from '../../../model/types.ts';
import { routes } from '../../../views/routes.ts';
import type { MeetingData } from '../shape/meeting.ts';
import type { DataSource } from '../source.ts';
import { paperData, refData, sourceData, termData } from './parts.ts';

/** All meetings, also those that lie ahead, oldest first. */
export function meetingsData(source: DataSource): MeetingData[] {
  const raised = raisedIn(source);
  return source.plan.meetings.map((meeting) => meetingData(source, meeting, raised.get(meeting.id) ?? []));
}

function meetingData({ plan, asOf, link }: DataSource, meeting: Meeting, commitments: string[]): MeetingData {
  const ahead = meeting.cutOff > asOf;
  const edition = plan.frozen.has(meeting.id) ? 'frozen' : 'draft';
  return {
    id: meeting.id,
    page: link(routes.meeting(meeting.id)),
    committee: refData(refOf(plan.committeeById, meeting.committee)),
    date: termData(meeting.date),
    startTime: meeting.startTime,
    place: meeting.place,
    ahead,
    cutOff: meeting.cutOff,
    report: meeting.hasReport && !ahead ? edition : null,
    agendaItem: itemData(meeting.agendaItem),
    otherItems: meeting.otherItems.map(itemData),
    commitments,
    links: meeting.links.map(({ title, url }) => ({ title, url })),
    oparl: meeting.oparl,
    errata: errataUntil(meeting, asOf),
    foreword: meeting.foreword,
  };
}

/** What was corrected by the as-of day. */
export function errataUntil({ errata }: Meeting, asOf: string): MeetingData['errata'] {
  return errata
    .filter(({ date }: Erratum) => date.last <= asOf)
    .map(({ date, text }) => ({ date: termData(date), text }));
}

function itemData({ number, title, paper, result, sources }: MeetingItem): MeetingData['agendaItem'] {
  return {
    number,
    title,
    paper: paper && paperData(paper),
    result,
    sources: sources.map(sourceData),
  };
}

function raisedIn({ plan, asOf }: DataSource): Map<string, string[]> {
  const raised = new Map<string, string[]>();
  for (const { commitment } of commitmentsAt(plan, asOf)) {
    raised.set(commitment.meeting, [...(raised.get(commitment.meeting) ?? []), commitment.id]);
  }
  return raised;
}
