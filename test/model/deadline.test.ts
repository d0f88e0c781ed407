import { describe, expect, test } from 'vitest';
import {
  type DatedEvent,
  type Deadline,
  deadlineAt,
  isOpen,
  postponements,
  totalShift,
} from '../../src/model/deadline.ts';
import { plain, term } from './build.ts';

const moved = (said: string, to: string, reason: string | null = null): DatedEvent => ({
  said: term(said),
  event: { kind: 'moved', to: term(to), reason },
});
const done = (said: string, on = said): DatedEvent => ({
  said: term(said),
  event: { kind: 'done', on: term(on) },
});
const dropped = (said: string, reason: string | null = null): DatedEvent => ({
  said: term(said),
  event: { kind: 'dropped', reason },
});
const reopened = (said: string): DatedEvent => ({ said: term(said), event: { kind: 'reopened' } });

const at = (asOf: string, header: string | null, ...events: DatedEvent[]): Deadline =>
  deadlineAt(header === null ? null : term(header), events, asOf);

describe('plan, forecast and what happened are three things', () => {
  test('a date that nobody gave is unknown', () => {
    expect(at('2025-01-01', null)).toMatchObject({
      planned: null,
      forecast: null,
      doneOn: null,
      schedule: 'ohne-termin',
      delayDays: null,
    });
  });

  test('until it moves, the forecast is the plan', () => {
    expect(plain(at('2025-01-01', '2025'))).toMatchObject({ planned: '2025', forecast: '2025', moves: [] });
  });

  test('the plan stays when the date moves', () => {
    const deadline = at('2025-03-01', '2025', moved('2025-02-01', '2026'));
    expect(plain(deadline)).toMatchObject({ planned: '2025', forecast: '2026' });
  });

  test('without a date in the header, the first one in the log is the plan', () => {
    const deadline = at('2025-03-01', null, moved('2025-02-01', '2026'));
    expect(plain(deadline)).toMatchObject({ planned: '2026', forecast: '2026', moves: [] });
  });

  test('a second date after the first one from the log is a postponement', () => {
    const deadline = at('2025-03-01', null, moved('2024-02-01', '2025'), moved('2025-02-01', '2026'));
    expect(plain(deadline)).toMatchObject({ planned: '2025', forecast: '2026', moves: [{ nth: 1 }] });
  });

  test('when it is done, plan and forecast are still known', () => {
    const deadline = at('2025-03-01', '2024', moved('2024-02-01', '2025'), done('2025-02-01'));
    expect(plain(deadline)).toMatchObject({ planned: '2024', forecast: '2025', doneOn: '2025-02-01' });
  });
});

describe('the schedule', () => {
  test.each(['2025-06-30', '2025-06', '2025-Q2', '2025-H1', '2025-06~', 'bis 2025-06'])(
    'of %s is overdue exactly from the day after its last day',
    (text) => {
      expect(at('2025-06-30', text).schedule).toBe('im-plan');
      expect(at('2025-07-01', text).schedule).toBe('ueberfaellig');
    },
  );

  test('is postponed when the forecast is later than the plan', () => {
    expect(at('2025-03-01', '2025', moved('2025-02-01', '2026')).schedule).toBe('verschoben');
  });

  test('is in plan when the date was only made more precise', () => {
    expect(at('2025-03-01', '2025', moved('2025-02-01', '2025-12-31')).schedule).toBe('im-plan');
  });

  test('is in plan when the date was brought forward', () => {
    expect(at('2025-03-01', '2025', moved('2025-02-01', '2025-06')).schedule).toBe('im-plan');
  });

  test('is overdue, not postponed, when the new date has passed too', () => {
    expect(at('2026-04-01', '2025', moved('2025-02-01', '2026-03')).schedule).toBe('ueberfaellig');
  });

  test('is overdue against a date that was brought forward, even before the first plan', () => {
    expect(at('2025-07-01', '2025', moved('2025-02-01', '2025-06')).schedule).toBe('ueberfaellig');
  });

  test('is done however late', () => {
    expect(at('2027-01-01', '2025', done('2026-12-31')).schedule).toBe('erledigt');
  });

  test('is dropped even if the date has passed', () => {
    expect(at('2027-01-01', '2025', dropped('2026-12-31')).schedule).toBe('entfaellt');
  });
});

describe('delay is measured between last days', () => {
  test('none on the last possible day', () => {
    expect(at('2025-07-01', '2025-Q2', done('2025-06-30')).delayDays).toBe(0);
  });

  test('one day after it', () => {
    expect(at('2025-07-01', '2025-Q2', done('2025-07-01')).delayDays).toBe(1);
  });

  test('negative when it was done early', () => {
    expect(at('2025-07-01', '2025-06-30', done('2025-06-02')).delayDays).toBe(-28);
  });

  test('of the forecast while it is open', () => {
    expect(at('2025-03-01', '2025', moved('2025-02-01', '2026')).delayDays).toBe(365);
  });

  test('up to the as-of day while it is overdue without a new date', () => {
    expect(at('2026-01-31', '2025').delayDays).toBe(31);
  });

  test('up to the as-of day, from the first plan, while it is overdue after a postponement', () => {
    expect(at('2026-03-31', '2025', moved('2025-02-01', '2026-02-28')).delayDays).toBe(90);
  });

  test('unknown where no date was ever given', () => {
    expect(at('2025-03-01', null, done('2025-02-01')).delayDays).toBeNull();
  });

  test('overdue days count from the forecast', () => {
    expect(at('2026-03-31', '2025', moved('2025-02-01', '2026-02-28')).overdueDays).toBe(31);
  });

  test('there are no overdue days on the last possible day', () => {
    expect(at('2025-12-31', '2025').overdueDays).toBe(0);
  });

  test('there are no overdue days once it is done', () => {
    expect(at('2026-03-31', '2025', done('2026-02-01')).overdueDays).toBe(0);
  });
});

describe('every move is kept', () => {
  const twiceThenBack = at(
    '2026-06-01',
    '2025-12',
    moved('2025-01-01', '2026-06', 'Vergabe wiederholt'),
    moved('2025-06-01', '2027-03', 'Bahnquerung'),
    moved('2026-02-01', '2026-11', 'Trasse genehmigt'),
  );

  test('with when it was said, from where to where, and why', () => {
    expect(plain(twiceThenBack.moves[0])).toEqual({
      said: '2025-01-01',
      from: '2025-12',
      to: '2026-06',
      days: 181,
      nth: 1,
      reason: 'Vergabe wiederholt',
    });
  });

  test('and only postponements are numbered', () => {
    expect(twiceThenBack.moves.map(({ nth }) => nth)).toEqual([1, 2, null]);
  });

  test('and bringing forward counts negative', () => {
    expect(twiceThenBack.moves[2]?.days).toBe(-121);
  });

  test('so that postponements can be listed', () => {
    expect(postponements(twiceThenBack).map(({ to }) => to.text)).toEqual(['2026-06', '2027-03']);
  });

  test('and the shifts add up to the difference between plan and forecast', () => {
    expect(totalShift(twiceThenBack)).toBe(twiceThenBack.delayDays);
  });

  test('a more precise date with the same last day is a move without days or number', () => {
    const { moves } = at('2025-03-01', '2025', moved('2025-02-01', '2025-12-31'));
    expect(plain(moves)).toMatchObject([{ from: '2025', to: '2025-12-31', days: 0, nth: null }]);
  });

  test('a postponement after that is the first', () => {
    const { moves } = at('2025-03-01', '2025', moved('2025-02-01', '2025-12'), moved('2025-02-15', '2026'));
    expect(moves.at(-1)?.nth).toBe(1);
  });

  test('saying the same date again is none', () => {
    expect(at('2025-03-01', '2025', moved('2025-02-01', '2025')).moves).toEqual([]);
  });
});

describe('the latest word counts', () => {
  test('a new date opens what was done', () => {
    const deadline = at('2025-03-01', '2024', done('2024-12-01'), moved('2025-02-01', '2025'));
    expect(plain(deadline)).toMatchObject({ doneOn: null, forecast: '2025', schedule: 'verschoben' });
  });

  test('that new date is a postponement of the last one, not of the day it was done', () => {
    const { moves } = at('2025-03-01', '2024', done('2024-06-01'), moved('2025-02-01', '2025'));
    expect(plain(moves)).toMatchObject([{ from: '2024', to: '2025', nth: 1 }]);
  });

  test('opening it again without a new date leaves it without one', () => {
    const deadline = at('2026-03-01', '2024', done('2024-12-01'), reopened('2025-02-01'));
    expect(plain(deadline)).toMatchObject({ planned: '2024', forecast: null, schedule: 'ohne-termin' });
  });

  test('a date that follows counts against the one before', () => {
    const deadline = at(
      '2026-03-01',
      '2024',
      done('2024-12-01'),
      reopened('2025-02-01'),
      moved('2025-03-01', '2026'),
    );
    expect(plain(deadline.moves)).toMatchObject([{ from: '2024', to: '2026', nth: 1 }]);
  });

  test('opening again what a new date has opened already keeps that date', () => {
    const deadline = at(
      '2025-03-01',
      '2024',
      done('2024-12-01'),
      moved('2025-01-01', '2026'),
      reopened('2025-02-01'),
    );
    expect(plain(deadline)).toMatchObject({ forecast: '2026', doneOn: null });
  });

  test('what is dropped keeps its reason', () => {
    expect(at('2025-03-01', '2025', dropped('2025-02-01', 'Zu teuer')).dropped).toEqual({
      reason: 'Zu teuer',
    });
  });

  test('a new date takes back that it was dropped', () => {
    const deadline = at('2025-03-01', '2025', dropped('2025-02-01'), moved('2025-02-15', '2026'));
    expect(deadline).toMatchObject({ dropped: null, schedule: 'verschoben' });
  });

  test('being done takes back that it was dropped', () => {
    expect(at('2025-03-01', '2025', dropped('2025-02-01'), done('2025-02-15'))).toMatchObject({
      dropped: null,
      schedule: 'erledigt',
    });
  });

  test('being dropped takes back that it was done', () => {
    expect(at('2025-03-01', '2025', done('2025-02-01'), dropped('2025-02-15'))).toMatchObject({
      doneOn: null,
      schedule: 'entfaellt',
    });
  });

  test('a corrected day of completion replaces the first', () => {
    expect(
      plain(at('2025-03-01', '2025', done('2025-02-01'), done('2025-02-15', '2025-01-20'))),
    ).toMatchObject({
      doneOn: '2025-01-20',
    });
  });
});

describe('a date is still owed', () => {
  test('while it is neither done nor dropped', () => {
    expect(isOpen(at('2026-01-01', '2025'))).toBe(true);
  });

  test('even when nobody knows for when', () => {
    expect(isOpen(at('2026-01-01', null))).toBe(true);
  });

  test('not when it is done', () => {
    expect(isOpen(at('2026-01-01', '2025', done('2025-06-01')))).toBe(false);
  });

  test('not when it is dropped', () => {
    expect(isOpen(at('2026-01-01', '2025', dropped('2025-06-01')))).toBe(false);
  });
});
