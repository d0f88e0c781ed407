import { describe, expect, test } from 'vitest';
import { outlook } from '../../src/model/outlook.ts';
import { type CityFiles, city, plain } from './build.ts';

const AS_OF = '2025-06-17';

/** Period and titles of what is due in the year from June 2025. */
function due(files: CityFiles, from = AS_OF, until = '2026-06-17') {
  return outlook(city(files), AS_OF, from, until).map(({ period, items }) => [
    period.text,
    ...items.map(({ subject, milestone }) => milestone ?? subject.title),
  ]);
}

const dueEnd = (end: string) => due({ measures: { wlan: `ende: ${end}` } });

describe('the outlook holds what is due', () => {
  test('on the as-of day itself', () => {
    expect(dueEnd('2025-06-17')).toEqual([['2025-06', 'WLAN in Schulen']]);
  });

  test('but not what is overdue', () => {
    expect(dueEnd('2025-06-16')).toEqual([]);
  });

  test('on the last day', () => {
    expect(dueEnd('2026-06-17')).toHaveLength(1);
  });

  test('but not after it', () => {
    expect(dueEnd('2026-06-18')).toEqual([]);
  });

  test('with a coarse date by its last day', () => {
    expect(dueEnd('2026-H1')).toEqual([]);
    expect(dueEnd('2025')).toHaveLength(1);
  });

  test('within the asked time, as it is known on the as-of day', () => {
    const measures = {
      wlan: 'ende: 2027\nverlauf: [{ datum: 2025-01-01 }, { datum: 2026-01-01, ende: { neu: 2029 } }]',
    };
    expect(due({ measures }, '2026-06-18', '9999-12-31')).toEqual([['2027', 'WLAN in Schulen']]);
  });

  test('at its new date, not at its old one', () => {
    const measures = { wlan: 'ende: 2025\nverlauf: [{ datum: 2025-01-01, ende: { neu: 2026-05 } }]' };
    expect(due({ measures })).toEqual([['2026-05', 'WLAN in Schulen']]);
  });
});

describe('the outlook leaves out', () => {
  const milestone = (entries: string) =>
    due({
      measures: {
        wlan: `meilensteine: [{ id: a, titel: A, termin: 2025-12 }]\nverlauf: [{ datum: 2025-01-01 }, ${entries}]`,
      },
    });

  test('what is done', () => {
    expect(milestone('{ datum: 2025-06-01, meilensteine: { a: { erledigt: 2025-06-01 } } }')).toEqual([]);
  });

  test('what is dropped', () => {
    expect(milestone('{ datum: 2025-06-01, meilensteine: { a: { entfaellt: ja } } }')).toEqual([]);
  });

  test.each(['abgeschlossen', 'eingestellt'])('everything of a measure that is %s', (status) => {
    expect(milestone(`{ datum: 2025-06-01, status: ${status} }`)).toEqual([]);
  });

  test('an answer that was given', () => {
    expect(
      due({
        meetings: { '2025-03-11-ausschuss': '' },
        commitments: {
          '2025-03-11-frage': 'faellig: 2025-12\nverlauf: [{ datum: 2025-06-01, stand: beantwortet }]',
        },
      }),
    ).toEqual([]);
  });
});

describe('the outlook keeps', () => {
  test('what a paused measure is due', () => {
    const measures = { wlan: 'ende: 2025-12\nverlauf: [{ datum: 2025-01-01, status: pausiert }]' };
    expect(due({ measures })).toHaveLength(1);
  });

  test('an answer that was given in part', () => {
    expect(
      due({
        meetings: { '2025-03-11-ausschuss': '' },
        commitments: {
          '2025-03-11-frage': 'faellig: 2025-12\nverlauf: [{ datum: 2025-06-01, stand: teilweise }]',
        },
      }),
    ).toEqual([['2025-12', 'Was kostet das WLAN?']]);
  });
});

describe('the outlook is grouped', () => {
  const milestones = (...terms: string[]) =>
    due({
      measures: {
        wlan: `meilensteine: [${terms.map((text, index) => `{ id: m${index}, titel: "${text}", termin: "${text}" }`)}]`,
      },
    });

  test('by month for what is due on a day or in a month', () => {
    expect(milestones('2025-09', '2025-09-15', '2025-10-01')).toEqual([
      ['2025-09', '2025-09-15', '2025-09'],
      ['2025-10', '2025-10-01'],
    ]);
  });

  test('by the coarse period where no month is known, behind its last month', () => {
    expect(milestones('2025', '2025-H2', '2025-Q4', '2025-12', '2025-11')).toEqual([
      ['2025-11', '2025-11'],
      ['2025-12', '2025-12'],
      ['2025-Q4', '2025-Q4'],
      ['2025-H2', '2025-H2'],
      ['2025', '2025'],
    ]);
  });

  test('without regard to how exact or certain a date is', () => {
    expect(milestones('2025-09', '2025-09~', 'bis 2025-09-20')).toEqual([
      ['2025-09', 'bis 2025-09-20', '2025-09', '2025-09~'],
    ]);
  });

  test('with what is due at the same time by title, ends before milestones', () => {
    expect(
      due({
        measures: {
          z: 'titel: Zukunft\nende: 2025-09',
          a: 'titel: Ämter online\nende: 2025-09\nmeilensteine: [{ id: m, titel: Meilenstein, termin: 2025-09 }]',
        },
      }),
    ).toEqual([['2025-09', 'Ämter online', 'Meilenstein', 'Zukunft']]);
  });
});

describe('an item of the outlook', () => {
  const items = (files: CityFiles) =>
    plain(outlook(city(files), AS_OF, AS_OF, '2026-06-17').flatMap((group) => group.items));

  test('says what it is, who answers for it and what was planned', () => {
    const wlan = `
      meilensteine: [{ id: a, titel: Pilot, termin: 2025-09 }]
      verlauf: [{ datum: 2025-01-01, zustaendig: schule, meilensteine: { a: { neu: 2025-12 } } }]`;
    expect(items({ measures: { wlan } })).toEqual([
      {
        kind: 'milestone',
        subject: { id: 'wlan', title: 'WLAN in Schulen' },
        milestone: 'Pilot',
        owner: { id: 'schule', title: 'Schulamt' },
        planned: '2025-09',
        due: '2025-12',
        waitsFor: [],
      },
    ]);
  });

  test('can be a promised answer', () => {
    const files = {
      meetings: { '2025-03-11-ausschuss': '', '2025-09-09-ausschuss': '' },
      commitments: { '2025-03-11-frage': 'faellig: 2025-09-09-ausschuss' },
    };
    expect(items(files)).toMatchObject([
      { kind: 'commitment', subject: { id: '2025-03-11-frage' }, due: '2025-09-09', milestone: null },
    ]);
  });

  const waiting = (other: string) => {
    const measures = {
      wlan: 'ende: 2025-12\nabhaengig_von: [glasfaser]',
      glasfaser: `titel: Glasfaser\n${other}`,
    };
    return items({ measures });
  };

  test('waits for a measure that is not finished', () => {
    expect(waiting('verlauf: [{ datum: 2025-01-01, status: geplant }]')).toMatchObject([
      { waitsFor: [{ measure: { id: 'glasfaser', title: 'Glasfaser' }, status: 'geplant' }] },
    ]);
  });

  test('waits for a stopped measure in vain', () => {
    expect(waiting('verlauf: [{ datum: 2025-01-01, status: eingestellt }]')).toMatchObject([
      { waitsFor: [{ status: 'eingestellt' }] },
    ]);
  });

  test('does not wait for a finished measure', () => {
    expect(waiting('verlauf: [{ datum: 2025-01-01, status: abgeschlossen }]')).toMatchObject([
      { waitsFor: [] },
    ]);
  });

  test('does not wait for a measure that nobody knows yet', () => {
    expect(waiting('verlauf: [{ datum: 2025-07-01, status: geplant }]')).toMatchObject([{ waitsFor: [] }]);
  });
});
