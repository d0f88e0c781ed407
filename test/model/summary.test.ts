import { describe, expect, test } from 'vitest';
import type { Freshness } from '../../src/model/freshness.ts';
import type { MeasureState } from '../../src/model/state.ts';
import { summarize } from '../../src/model/summary.ts';
import { stateOn, term } from './build.ts';

const AS_OF = '2025-12-31';

const reported = (state: MeasureState): Freshness => ({
  word: 'gemeldet',
  lastSaid: state.log[0]?.date ?? term('2025'),
  missedReports: 0,
});

const summary = (...yamls: string[]) =>
  summarize(
    AS_OF,
    yamls.map((yaml) => stateOn(AS_OF, yaml)),
    reported,
  );

const progress = (percent: number) => `verlauf: [{ datum: 2025-01-01, fortschritt: ${percent} }]`;

describe('measures are counted', () => {
  const counted = summary(
    'verlauf: [{ datum: 2025-01-01, status: geplant, einschaetzung: gruen }]',
    'ende: 2025-11\nverlauf: [{ datum: 2025-01-01, status: geplant, einschaetzung: rot, grund: Frost }]',
    'verlauf: [{ datum: 2025-01-01, text: Erwähnt. }]',
  );

  test('altogether', () => {
    expect(counted.total).toBe(3);
  });

  test('by status, with those of which no source says one', () => {
    expect(counted.byStatus).toMatchObject({ geplant: 2, unbekannt: 1, abgeschlossen: 0 });
  });

  test('by schedule', () => {
    expect(counted.bySchedule).toMatchObject({ ueberfaellig: 1, 'ohne-termin': 2, 'im-plan': 0 });
  });

  test('by assessment, with those that have none', () => {
    expect(counted.byAssessment).toEqual({ gruen: 1, gelb: 0, rot: 1, keine: 1 });
  });

  test('by freshness', () => {
    expect(counted.byFreshness).toMatchObject({ gemeldet: 3, 'nicht-gemeldet': 0 });
  });
});

describe('average progress', () => {
  test('is that of the measures whose progress is known, and says how many', () => {
    expect(summary(progress(20), progress(70), '').progress).toEqual({ percent: 45, known: 2 });
  });

  test('counts nought as known', () => {
    expect(summary(progress(0), progress(50)).progress).toEqual({ percent: 25, known: 2 });
  });

  test('is unknown where none is known', () => {
    expect(summary('', '').progress).toEqual({ percent: null, known: 0 });
  });

  test('is unknown of no measures at all', () => {
    expect(summary().progress).toEqual({ percent: null, known: 0 });
  });

  test('is rounded once, at the end', () => {
    expect(summary(progress(33), progress(33), progress(34)).progress.percent).toBe(33);
  });
});

describe('silence', () => {
  const silent = (...dates: [date: string, word: Freshness['word']][]) => {
    const states = dates.map(([date]) => stateOn(AS_OF, `verlauf: [{ datum: ${date}, text: Läuft. }]`));
    const words = new Map(states.map((state, index) => [state, dates[index]?.[1] ?? 'gemeldet']));
    return summarize(AS_OF, states, (state) => ({
      ...reported(state),
      word: words.get(state) ?? 'gemeldet',
    })).silentSince?.text;
  };

  test('is as old as the oldest last word', () => {
    expect(silent(['2025-03-11', 'nicht-gemeldet'], ['2024', 'nicht-gemeldet'])).toBe('2024');
  });

  test('does not count measures of which no report is needed', () => {
    expect(silent(['2025-03-11', 'nicht-gemeldet'], ['2019', 'nicht-noetig'])).toBe('2025-03-11');
  });

  test('is none when every measure was heard of', () => {
    expect(silent(['2025-03-11', 'gemeldet'], ['2025-03-11', 'bestaetigt'])).toBeUndefined();
  });
});
