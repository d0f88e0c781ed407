import { describe, expect, test } from 'vitest';
import {
  nextMeetingAfter,
  nextReport,
  previousReport,
  reportMeetings,
  reportsUntil,
} from '../../src/model/meetings.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Meeting } from '../../src/model/types.ts';
import { city } from './build.ts';

const REPORT = 'bericht: ja';

const meetingOf = (plan: Plan, id: string) => plan.meetingById.get(id) as Meeting;
const reportBefore = (plan: Plan, id: string) => previousReport(plan, meetingOf(plan, id))?.id ?? null;
const reportAfter = (plan: Plan, id: string) => nextReport(plan, meetingOf(plan, id))?.id ?? null;

describe('the reports of one committee', () => {
  const plan = city({
    meetings: {
      '2025-03-11-ausschuss': REPORT,
      '2025-05-06-ausschuss': 'bericht: nein',
      '2025-06-17-ausschuss': REPORT,
      '2025-09-09-ausschuss': 'bericht: ja\nstichtag: 2025-08-31',
      '2025-12-02-ausschuss': '',
    },
  });

  test('leave out meetings without one', () => {
    expect(reportMeetings(plan).map(({ id }) => id)).toEqual([
      '2025-03-11-ausschuss',
      '2025-06-17-ausschuss',
      '2025-09-09-ausschuss',
    ]);
  });

  test('are given by a day when their cut-off day has come', () => {
    expect(reportsUntil(plan, '2025-08-30')).toHaveLength(2);
    expect(reportsUntil(plan, '2025-08-31')).toHaveLength(3);
  });

  test('follow one another', () => {
    expect(reportBefore(plan, '2025-06-17-ausschuss')).toBe('2025-03-11-ausschuss');
    expect(reportAfter(plan, '2025-06-17-ausschuss')).toBe('2025-09-09-ausschuss');
  });

  test('begin with one that has none before', () => {
    expect(reportBefore(plan, '2025-03-11-ausschuss')).toBeNull();
  });

  test('end with one that has none after, whatever meeting is planned', () => {
    expect(reportAfter(plan, '2025-09-09-ausschuss')).toBeNull();
  });

  test('look ahead to the next report, after the last one to the next meeting of their committee', () => {
    const ahead = (id: string) => nextMeetingAfter(plan, meetingOf(plan, id))?.id ?? null;
    expect(ahead('2025-03-11-ausschuss')).toBe('2025-06-17-ausschuss');
    expect(ahead('2025-09-09-ausschuss')).toBe('2025-12-02-ausschuss');
    expect(ahead('2025-12-02-ausschuss')).toBeNull();
  });

  test('are what a meeting without one would compare with', () => {
    expect(reportBefore(plan, '2025-05-06-ausschuss')).toBe('2025-03-11-ausschuss');
  });
});

test('the cut-off day is the day of the meeting unless it is given', () => {
  const plan = city({ meetings: { '2025-06-17-rat': '', '2025-09-09-rat': 'stichtag: 2025-08-31' } });
  expect(plan.meetings.map(({ cutOff }) => cutOff)).toEqual(['2025-06-17', '2025-08-31']);
});

test('the cut-off day of a meeting with a coarse date is the last that it can mean', () => {
  expect(meetingOf(city({ meetings: { '2021-06-rat': '' } }), '2021-06-rat').cutOff).toBe('2021-06-30');
});

describe('two committees', () => {
  const plan = city({
    meetings: {
      '2025-03-11-ausschuss': REPORT,
      '2025-04-10-rat': REPORT,
      '2025-06-17-ausschuss': REPORT,
      '2025-07-10-rat': REPORT,
    },
  });

  test('have reports before of their own', () => {
    expect(reportBefore(plan, '2025-06-17-ausschuss')).toBe('2025-03-11-ausschuss');
    expect(reportBefore(plan, '2025-07-10-rat')).toBe('2025-04-10-rat');
  });

  test('have reports after of their own', () => {
    expect(reportAfter(plan, '2025-03-11-ausschuss')).toBe('2025-06-17-ausschuss');
  });

  test('have first reports of their own', () => {
    expect(reportBefore(plan, '2025-04-10-rat')).toBeNull();
  });
});

describe('a meeting whose committee is not documented', () => {
  const plan = city({
    meetings: {
      '2025-03-11-ausschuss': REPORT,
      '2025-04-10-nicht-dokumentiert': 'bericht: ja\ngremium: nicht-dokumentiert',
      '2025-06-17-ausschuss': REPORT,
      '2025-07-10-rat': REPORT,
    },
  });

  test('takes the report of any committee further', () => {
    expect(reportBefore(plan, '2025-04-10-nicht-dokumentiert')).toBe('2025-03-11-ausschuss');
  });

  test('is taken further by every committee', () => {
    expect(reportBefore(plan, '2025-06-17-ausschuss')).toBe('2025-04-10-nicht-dokumentiert');
    expect(reportBefore(plan, '2025-07-10-rat')).toBe('2025-04-10-nicht-dokumentiert');
  });

  test('comes after a report of any committee', () => {
    expect(reportAfter(plan, '2025-03-11-ausschuss')).toBe('2025-04-10-nicht-dokumentiert');
  });
});
