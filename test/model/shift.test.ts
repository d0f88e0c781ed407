import { describe, expect, test } from 'vitest';
import { type DatedEvent, deadlineAt } from '../../src/model/deadline.ts';
import { asPlanned, isUnsettled, newlyOverdue, saidAfter, shiftBetween } from '../../src/model/shift.ts';
import { plain, term } from './build.ts';

const FROM = '2025-06-17';
const TO = '2025-09-09';

type Step = [said: string, to: string | 'done' | 'dropped' | 'reopened', reason?: string];

function eventOf([said, to, reason = '']: Step): DatedEvent {
  const date = term(said);
  if (to === 'done') return { said: date, event: { kind: 'done', on: date } };
  if (to === 'dropped') return { said: date, event: { kind: 'dropped', reason: null } };
  if (to === 'reopened') return { said: date, event: { kind: 'reopened' } };
  return { said: date, event: { kind: 'moved', to: term(to), reason: reason || null } };
}

/** The date as it stood in the report before and as it stands now. */
function dates(header: string | null, ...steps: Step[]) {
  const planned = header === null ? null : term(header);
  const events = steps.map(eventOf);
  const known = events.filter(({ said }) => said.last <= FROM || said.atLatest);
  return [deadlineAt(planned, known, FROM), deadlineAt(planned, events, TO)] as const;
}

const shift = (header: string | null, ...steps: Step[]) =>
  plain(shiftBetween(...dates(header, ...steps), saidAfter(FROM)));

describe('a date that was owed', () => {
  test('has no shift when nobody spoke of it', () => {
    expect(shift('2026')).toBeNull();
  });

  test('has no shift when it was moved before', () => {
    expect(shift('2026', ['2025-06-17', '2027'])).toBeNull();
  });

  test('is later', () => {
    expect(shift('2026', ['2025-07-01', '2027', 'Frost'])).toEqual({
      kind: 'later',
      from: '2026',
      to: '2027',
      reason: 'Frost',
    });
  });

  test('is earlier', () => {
    expect(shift('2026', ['2025-07-01', '2025-12', 'Geht schneller'])).toEqual({
      kind: 'earlier',
      from: '2026',
      to: '2025-12',
      reason: 'Geht schneller',
    });
  });

  test('has no shift when it was only made more precise', () => {
    expect(shift('2026', ['2025-07-01', '2026-12-31'])).toBeNull();
  });

  test('has no shift when it moved and moved back', () => {
    expect(shift('2026', ['2025-07-01', '2027'], ['2025-08-01', '2026'])).toBeNull();
  });

  test('is set when it is known for the first time', () => {
    expect(shift(null, ['2025-07-01', '2026'])).toEqual({ kind: 'set', to: '2026' });
  });

  test('is later than first said when it was set and moved in between', () => {
    expect(shift(null, ['2025-07-01', '2026'], ['2025-08-01', '2027'])).toMatchObject({
      kind: 'later',
      from: '2026',
      to: '2027',
    });
  });

  test('has no shift once it had been done: a new date opens it again', () => {
    expect(shift('2025', ['2025-03-01', 'done'], ['2025-07-01', '2026'])).toBeNull();
  });

  test('has no shift once it had been dropped', () => {
    expect(shift('2025', ['2025-03-01', 'dropped'], ['2025-07-01', '2026'])).toBeNull();
  });

  test('is later than the last known one when it had been taken up again without a date', () => {
    expect(
      shift(
        '2024',
        ['2024-06-01', '2025'],
        ['2025-01-01', 'done'],
        ['2025-03-01', 'reopened'],
        ['2025-07-01', '2026'],
      ),
    ).toMatchObject({ kind: 'later', from: '2025', to: '2026' });
  });

  test('is set when it had been taken up again without a date and keeps the old one', () => {
    expect(shift('2026', ['2025-01-01', 'done'], ['2025-03-01', 'reopened'], ['2025-07-01', '2026'])).toEqual(
      {
        kind: 'set',
        to: '2026',
      },
    );
  });
});

describe('the reason of a shift', () => {
  test('is the last one given for a move in that direction', () => {
    expect(shift('2025', ['2025-07-01', '2027', 'Frost'], ['2025-08-01', '2028', 'Insolvenz'])).toMatchObject(
      { reason: 'Insolvenz' },
    );
  });

  test('is not the one for moving back a little', () => {
    expect(
      shift('2025', ['2025-07-01', '2028', 'Frost'], ['2025-08-01', '2027', 'Neue Firma']),
    ).toMatchObject({ kind: 'later', reason: 'Frost' });
  });

  test('is not lost when the new date is then made more precise', () => {
    expect(shift('2025', ['2025-07-01', '2026', 'Frost'], ['2025-08-01', '2026-12-31'])).toMatchObject({
      reason: 'Frost',
    });
  });

  test('is not one from before', () => {
    expect(shift('2025', [FROM, '2026', 'Frost'], ['2025-07-01', '2027'])).toMatchObject({
      reason: null,
    });
  });
});

describe('newly overdue', () => {
  const overdue = (header: string, ...steps: Step[]) => plain(newlyOverdue(...dates(header, ...steps)));

  test('is a date that passed in between', () => {
    expect(overdue('2025-08')).toBe('2025-08');
  });

  test('is a date that passed on the day after the report before', () => {
    expect(overdue('2025-06-17')).toBe('2025-06-17');
  });

  test('is not one that had passed already', () => {
    expect(overdue('2025-06-16')).toBeNull();
  });

  test('is not one on its last possible day', () => {
    expect(overdue('2025-09-09')).toBeNull();
  });

  test('is a new date that was missed as well', () => {
    expect(overdue('2025-03', ['2025-07-01', '2025-08'])).toBe('2025-08');
  });

  test('is not an overdue date that was only written differently', () => {
    expect(overdue('2025-03', ['2025-07-01', '2025-03-31'])).toBeNull();
  });

  test('is not what was done in time', () => {
    expect(overdue('2025-08', ['2025-07-01', 'done'])).toBeNull();
  });
});

test('a date as planned knows nothing of what came later', () => {
  const [, after] = dates('2025', ['2025-07-01', '2026'], ['2025-08-01', 'done']);
  expect(plain(asPlanned(after, FROM))).toMatchObject({ forecast: '2025', doneOn: null, moves: [] });
});

test('a date is settled when it is done or dropped, however its measure ended', () => {
  const [open, done] = dates('2025', ['2025-07-01', 'done']);
  expect(isUnsettled({ ...open, schedule: 'erledigt' })).toBe(true);
  expect(isUnsettled(done)).toBe(false);
});
