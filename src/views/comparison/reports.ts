import type { Comparison } from '../../model/comparison/comparison.ts';
import type { ReportDifference } from '../../model/comparison/reports.ts';
import type { Difference } from '../../model/report-difference.ts';
import type { Meeting } from '../../model/types.ts';
import { differenceText, pointsText, type Sides } from '../difference-text.ts';
import { formatTerm } from '../format.ts';
import { meetingTitle } from '../meeting.ts';
import { unansweredDifferences } from '../past.ts';
import { routes } from '../routes.ts';
import type { Statement, Subject } from './document.ts';
import { quote } from './words.ts';

/** What becomes of reports that were given, and where the content contradicts frozen ones newly or no longer. */
export function reportSubjects({ before, after, reports }: Comparison): Subject[] {
  const [had, has] = [before, after].map(unansweredDifferences) as [Past, Past];
  return [
    ...reports.map((report) => ({
      id: report.meeting.id,
      title: meetingTitle(report.meeting, true),
      state: 'changed' as const,
      address: routes.meeting(report.meeting.id),
      file: report.kind === 'retold' ? null : `berichte/${report.meeting.id}.json`,
      formerFile: null,
      statements: statementsOf(report),
    })),
    ...contradictions(without(has, had), 'past-told-differently'),
    ...contradictions(without(had, has), 'past-settled'),
  ];
}

type Past = ReturnType<typeof unansweredDifferences>;

function without(list: Past, others: Past): Past {
  const keyOf = ({ meeting, mark }: Past[number]) => `${meeting.id} ${mark}`;
  const known = new Set(others.map(keyOf));
  return list.filter((one) => !known.has(keyOf(one)));
}

function statementsOf({ kind, differences }: ReportDifference): Statement[] {
  const told = differences.map((one) => retold(one));
  switch (kind) {
    case 'frozen':
      return [
        {
          what: 'report-frozen',
          tag: 'abgeschlossen',
          tone: 'good',
          text: 'Der Bericht wird abgeschlossen und ändert sich von nun an nicht mehr.',
        },
      ];
    case 'unfrozen':
      return [
        {
          what: 'report-unfrozen',
          tag: 'nicht mehr abgeschlossen',
          tone: 'bad',
          text: 'Der abgeschlossene Bericht fehlt; gezeigt würde wieder ein Entwurf aus den heutigen Inhalten.',
        },
      ];
    case 'exchanged':
      return [
        {
          what: 'report-exchanged',
          tag: 'ausgetauscht',
          tone: 'bad',
          text: 'Der abgeschlossene Bericht ist ein anderer als bisher: Seine Prüfsumme ist nicht mehr dieselbe.',
        },
        ...told,
      ];
    case 'retold':
      return [
        {
          what: 'report-retold',
          tag: 'Entwurf ändert sich',
          tone: 'plain',
          text: 'Der Bericht ist gegeben, aber noch nicht abgeschlossen. Er erzählt künftig anders:',
        },
        ...told,
      ];
  }
}

function retold(difference: Difference): Statement {
  return { what: 'report-difference', tag: null, tone: 'plain', text: differenceText(difference, SIDES) };
}

const SIDES: Sides = {
  told: 'bisher',
  now: 'künftig',
  known: {
    measure: { told: 'kommt im Bericht nicht mehr vor.', now: 'kommt im Bericht hinzu.' },
    commitment: { told: 'kommt im Bericht nicht mehr vor.', now: 'kommt im Bericht hinzu.' },
    report: { told: '', now: '' },
  },
  change: {
    told: (text) => `Nicht mehr unter den Änderungen: „${text}“`,
    now: (text) => `Neu unter den Änderungen: „${text}“`,
  },
  details: 'Einzelheiten sind anders.',
};

/** What many reports tell in the same words is said once, with their dates. */
function contradictions(past: Past, what: 'past-told-differently' | 'past-settled'): Subject[] {
  const isNew = what === 'past-told-differently';
  const subjects = Map.groupBy(past, ({ difference, meeting }) => nameOf(difference, meeting));
  return [...subjects].map(([title, own]) => ({
    id: own[0]?.difference.subject.id ?? title,
    title,
    state: 'changed',
    address: null,
    file: null,
    formerFile: null,
    statements: [...Map.groupBy(own, ({ difference }) => pointsText(difference))].map(([text, same]) => ({
      what,
      tag: isNew ? 'Widerspruch' : 'Widerspruch erledigt',
      tone: isNew ? 'bad' : 'good',
      text: `${isNew ? '' : 'Erledigt: '}${text} ${reportsText(same.map(({ meeting }) => meeting))}`,
    })),
  }));
}

function nameOf({ about, subject }: Difference, meeting: Meeting): string {
  if (about === 'report') return meetingTitle(meeting, true);
  return `${about === 'measure' ? 'Maßnahme' : 'Vorgang'} ${quote(subject.title)}`;
}

/** `(Bericht vom 1. Juni 2021)`, `(8 Berichte vom 1. Juni 2021 bis zum 3. Mai 2024)` */
function reportsText(meetings: readonly Meeting[]): string {
  const [first, last] = [meetings[0], meetings.at(-1)].map((one) => formatTerm((one as Meeting).date));
  if (meetings.length === 1) return `(Bericht vom ${first})`;
  return `(${meetings.length} Berichte vom ${first} bis zum ${last})`;
}
