import type { Comparison } from '../../model/comparison/comparison.ts';
import type { MeetingDifference, MeetingSays } from '../../model/comparison/meeting.ts';
import type { AgendaItem, Meeting } from '../../model/types.ts';
import { formatDay, formatStart, formatTerm, NOT_DOCUMENTED } from '../format.ts';
import { committeeName, meetingTitle } from '../meeting.ts';
import { routes } from '../routes.ts';
import { paperText } from '../value-text.ts';
import type { Statement, Subject } from './document.ts';
import { fieldStatements, type Wording } from './fields.ts';
import { newName } from './renamed.ts';
import { sentence } from './words.ts';

/** `Sitzung vom 1. Juni 2021`; the id of a meeting that nobody knows. */
export function meetingName(meeting: Meeting | undefined, id: string): string {
  return meeting ? meetingTitle(meeting, false) : id;
}

/** What is different about meetings, apart from their reports. */
export function meetingSubjects({ before, after, asOf, meetings }: Comparison): Subject[] {
  return meetings.map((difference) => {
    const { id, state, file, formerFile, formerId } = difference;
    const plan = state === 'removed' ? before : after;
    const meeting = plan.meetingById.get(id) as Meeting;
    const committee = committeeName(plan.committeeById.get(meeting.committee ?? '') ?? null);
    const planned = meeting.cutOff > asOf;
    return {
      id,
      title: `${meetingTitle(meeting, false)}, ${committee}`,
      state: formerId ? 'renamed' : state,
      address: state === 'removed' ? null : routes.meeting(id),
      file,
      formerFile,
      statements: statementsOf(difference, meeting, planned),
    };
  });
}

function statementsOf(difference: MeetingDifference, meeting: Meeting, planned: boolean): Statement[] {
  if (difference.state === 'removed') {
    const text = 'Die Sitzung kommt nicht mehr vor.';
    return [{ what: 'meeting-removed', tag: 'entfernt', tone: 'bad', text }];
  }
  if (difference.state === 'added') {
    const subject = meeting.agendaItem.title ? ` Thema: ${sentence(meeting.agendaItem.title)}` : '';
    const report = meeting.hasReport ? ' Mit Statusbericht.' : '';
    const text = `${planned ? 'Neue Sitzung, die noch bevorsteht.' : 'Neue Sitzung.'}${subject}${report}`;
    return [{ what: 'meeting-added', tag: 'neu', tone: 'news', text }];
  }
  const fields = fieldStatements(difference.fields, FIELDS);
  return [...fields.map(putOff), ...newName(difference, routes.meeting)];
}

/** Another day is more than a correction. */
function putOff(statement: Statement): Statement {
  return statement.what === 'date' ? { ...statement, tag: 'verlegt' } : statement;
}

const FIELDS: Wording<MeetingSays> = {
  committee: { label: 'Gremium', text: (committee) => committee?.title ?? NOT_DOCUMENTED },
  date: { label: 'Datum', text: formatTerm },
  cutOff: { label: 'Stichtag', text: formatDay },
  startTime: { label: 'Beginn', text: formatStart },
  place: { label: 'Ort', text: String },
  hasReport: { label: 'Statusbericht', text: (yes) => (yes ? 'ja' : 'nein') },
  agendaNumber: { label: 'Tagesordnungspunkt', text: String },
  subjectMatter: { label: 'Thema', text: String },
  paper: { label: 'Vorlage', text: paperText },
  result: { label: 'Ergebnis', text: String },
  sources: { label: 'Quellen', items: (sources) => sources.map(({ title }) => title) },
  otherItems: { label: 'Weitere Punkte der Tagesordnung', items: (items) => items.map(itemText) },
  links: { label: 'Unterlagen', items: (links) => links.map(({ title }) => title) },
  oparl: { label: 'OParl-Kennung', text: String },
  errata: {
    label: 'Berichtigungen',
    items: (errata) => errata.map(({ date, text }) => `${formatTerm(date)}: ${text}`),
  },
  foreword: { label: 'Vorwort', text: String },
};

function itemText({ number, title, result }: AgendaItem): string {
  return [[number, title].filter(Boolean).join(' '), result].filter(Boolean).join(': ');
}
