import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  lastDayOfMonth,
  monthsBetween,
} from '../../src/model/day.ts';

describe('a calendar day', () => {
  test.each(['2024-02-29', '2000-02-29', '2023-12-31', '2024-01-01'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each(['2023-02-29', '2100-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00'])(
    '%s does not exist',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test.each(['2024-1-5', '05.01.2024', '2024-01-05T00:00:00Z', '2024', ''])(
    '“%s” is not written as a day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('the last day of a month', () => {
  test.each([
    [2024, 2, '2024-02-29'],
    [2023, 2, '2023-02-28'],
    [2100, 2, '2100-02-28'],
    [2000, 2, '2000-02-29'],
    [2024, 4, '2024-04-30'],
    [2024, 12, '2024-12-31'],
  ])('of %i-%i is %s', (year, month, last) => {
    expect(lastDayOfMonth(year, month)).toBe(last);
  });
});

describe('adding days', () => {
  test('crosses a leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  test('crosses the end of a February without one', () => {
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  });

  test('crosses the year backwards', () => {
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  });

  test('is not shifted by the change to summer time', () => {
    expect(addDays('2025-03-29', 2)).toBe('2025-03-31');
  });
});

describe('adding months', () => {
  test('keeps the day of the month', () => {
    expect(addMonths('2025-01-15', 1)).toBe('2025-02-15');
  });

  test('from the 31st ends on the last day of a shorter month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
  });

  test('from the 31st ends on the leap day where there is one', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  });

  test('from a leap day ends on 28 February a year later', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  test('crosses the year', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
  });

  test('goes back across the year', () => {
    expect(addMonths('2025-01-31', -2)).toBe('2024-11-30');
  });
});

describe('days between two days', () => {
  test('are none on the same day', () => {
    expect(daysBetween('2025-06-17', '2025-06-17')).toBe(0);
  });

  test('count the leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });

  test('are 365 from year end to year end without a leap day', () => {
    expect(daysBetween('2024-12-31', '2025-12-31')).toBe(365);
  });

  test('are negative backwards', () => {
    expect(daysBetween('2025-01-10', '2025-01-01')).toBe(-9);
  });
});

describe('months between two days', () => {
  test('count only full ones', () => {
    expect(monthsBetween('2025-01-15', '2025-03-14')).toBe(1);
  });

  test('are full on the same day of the month', () => {
    expect(monthsBetween('2025-01-15', '2025-03-15')).toBe(2);
  });

  test('from month end to month end are full whatever the lengths', () => {
    expect(monthsBetween('2024-06-30', '2025-02-28')).toBe(8);
  });

  test('from 28 February to 31 August are six, not seven', () => {
    expect(monthsBetween('2025-02-28', '2025-08-31')).toBe(6);
  });

  test('to the day before a leap day are not yet full', () => {
    expect(monthsBetween('2023-12-31', '2024-02-28')).toBe(1);
  });

  test('are negative backwards', () => {
    expect(monthsBetween('2025-12-31', '2024-12-31')).toBe(-12);
  });

  test('are zero, not minus zero, less than a month backwards', () => {
    expect(monthsBetween('2025-01-10', '2025-01-01')).toBe(0);
  });
});
