import { describe, expect, test } from 'vitest';
import { reportMeetings } from '../../src/model/meetings.ts';
import { type MeetingReport, reportFor } from '../../src/model/report.ts';
import type { Meeting } from '../../src/model/types.ts';
import { musterstadt } from '../musterstadt.ts';
import { city, plain } from './build.ts';

const { plan: musterplan, asOf } = musterstadt();
const reports = reportMeetings(musterplan)
  .filter(({ cutOff }) => cutOff <= asOf)
  .map((meeting) => reportFor(musterplan, meeting));

describe.each(reports.map((report) => [report.meeting.id, report] as const))('the report %s', (_, report) => {
  test('is the same after writing and reading it as JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
  });

  test('names everything that it refers to', () => {
    expect(nameless(report)).toEqual([]);
  });

  test('knows nothing of what came after its cut-off day', () => {
    expect(later(report.summary.asOf, saidDates(withoutMeetings(report)))).toEqual([]);
  });

  test('lists every measure once', () => {
    const ids = report.fields.flatMap(({ lines }) => lines.map(({ measure }) => measure.id));
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    expect(ids).toHaveLength(report.summary.total);
  });
});

describe('the first report', () => {
  const [first] = reports as [MeetingReport];

  test('has none before', () => {
    expect([first.previous, first.since]).toEqual([null, null]);
  });

  test('has nothing to compare with', () => {
    expect([first.changes, first.previousSummary]).toEqual([[], null]);
  });
});

describe('from report to report', () => {
  test('each compares with the cut-off day of the one before', () => {
    expect(reports.slice(1).map(({ since }) => since)).toEqual(
      reports.slice(0, -1).map(({ asOf: day }) => day),
    );
  });

  test('each has the figures that the one before had', () => {
    for (const [index, report] of reports.slice(1).entries()) {
      expect(report.previousSummary).toEqual(reports[index]?.summary);
    }
  });

  test('a commitment leaves the list only by being closed in it', () => {
    const ids = (list: MeetingReport['commitments']['open']) => list.map(({ commitment }) => commitment.id);
    for (const [index, { commitments }] of reports.slice(1).entries()) {
      const before = ids(reports[index]?.commitments.open ?? []);
      const now = [...ids(commitments.open), ...ids(commitments.closed)];
      expect(before.filter((id) => !now.includes(id))).toEqual([]);
    }
  });

  test('what became overdue was not overdue before', () => {
    for (const [index, report] of reports.slice(1).entries()) {
      const before = new Set(reports[index]?.attention.flatMap(overdueParts));
      const told = report.changes.flatMap((change) =>
        change.kind === 'became-overdue' ? [`${change.measure.id}/${change.milestone}`] : [],
      );
      expect(told.filter((part) => before.has(part))).toEqual([]);
    }
  });
});

describe('a report to one of two committees', () => {
  const plan = city({
    measures: { wlan: 'verlauf: [{ datum: 2025-03-01, status: geplant }]' },
    meetings: {
      '2025-03-11-ausschuss': 'bericht: ja',
      '2025-04-10-rat': 'bericht: ja',
      '2025-05-15-rat': 'bericht: ja',
      '2025-06-17-ausschuss': 'bericht: ja',
    },
  });
  const report = reportFor(plan, plan.meetingById.get('2025-06-17-ausschuss') as Meeting);

  test('compares with the last one to the same', () => {
    expect(report).toMatchObject({ since: '2025-03-11', previous: { id: '2025-03-11-ausschuss' } });
  });

  test('counts silence in its own reports', () => {
    expect(report.fields[0]?.lines[0]?.freshness.missedReports).toBe(1);
  });

  test('shows the history of its own reports', () => {
    expect(report.history.map(({ asOf: day }) => day)).toEqual(['2025-03-11', '2025-06-17']);
  });
});

describe('a report', () => {
  const plan = city({
    meetings: {
      '2025-06-17-ausschuss': 'bericht: ja',
      '2025-09-09-ausschuss': `
        bericht: ja
        stichtag: 2025-08-31
        beginn: "17:00"
        ort: Ratssaal
        top: Ö 3
        thema: Sachstand
        vorlage: { nummer: 0417/2025 }
        punkte: [{ titel: Haushalt, ergebnis: beraten }]
        berichtigungen: [{ datum: 2025-10-01, text: Es sind 118 Dienste. }]
        beschreibung: Vorwort.`,
      '2025-12-02-ausschuss': 'bericht: ja',
    },
  });
  const report = plain(reportFor(plan, plan.meetingById.get('2025-09-09-ausschuss') as Meeting));

  test('says for which meeting it was given', () => {
    expect(report).toMatchObject({
      strategy: {
        title: 'Digitale Stadt',
        city: 'Musterstadt',
        notice: 'Demonstration, keine amtliche Veröffentlichung.',
      },
      meeting: {
        id: '2025-09-09-ausschuss',
        committee: { id: 'ausschuss', title: 'Digitalausschuss' },
        date: '2025-09-09',
        startTime: '17:00',
        place: 'Ratssaal',
        agendaItem: { number: 'Ö 3', title: 'Sachstand', paper: { number: '0417/2025' } },
        otherItems: [{ title: 'Haushalt', result: 'beraten' }],
        errata: [{ date: '2025-10-01', text: 'Es sind 118 Dienste.' }],
        foreword: 'Vorwort.',
      },
    });
  });

  test('speaks of its cut-off day, not of the day of the meeting', () => {
    expect(report).toMatchObject({ asOf: '2025-08-31', summary: { asOf: '2025-08-31' } });
  });

  test('knows the reports around it', () => {
    expect(report).toMatchObject({
      previous: { id: '2025-06-17-ausschuss', date: '2025-06-17' },
      next: { id: '2025-12-02-ausschuss', date: '2025-12-02' },
    });
  });
});

describe('corrections to earlier reports', () => {
  const plan = city({
    meetings: {
      '2025-03-11-ausschuss':
        'bericht: ja\nberichtigungen: [{ datum: 2025-04-01, text: Alt. }, { datum: 2025-07-01, text: Neu. }]',
      '2025-06-17-ausschuss': 'bericht: ja\nberichtigungen: [{ datum: 2025-12-24, text: Später. }]',
      '2025-09-09-ausschuss': 'bericht: ja',
    },
  });

  test('are told in the next one', () => {
    const report = reportFor(plan, plan.meetingById.get('2025-09-09-ausschuss') as Meeting);
    expect(plain(report.corrections)).toEqual([
      { report: { id: '2025-03-11-ausschuss', date: '2025-03-11' }, date: '2025-07-01', text: 'Neu.' },
    ]);
  });
});

test('a report to a committee that is not documented names none', () => {
  const plan = city({ meetings: { '2025-06-17-nicht-dokumentiert': 'bericht: ja' } });
  expect(reportFor(plan, plan.meetings[0] as Meeting).meeting.committee).toBeNull();
});

function overdueParts({ line, late }: MeetingReport['attention'][number]): string[] {
  return late
    .filter(({ deadline }) => deadline.schedule === 'ueberfaellig')
    .map(({ milestone }) => `${line.measure.id}/${milestone}`);
}

/** Ids of objects that have neither a title nor, as meetings, a date. */
function nameless(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  const { id, title, date } = value as Record<string, unknown>;
  const own = id && !title && !date ? [id] : [];
  return [...own, ...Object.values(value).flatMap(nameless)];
}

/** The report without what the meeting itself is: it may be corrected later. */
function withoutMeetings({ meeting, next, ...rest }: MeetingReport): unknown {
  return rest;
}

/** The last days of all dates on which something was said. */
function saidDates(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const { said } = value as { said?: { last: string } };
  return [...(said ? [said.last] : []), ...Object.values(value).flatMap(saidDates)];
}

function later(day: string, dates: readonly string[]): string[] {
  return dates.filter((date) => date > day);
}
