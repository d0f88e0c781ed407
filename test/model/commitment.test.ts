import { describe, expect, test } from 'vitest';
import { commitmentAt, commitmentsAt, commitmentsBetween } from '../../src/model/commitment.ts';
import type { Day } from '../../src/model/day.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Commitment } from '../../src/model/types.ts';
import { city, plain } from './build.ts';

/** Four reports to one committee; the last two are compiled before the meeting. */
const MEETINGS = {
  '2025-03-11-ausschuss': 'bericht: ja',
  '2025-06-17-ausschuss': 'bericht: ja',
  '2025-09-09-ausschuss': 'bericht: ja\nstichtag: 2025-08-31',
  '2025-12-02-ausschuss': 'bericht: ja\nstichtag: 2025-11-25',
};
const REPORT_DAYS = ['2025-03-11', '2025-06-17', '2025-08-31', '2025-11-25'];

const cityWith = (yaml: string, meetings: Record<string, string> = MEETINGS) =>
  city({ meetings, commitments: { '2025-03-11-frage': yaml } });

function on(day: Day, plan: Plan) {
  return commitmentAt(plan, plan.commitments[0] as Commitment, day);
}

function stateOn(day: Day, yaml: string) {
  return on(day, cityWith(yaml));
}

describe('a commitment', () => {
  test('is unknown before the meeting in which it was raised', () => {
    expect(stateOn('2025-03-10', '')).toBeNull();
  });

  test('is open from that day, without any entry', () => {
    expect(stateOn('2025-03-11', '')).toMatchObject({ word: 'offen', closedOn: null });
  });

  test('is partly answered from the day of the entry', () => {
    const yaml = 'verlauf: [{ datum: 2025-06-17, stand: teilweise }]';
    expect(stateOn('2025-06-16', yaml)?.word).toBe('offen');
    expect(stateOn('2025-06-17', yaml)?.word).toBe('teilweise');
  });

  test('partly answered is still owed', () => {
    expect(stateOn('2025-06-17', 'verlauf: [{ datum: 2025-06-17, stand: teilweise }]')?.closedOn).toBeNull();
  });

  test('is closed on the day of its answer', () => {
    const state = stateOn('2025-12-31', 'verlauf: [{ datum: 2025-06-17, stand: beantwortet }]');
    expect(plain(state)).toMatchObject({ word: 'beantwortet', closedOn: '2025-06-17' });
  });

  test('can be answered in the meeting in which it was raised', () => {
    const state = stateOn('2025-03-11', 'verlauf: [{ datum: 2025-03-11, stand: beantwortet }]');
    expect(plain(state)).toMatchObject({ closedOn: '2025-03-11', ageDays: 0, ageMeetings: 0 });
  });

  test('stays closed on that day when more is said later', () => {
    const state = stateOn(
      '2025-12-31',
      'verlauf: [{ datum: 2025-06-17, stand: beantwortet }, { datum: 2025-09-09, stand: beantwortet }]',
    );
    expect(state?.closedOn?.text).toBe('2025-06-17');
  });

  test('is open again when the answer was not enough', () => {
    const state = stateOn(
      '2025-12-31',
      'verlauf: [{ datum: 2025-06-17, stand: beantwortet }, { datum: 2025-09-09, stand: offen }]',
    );
    expect(state).toMatchObject({ word: 'offen', closedOn: null });
  });

  test('answered again is closed on the second day', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-06-17, stand: beantwortet }
        - { datum: 2025-09-09, stand: offen }
        - { datum: 2025-12-02, stand: beantwortet }`,
    );
    expect(state?.closedOn?.text).toBe('2025-12-02');
  });

  test('withdrawn is closed too', () => {
    const state = stateOn('2025-12-31', 'verlauf: [{ datum: 2025-06-17, stand: zurueckgezogen }]');
    expect(plain(state)).toMatchObject({ word: 'zurueckgezogen', closedOn: '2025-06-17' });
  });
});

describe('the due date', () => {
  const due = (day: Day, yaml: string) => plain(stateOn(day, yaml)?.due);

  test('is unknown when none was promised', () => {
    expect(due('2025-12-31', '')).toMatchObject({ planned: null, schedule: 'ohne-termin' });
  });

  test('at a meeting is the day of that meeting', () => {
    expect(due('2025-03-11', 'faellig: 2025-06-17-ausschuss')).toMatchObject({ planned: '2025-06-17' });
  });

  test('is not overdue at that meeting', () => {
    expect(due('2025-06-17', 'faellig: 2025-06-17-ausschuss')).toMatchObject({ schedule: 'im-plan' });
  });

  test('is overdue on the day after', () => {
    expect(due('2025-06-18', 'faellig: 2025-06-17-ausschuss')).toMatchObject({
      schedule: 'ueberfaellig',
      overdueDays: 1,
    });
  });

  test('can be as coarse as a year', () => {
    expect(due('2025-12-31', 'faellig: 2025')).toMatchObject({ schedule: 'im-plan' });
    expect(due('2026-01-01', 'faellig: 2025')).toMatchObject({ schedule: 'ueberfaellig' });
  });

  test('can be postponed, with a reason', () => {
    const yaml = `
      faellig: 2025-06-17-ausschuss
      verlauf:
        - { datum: 2025-06-17, stand: offen, grund: Gutachten fehlt, neu_faellig: 2025-09-09-ausschuss }`;
    expect(due('2025-06-18', yaml)).toMatchObject({
      planned: '2025-06-17',
      forecast: '2025-09-09',
      schedule: 'verschoben',
      moves: [{ nth: 1, reason: 'Gutachten fehlt' }],
    });
  });

  test('given first in the log is the plan', () => {
    const yaml = 'verlauf: [{ datum: 2025-06-17, stand: offen, neu_faellig: 2025-09-09-ausschuss }]';
    expect(due('2025-06-18', yaml)).toMatchObject({ planned: '2025-09-09', moves: [] });
  });

  test('is met by a late answer', () => {
    const yaml = 'faellig: 2025-06-17-ausschuss\nverlauf: [{ datum: 2025-09-09, stand: beantwortet }]';
    expect(due('2025-12-31', yaml)).toMatchObject({ schedule: 'erledigt', delayDays: 84, overdueDays: 0 });
  });

  test('is not met by withdrawing: it is dropped', () => {
    const yaml =
      'faellig: 2025-06-17-ausschuss\nverlauf: [{ datum: 2025-09-09, stand: zurueckgezogen, grund: Erledigt }]';
    expect(due('2025-12-31', yaml)).toMatchObject({
      schedule: 'entfaellt',
      doneOn: null,
      dropped: { reason: 'Erledigt' },
    });
  });

  test('is owed again when the commitment is reopened', () => {
    const yaml = `
      faellig: 2025-06-17-ausschuss
      verlauf: [{ datum: 2025-06-17, stand: beantwortet }, { datum: 2025-09-09, stand: offen }]`;
    expect(due('2025-12-31', yaml)).toMatchObject({ schedule: 'ueberfaellig' });
  });
});

describe('the age', () => {
  test('in days counts from the meeting in which it was raised', () => {
    expect(stateOn('2025-04-10', '')?.ageDays).toBe(30);
  });

  test('in days ends with the answer', () => {
    expect(stateOn('2025-12-31', 'verlauf: [{ datum: 2025-06-17, stand: beantwortet }]')?.ageDays).toBe(98);
  });

  test('in meetings is none at the meeting in which it was raised', () => {
    expect(stateOn('2025-03-11', '')?.ageMeetings).toBe(0);
  });

  test('in meetings counts the reports that carried it, with the one at hand', () => {
    expect(REPORT_DAYS.map((day) => stateOn(day, '')?.ageMeetings)).toEqual([0, 1, 2, 3]);
  });

  test('in meetings ends with the answer', () => {
    const yaml = 'verlauf: [{ datum: 2025-06-17, stand: beantwortet }]';
    expect(stateOn('2025-12-31', yaml)?.ageMeetings).toBe(1);
  });

  test('in meetings does not count its own, even if that report is compiled afterwards', () => {
    const plan = cityWith('', { '2025-03-11-ausschuss': 'bericht: ja\nstichtag: 2025-03-31' });
    expect(on('2025-03-31', plan)?.ageMeetings).toBe(0);
  });

  test('in meetings does not count meetings without a report', () => {
    const plan = cityWith('', { ...MEETINGS, '2025-05-06-ausschuss': '' });
    expect(on('2025-06-17', plan)?.ageMeetings).toBe(1);
  });

  test('in meetings does not count the reports to another committee', () => {
    const plan = cityWith('', { ...MEETINGS, '2025-05-08-rat': 'bericht: ja' });
    expect(on('2025-06-17', plan)?.ageMeetings).toBe(1);
  });

  test('in meetings does not count a report of the day on which it was raised', () => {
    const plan = cityWith('', {
      ...MEETINGS,
      '2025-03-11-nicht-dokumentiert': 'bericht: ja\ngremium: nicht-dokumentiert',
    });
    expect(on('2025-03-11', plan)?.ageMeetings).toBe(0);
  });

  test('in meetings counts a report whose committee is not documented', () => {
    const plan = cityWith('', {
      ...MEETINGS,
      '2025-05-08-nicht-dokumentiert': 'bericht: ja\ngremium: nicht-dokumentiert',
    });
    expect(on('2025-06-17', plan)?.ageMeetings).toBe(2);
  });

  test('in meetings counts all reports when the committee that raised it gets none', () => {
    const plan = city({
      meetings: { ...MEETINGS, '2025-03-20-rat': '' },
      commitments: { '2025-03-20-frage': '' },
    });
    expect(on('2025-11-25', plan)?.ageMeetings).toBe(3);
  });
});

test('the age in meetings does not change afterwards when the committee gets reports of its own', () => {
  const files = { ...MEETINGS, '2025-03-20-rat': '', '2026-02-01-rat': 'bericht: ja' };
  const plan = city({ meetings: files, commitments: { '2025-03-20-frage': '' } });
  expect(on('2025-11-25', plan)?.ageMeetings).toBe(3);
});

describe('raised in a meeting of which only the month is known', () => {
  const cityIn = (yaml: string) =>
    city({ meetings: { '2025-03-ausschuss': 'bericht: ja' }, commitments: { '2025-03-frage': yaml } });

  test('it is known from the last day of that month', () => {
    const plan = cityIn('');
    expect(on('2025-03-30', plan)).toBeNull();
    expect(on('2025-03-31', plan)).not.toBeNull();
  });

  const answered = cityIn('verlauf: [{ datum: 2025-03-20, stand: beantwortet }]');

  test('it is known from its first entry when that is earlier', () => {
    expect(on('2025-03-19', answered)).toBeNull();
    expect(on('2025-03-20', answered)).toMatchObject({ word: 'beantwortet', ageDays: 0 });
  });

  test('its early answer is told once', () => {
    const told = [
      commitmentsBetween(answered, '2025-03-01', '2025-03-25'),
      commitmentsBetween(answered, '2025-03-25', '2025-04-30'),
    ];
    expect(told.map(({ closed }) => closed.length)).toEqual([1, 0]);
  });
});

describe('from report to report', () => {
  const plan = city({
    meetings: MEETINGS,
    commitments: {
      '2025-03-11-sofort': 'verlauf: [{ datum: 2025-03-11, stand: beantwortet }]',
      '2025-03-11-spaeter': 'verlauf: [{ datum: 2025-07-01, stand: beantwortet }]',
      '2025-03-11-wieder': `
        verlauf:
          - { datum: 2025-06-17, stand: beantwortet }
          - { datum: 2025-07-01, stand: offen }
          - { datum: 2025-11-01, stand: beantwortet }`,
      '2025-06-17-offen': '',
      '2025-06-17-zurueck': 'verlauf: [{ datum: 2025-08-31, stand: zurueckgezogen }]',
      '2025-09-09-schluss': 'verlauf: [{ datum: bis 2025-11-01, stand: beantwortet }]',
    },
  });
  const reports = REPORT_DAYS.map((day, index) =>
    commitmentsBetween(plan, REPORT_DAYS[index - 1] ?? null, day),
  );
  const ids = (list: readonly { commitment: Commitment }[]) => list.map(({ commitment }) => commitment.id);

  test('each commitment is new exactly once', () => {
    expect(reports.map(({ raised }) => ids(raised))).toEqual([
      ['2025-03-11-sofort', '2025-03-11-spaeter', '2025-03-11-wieder'],
      ['2025-06-17-offen', '2025-06-17-zurueck'],
      [],
      ['2025-09-09-schluss'],
    ]);
  });

  test('each answer appears exactly once, a second one once more', () => {
    expect(reports.map(({ closed }) => ids(closed))).toEqual([
      ['2025-03-11-sofort'],
      ['2025-03-11-wieder'],
      ['2025-03-11-spaeter', '2025-06-17-zurueck'],
      ['2025-03-11-wieder', '2025-09-09-schluss'],
    ]);
  });

  test('what is owed is carried over until it is answered', () => {
    expect(reports.map(({ open }) => ids(open))).toEqual([
      ['2025-03-11-spaeter', '2025-03-11-wieder'],
      ['2025-03-11-spaeter', '2025-06-17-offen', '2025-06-17-zurueck'],
      ['2025-03-11-wieder', '2025-06-17-offen'],
      ['2025-06-17-offen'],
    ]);
  });

  test('nothing is open and closed at once', () => {
    for (const { open, closed } of reports) {
      expect(ids(open).filter((id) => ids(closed).includes(id))).toEqual([]);
    }
  });
});

test('what may have been raised earlier is not new, but owed', () => {
  const plan = cityWith('', {
    '2025-03-11-ausschuss': 'datum: bis 2025-03-11',
  });
  const { raised, open } = commitmentsBetween(plan, '2025-01-01', '2025-06-17');
  expect([raised.length, open.length]).toEqual([0, 1]);
});

test('the register lists all that had been raised by a day, oldest first', () => {
  const plan = city({
    meetings: MEETINGS,
    commitments: {
      '2025-06-17-b': '',
      '2025-03-11-a': '',
      '2025-12-02-c': '',
    },
  });
  const ids = commitmentsAt(plan, '2025-06-17').map(({ commitment }) => commitment.id);
  expect(ids).toEqual(['2025-03-11-a', '2025-06-17-b']);
});
