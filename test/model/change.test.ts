import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/model/change.ts';
import { changesOf, city } from './build.ts';

const A = '2025-03-11';
const B = '2025-06-17';
const C = '2025-09-09';

describe('changes are told', () => {
  const plan = city({
    measures: {
      zuletzt:
        'titel: Zuletzt\nverlauf: [{ datum: 2025-01-01, status: geplant }, { datum: 2025-04-01, status: pausiert }]',
      anfang:
        'titel: Anfang\nverlauf: [{ datum: 2025-01-01, status: geplant }, { datum: 2025-05-01, status: in-umsetzung, zustaendig: schule }]',
    },
    meetings: { '2025-04-01-rat': '' },
    commitments: { '2025-04-01-frage': '' },
  });

  test('of measures by title, then of commitments', () => {
    const subjects = changesBetween(plan, A, B).map((change) =>
      'measure' in change ? change.measure.title : change.commitment.id,
    );
    expect(subjects).toEqual(['Anfang', 'Anfang', 'Zuletzt', '2025-04-01-frage']);
  });

  test('with the name of what they are about', () => {
    expect(changesBetween(plan, A, B)[0]).toMatchObject({ measure: { id: 'anfang', title: 'Anfang' } });
  });

  test('not at all between equal days', () => {
    expect(changesBetween(plan, B, B)).toEqual([]);
  });

  test('not of what came after the second day', () => {
    expect(changesBetween(plan, A, '2025-03-31')).toEqual([]);
  });

  test('of what happened on the second day, not on the first', () => {
    expect(changesBetween(plan, '2025-03-31', '2025-04-01')).toHaveLength(2);
    expect(changesBetween(plan, '2025-04-01', '2025-04-02')).toEqual([]);
  });
});

/** One event each, in the first or in the second interval. */
const EVENTS: [name: string, measure: string, commitment: string][] = [
  ['a new measure', 'verlauf: [{ datum: DAY, status: geplant }]', ''],
  ['a new status', 'verlauf: [{ datum: 2025-01-01, status: geplant }, { datum: DAY, status: pausiert }]', ''],
  [
    'finishing',
    'ende: 2025\nverlauf: [{ datum: 2025-01-01, status: geplant }, { datum: DAY, status: abgeschlossen }]',
    '',
  ],
  [
    'stopping',
    'ende: 2025\nverlauf: [{ datum: 2025-01-01, status: geplant }, { datum: DAY, status: eingestellt }]',
    '',
  ],
  [
    'taking up again',
    'verlauf: [{ datum: 2025-01-01, status: abgeschlossen }, { datum: DAY, status: geplant }]',
    '',
  ],
  ['a new milestone', 'meilensteine: [{ id: a, titel: A, seit: DAY }]', ''],
  [
    'a milestone reached',
    'meilensteine: [{ id: a, titel: A }]\nverlauf: [{ datum: 2025-01-01 }, { datum: DAY, meilensteine: { a: { erledigt: DAY } } }]',
    '',
  ],
  [
    'a milestone dropped',
    'meilensteine: [{ id: a, titel: A }]\nverlauf: [{ datum: 2025-01-01 }, { datum: DAY, meilensteine: { a: { entfaellt: ja } } }]',
    '',
  ],
  [
    'a milestone reopened',
    'meilensteine: [{ id: a, titel: A }]\nverlauf: [{ datum: 2025-01-01, meilensteine: { a: { erledigt: 2025-01-01 } } }, { datum: DAY, meilensteine: { a: { neu: 2026 } } }]',
    '',
  ],
  ['a first date', 'verlauf: [{ datum: 2025-01-01 }, { datum: DAY, ende: { neu: 2026 } }]', ''],
  ['a postponement', 'ende: 2025\nverlauf: [{ datum: 2025-01-01 }, { datum: DAY, ende: { neu: 2026 } }]', ''],
  [
    'bringing forward',
    'ende: 2026\nverlauf: [{ datum: 2025-01-01 }, { datum: DAY, ende: { neu: 2025-12 } }]',
    '',
  ],
  [
    'an end that is dropped',
    'ende: 2026\nverlauf: [{ datum: 2025-01-01 }, { datum: DAY, ende: { entfaellt: ja } }]',
    '',
  ],
  ['a missed date', 'ende: DAY', ''],
  ['a new assessment', 'verlauf: [{ datum: 2025-01-01 }, { datum: DAY, einschaetzung: gruen }]', ''],
  ['a new owner', 'verlauf: [{ datum: 2025-01-01 }, { datum: DAY, zustaendig: schule }]', ''],
  ['an answer', '', 'verlauf: [{ datum: DAY, stand: beantwortet }]'],
  ['an answer in part', '', 'verlauf: [{ datum: DAY, stand: teilweise }]'],
  ['withdrawing', '', 'verlauf: [{ datum: DAY, stand: zurueckgezogen }]'],
  [
    'reopening a question',
    '',
    'verlauf: [{ datum: 2025-02-01, stand: beantwortet }, { datum: DAY, stand: offen }]',
  ],
  ['a postponed answer', '', 'faellig: 2025\nverlauf: [{ datum: DAY, stand: offen, neu_faellig: 2026 }]'],
  ['a missed answer', '', 'faellig: DAY'],
];

describe.each(EVENTS)('%s', (_, measure, commitment) => {
  const planWith = (day: string) =>
    city({
      measures: { wlan: measure.replaceAll('DAY', day) },
      meetings: { '2025-02-01-rat': '' },
      commitments: { '2025-02-01-frage': commitment.replaceAll('DAY', day) },
    });

  test.each(['2025-04-01', '2025-07-01'])('on %s is told once, and the same by one long report', (day) => {
    const plan = planWith(day);
    const steps = [...changesOf(plan, A, B), ...changesOf(plan, B, C)];
    expect(steps).toHaveLength(1);
    expect(changesOf(plan, A, C)).toEqual(steps);
  });
});

test('something known only by an upper bound is told by no report at all', () => {
  const plan = city({
    measures: {
      wlan: `
        meilensteine: [{ id: a, titel: A }, { id: b, titel: B, seit: bis 2025-05-01 }]
        verlauf:
          - { datum: 2025-01-01, status: geplant }
          - datum: bis 2025-05-01
            status: in-umsetzung
            einschaetzung: gruen
            zustaendig: schule
            ende: { neu: 2026 }
            meilensteine: { a: { erledigt: bis 2025-05-01 } }`,
    },
    meetings: { '2025-02-01-rat': '' },
    commitments: { '2025-02-01-frage': 'verlauf: [{ datum: bis 2025-05-01, stand: teilweise }]' },
  });
  expect([
    ...changesBetween(plan, A, B),
    ...changesBetween(plan, B, C),
    ...changesBetween(plan, A, C),
  ]).toEqual([]);
});
