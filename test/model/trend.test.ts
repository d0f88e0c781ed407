import { describe, expect, test } from 'vitest';
import { trendOf } from '../../src/model/trend.ts';
import { city, plain } from './build.ts';

const DAYS = ['2025-03-11', '2025-06-17', '2025-09-09'];

const trend = (yaml: string) => plain(trendOf(city({ measures: { wlan: yaml } }), 'wlan', DAYS));

/** Day and forecast of the only line. */
function points(yaml: string): unknown {
  const [line] = trendOf(city({ measures: { wlan: yaml } }), 'wlan', DAYS);
  return line?.points.map(({ asOf, date, done }) => [asOf, date.text, ...(done ? ['done'] : [])]);
}

describe('a trend', () => {
  test('has a line for the end and one for every milestone', () => {
    expect(trend('ende: 2026\nmeilensteine: [{ id: a, titel: Pilot, termin: 2025 }]')).toMatchObject([
      { milestone: null, title: null },
      { milestone: 'a', title: 'Pilot' },
    ]);
  });

  test('has no line for a date that nobody gave', () => {
    expect(trend('meilensteine: [{ id: a, titel: Pilot }]')).toEqual([]);
  });

  test('says what was forecast at each report', () => {
    expect(
      points('ende: 2025\nverlauf: [{ datum: 2025-01-01 }, { datum: 2025-06-17, ende: { neu: 2027 } }]'),
    ).toEqual([
      ['2025-03-11', '2025'],
      ['2025-06-17', '2027'],
      ['2025-09-09', '2027'],
    ]);
  });

  test('begins when the measure is known', () => {
    expect(points('ende: 2025\nverlauf: [{ datum: 2025-05-01 }]')).toEqual([
      ['2025-06-17', '2025'],
      ['2025-09-09', '2025'],
    ]);
  });

  test('begins when the date is known', () => {
    expect(points('verlauf: [{ datum: 2025-01-01 }, { datum: 2025-07-01, ende: { neu: 2026 } }]')).toEqual([
      ['2025-09-09', '2026'],
    ]);
  });

  test('says when it was done', () => {
    expect(
      points('ende: 2025\nverlauf: [{ datum: 2025-01-01 }, { datum: 2025-06-01, status: abgeschlossen }]'),
    ).toEqual([
      ['2025-03-11', '2025'],
      ['2025-06-17', '2025-06-01', 'done'],
      ['2025-09-09', '2025-06-01', 'done'],
    ]);
  });

  test('goes on when it is open again', () => {
    const yaml = `
      meilensteine: [{ id: a, titel: A, termin: 2025 }]
      verlauf:
        - { datum: 2025-01-01, meilensteine: { a: { erledigt: 2025-01-01 } } }
        - { datum: 2025-05-01, meilensteine: { a: { neu: 2026 } } }`;
    expect(points(yaml)).toEqual([
      ['2025-03-11', '2025-01-01', 'done'],
      ['2025-06-17', '2026'],
      ['2025-09-09', '2026'],
    ]);
  });

  test('ends where the date was dropped', () => {
    const yaml = `
      meilensteine: [{ id: a, titel: A, termin: 2025 }]
      verlauf: [{ datum: 2025-01-01 }, { datum: 2025-05-01, meilensteine: { a: { entfaellt: ja } } }]`;
    expect(points(yaml)).toEqual([['2025-03-11', '2025']]);
  });

  test.each(['abgeschlossen', 'eingestellt'])(
    'of an open milestone ends where its measure is %s',
    (status) => {
      const yaml = `
      meilensteine: [{ id: a, titel: A, termin: 2025 }]
      verlauf: [{ datum: 2025-01-01 }, { datum: 2025-05-01, status: ${status}, ende: { entfaellt: ja } }]`;
      const [line] = trendOf(city({ measures: { wlan: yaml } }), 'wlan', DAYS).filter(
        ({ milestone }) => milestone,
      );
      expect(line?.points.map(({ asOf }) => asOf)).toEqual(['2025-03-11']);
    },
  );
});
