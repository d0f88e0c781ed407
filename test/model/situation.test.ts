import { describe, expect, test } from 'vitest';
import { situationAt } from '../../src/model/situation.ts';
import { type CityFiles, city, plain } from './build.ts';

const REPORTS = {
  '2025-03-11-ausschuss': 'bericht: ja',
  '2025-06-17-ausschuss': 'bericht: ja',
  '2025-09-09-ausschuss': 'bericht: ja',
};

const situation = (files: CityFiles, asOf = '2025-09-09', since: string | null = '2025-06-17') =>
  situationAt(city({ meetings: REPORTS, ...files }), asOf, since);

describe('compared with nothing', () => {
  const first = situation({ measures: { wlan: 'ende: 2025-05' } }, '2025-09-09', null);

  test('nothing has changed', () => {
    expect(first.changes).toEqual([]);
  });

  test('there are no figures from before', () => {
    expect(first.previousSummary).toBeNull();
  });

  test('everything that is known is new', () => {
    expect(first.summary.byFreshness.gemeldet).toBe(1);
  });
});

describe('compared with the report before', () => {
  const now = situation({
    measures: {
      wlan: 'verlauf: [{ datum: 2025-01-01, status: geplant }, { datum: 2025-07-01, status: in-umsetzung }]',
      akte: 'titel: Akte\nhandlungsfeld: netze\nverlauf: [{ datum: 2025-05-01, status: geplant }]',
    },
  });

  test('it says what is different', () => {
    expect(now.changes).toMatchObject([{ kind: 'status-changed', measure: { id: 'wlan' } }]);
  });

  test('it has the figures of then', () => {
    expect(now.previousSummary).toMatchObject({ asOf: '2025-06-17', byStatus: { geplant: 2 } });
  });

  test('the figures of then say what was fresh then', () => {
    expect(now.previousSummary?.byFreshness).toMatchObject({ gemeldet: 1, 'nicht-gemeldet': 1 });
  });

  test('it shows the figures at every report so far', () => {
    expect(now.history.map(({ asOf, total }) => [asOf, total])).toEqual([
      ['2025-03-11', 1],
      ['2025-06-17', 2],
      ['2025-09-09', 2],
    ]);
  });
});

test('history says of every report what was fresh then', () => {
  const { history } = situation({
    measures: { wlan: 'verlauf: [{ datum: 2025-03-01, text: Läuft. }, { datum: 2025-07-01, text: Läuft. }]' },
  });
  expect(history.map(({ byFreshness }) => byFreshness.gemeldet)).toEqual([1, 0, 1]);
});

test('two reports of one day are one', () => {
  const { history, fields } = situation({
    measures: { wlan: 'verlauf: [{ datum: 2025-06-17, text: Läuft. }]' },
    meetings: { ...REPORTS, '2025-06-17-rat': 'bericht: ja' },
  });
  expect(history).toHaveLength(3);
  expect(fields[0]?.lines[0]?.freshness.missedReports).toBe(1);
});

test('history ends on the as-of day, even between reports', () => {
  expect(situation({}, '2025-10-01', '2025-09-09').history.map(({ asOf }) => asOf)).toEqual([
    '2025-03-11',
    '2025-06-17',
    '2025-09-09',
    '2025-10-01',
  ]);
});

describe('action fields', () => {
  const { fields } = situation({
    measures: { b: 'titel: B\nhandlungsfeld: netze', a: 'titel: A\nhandlungsfeld: netze' },
  });

  test('without measures are left out', () => {
    expect(fields.map(({ field }) => field.title)).toEqual(['Netze']);
  });

  test('list their measures by title', () => {
    expect(fields[0]?.lines.map(({ measure }) => measure.title)).toEqual(['A', 'B']);
  });

  test('have figures of their own', () => {
    expect(fields[0]?.summary.total).toBe(2);
  });
});

test('action fields come in the order of the strategy', () => {
  const { fields } = situation({
    measures: { a: 'titel: A\nhandlungsfeld: netze', b: 'titel: B\nhandlungsfeld: bildung' },
  });
  expect(fields.map(({ field }) => field.id)).toEqual(['bildung', 'netze']);
});

describe('what comes next', () => {
  const months = (end: string, asOf = '2025-09-09') => {
    const { outlook, later } = situation({ measures: { wlan: `ende: ${end}` } }, asOf);
    return { outlook: outlook.length, later: later.length };
  };

  test('is what is due within twelve months', () => {
    expect(months('2026-09-09')).toEqual({ outlook: 1, later: 0 });
  });

  test('is told apart from what is due later', () => {
    expect(months('2026-09-10')).toEqual({ outlook: 0, later: 1 });
  });

  test('reaches from a leap day to the end of February', () => {
    expect(months('2029-02-28', '2028-02-29')).toEqual({ outlook: 1, later: 0 });
  });
});

describe('trends', () => {
  const trends = (yaml: string) => situation({ measures: { wlan: yaml } }).trends.length;

  test('are drawn for a measure with a date that moved', () => {
    expect(
      trends('ende: 2025\nverlauf: [{ datum: 2025-01-01 }, { datum: 2025-05-01, ende: { neu: 2026 } }]'),
    ).toBe(1);
  });

  test('are not drawn for dates that never moved', () => {
    expect(trends('ende: 2026')).toBe(0);
  });

  test('are not drawn for a date that was only made more precise', () => {
    expect(trends('ende: 2026\nverlauf: [{ datum: 2025-05-01, ende: { neu: 2026-12 } }]')).toBe(0);
  });
});

describe('units', () => {
  const units = (...logs: [unit: string, log: string][]) => {
    const measures = Object.fromEntries(
      logs.map(([unit, log], index) => [
        `m${index}`,
        `titel: M${index}\nzustaendig: ${unit}\nverlauf: [${log}]`,
      ]),
    );
    const { reported, silent } = situation({ measures }).reporting;
    return { reported: reported.map(({ title }) => title), silent: silent.map(({ title }) => title) };
  };
  const OLD = '{ datum: 2025-01-01, status: geplant }';
  const NEW = '{ datum: 2025-07-01, text: Läuft. }';

  test('reported when one of their measures was', () => {
    expect(units(['it', OLD], ['it', NEW], ['it', OLD], ['schule', OLD])).toEqual({
      reported: ['IT-Betrieb'],
      silent: ['Schulamt'],
    });
  });

  test('reported by confirming that nothing changed', () => {
    expect(units(['it', '{ datum: 2025-07-01, unveraendert: ja }']).reported).toEqual(['IT-Betrieb']);
  });

  test('owe nothing when all their measures are over', () => {
    expect(units(['it', '{ datum: 2025-01-01, status: abgeschlossen }'])).toEqual({
      reported: [],
      silent: [],
    });
  });

  test('are not listed where nobody is documented as answering', () => {
    expect(units(['nicht-dokumentiert', OLD])).toEqual({ reported: [], silent: [] });
  });
});

describe('a commitment', () => {
  const files = {
    measures: { wlan: '' },
    commitments: {
      '2025-03-11-frage': `
        art: zusage
        von: [Fraktion A, Fraktion B~]
        massnahmen: [wlan]
        zugesagt: Die Kosten werden vorgelegt.
        faellig: 2025-09-09-ausschuss
        verlauf:
          - { datum: 2025-05-01, stand: offen, text: In Arbeit. }
          - { datum: 2025-06-17, stand: teilweise, text: Es fehlt noch etwas., grund: Angebot fehlt }`,
    },
  };

  test('is told with all that a reader needs', () => {
    expect(plain(situation(files).commitments.open)).toMatchObject([
      {
        commitment: { id: '2025-03-11-frage', title: 'Was kostet das WLAN?' },
        kind: 'zusage',
        meeting: { id: '2025-03-11-ausschuss', title: 'Digitalausschuss', date: '2025-03-11' },
        raisedBy: [
          { name: 'Fraktion A', inferred: false },
          { name: 'Fraktion B', inferred: true },
        ],
        raisedOn: '2025-03-11',
        measures: [{ id: 'wlan', title: 'WLAN in Schulen' }],
        owner: { id: 'it', title: 'IT-Betrieb' },
        promised: 'Die Kosten werden vorgelegt.',
        word: 'teilweise',
        closedOn: null,
        due: { planned: '2025-09-09', schedule: 'im-plan' },
        ageDays: 182,
        ageMeetings: 2,
        latest: { said: '2025-06-17', text: 'Es fehlt noch etwas.', reason: 'Angebot fehlt' },
      },
    ]);
  });

  test('without any entry has no latest word', () => {
    expect(situation({ commitments: { '2025-03-11-frage': '' } }).commitments.open[0]?.latest).toBeNull();
  });
});
