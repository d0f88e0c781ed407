import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { freshnessOf } from '../../src/model/freshness.ts';
import { plain, stateOn } from './build.ts';

/** Three reports; the last is the one at hand. */
const REPORTS = ['2025-03-11', '2025-06-17', '2025-09-09'];

/** Freshness in the report at hand of a measure with these entries. */
function fresh(log: string, day: Day = '2025-09-09', since: Day | null = '2025-06-17') {
  return plain(freshnessOf(stateOn(day, `verlauf: [${log}]`), since, REPORTS));
}

describe('a measure was reported', () => {
  test('when something was said since the report before', () => {
    expect(fresh('{ datum: 2025-06-18, text: Läuft. }')).toEqual({
      word: 'gemeldet',
      lastSaid: '2025-06-18',
      missedReports: 0,
    });
  });

  test('when something was said on the cut-off day', () => {
    expect(fresh('{ datum: 2025-09-09, text: Läuft. }')).toMatchObject({ word: 'gemeldet' });
  });

  test('when something was said besides a confirmation', () => {
    const log = '{ datum: 2025-07-01, text: Läuft. }, { datum: 2025-08-01, unveraendert: ja }';
    expect(fresh(log)).toMatchObject({ word: 'gemeldet', lastSaid: '2025-08-01' });
  });

  test('when it was finished since', () => {
    expect(fresh('{ datum: 2025-07-01, status: abgeschlossen }')).toMatchObject({ word: 'gemeldet' });
  });

  test('with whatever is known, when there is no report before', () => {
    expect(fresh('{ datum: 2019, text: Beschlossen. }', '2025-09-09', null)).toMatchObject({
      word: 'gemeldet',
    });
  });
});

test('a measure was confirmed when all that was said is that nothing changed', () => {
  const log = '{ datum: 2025-01-01, status: geplant }, { datum: 2025-07-01, unveraendert: ja }';
  expect(fresh(log)).toEqual({ word: 'bestaetigt', lastSaid: '2025-07-01', missedReports: 0 });
});

describe('a measure was not reported', () => {
  test('when the last word was said by the cut-off day of the report before', () => {
    expect(fresh('{ datum: 2025-06-17, text: Läuft. }')).toMatchObject({ word: 'nicht-gemeldet' });
  });

  test('when all that is new is dated only by an upper bound', () => {
    expect(fresh('{ datum: 2025-06-17, text: Läuft. }, { datum: bis 2025-08-31, text: Läuft. }')).toEqual({
      word: 'nicht-gemeldet',
      lastSaid: '2025-06-17',
      missedReports: 1,
    });
  });

  test('even at the first report, when an upper bound is all there is', () => {
    expect(fresh('{ datum: bis 2025-08-31, text: Läuft. }', '2025-09-09', null)).toMatchObject({
      word: 'nicht-gemeldet',
      lastSaid: 'bis 2025-08-31',
    });
  });
});

describe('no report is needed', () => {
  test.each(['abgeschlossen', 'eingestellt'])('of a measure that has been %s', (status) => {
    expect(fresh(`{ datum: 2025-01-01, status: ${status} }`)).toMatchObject({ word: 'nicht-noetig' });
  });

  test('but it is told when there is one', () => {
    const log = '{ datum: 2025-01-01, status: abgeschlossen }, { datum: 2025-07-01, text: Ausgezeichnet. }';
    expect(fresh(log)).toMatchObject({ word: 'gemeldet' });
  });
});

describe('missed reports', () => {
  test('begin after the one that carried the last word', () => {
    expect(fresh('{ datum: 2025-03-12, text: Läuft. }')).toMatchObject({ missedReports: 1 });
  });

  test('begin after the one of the same day', () => {
    expect(fresh('{ datum: 2025-03-11, text: Läuft. }')).toMatchObject({ missedReports: 2 });
  });

  test('do not count those before the first word', () => {
    expect(fresh('{ datum: 2025-07-01, text: Läuft. }')).toMatchObject({ missedReports: 0 });
  });

  test('do not count those after the day', () => {
    expect(fresh('{ datum: 2025-03-11, text: Läuft. }', '2025-07-01')).toMatchObject({ missedReports: 1 });
  });

  test('are none between two reports when the last one carried the news', () => {
    expect(fresh('{ datum: 2025-06-01, text: Läuft. }', '2025-07-01')).toEqual({
      word: 'gemeldet',
      lastSaid: '2025-06-01',
      missedReports: 0,
    });
    expect(fresh('{ datum: 2025-06-01, unveraendert: true }', '2025-07-01')).toMatchObject({
      word: 'bestaetigt',
    });
  });

  test('count all from an upper bound on, because none was news', () => {
    expect(fresh('{ datum: bis 2025-06-17, text: Läuft. }')).toMatchObject({ missedReports: 2 });
  });
});
