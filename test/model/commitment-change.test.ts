import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/model/change.ts';
import { changesOf, city } from './build.ts';

const FROM = '2025-06-17';
const TO = '2025-09-09';

const cityWith = (yaml: string, raised = '2025-03-11-ausschuss', meeting = '') =>
  city({ meetings: { [raised]: meeting }, commitments: { [`${raised.slice(0, 10)}-frage`]: yaml } });

/** What the report of September tells of a commitment raised in March, against the one of June. */
const changes = (yaml: string) => changesOf(cityWith(yaml), FROM, TO);

/** The same for one raised in July. */
const changesOfNew = (yaml: string) => changesOf(cityWith(yaml, '2025-07-01-ausschuss'), FROM, TO);

test('a change says which commitment it is about', () => {
  const [change] = changesBetween(
    cityWith('art: antrag\ntitel: Mehr WLAN', '2025-07-01-ausschuss'),
    FROM,
    TO,
  );
  expect(change).toMatchObject({
    commitment: { id: '2025-07-01-frage', title: 'Mehr WLAN' },
    commitmentKind: 'antrag',
  });
});

describe('a commitment', () => {
  test('was raised', () => {
    expect(changesOfNew('')).toEqual([{ kind: 'commitment-raised', closed: false }]);
  });

  test('that was raised before is not told', () => {
    expect(changes('')).toEqual([]);
  });

  test('that may have been raised before is not told', () => {
    expect(changesOf(cityWith('', '2025-07-01-ausschuss', 'datum: bis 2025-07-01'), FROM, TO)).toEqual([]);
  });

  test('that was raised later is not told', () => {
    expect(changesOf(cityWith('', '2025-09-10-ausschuss'), FROM, TO)).toEqual([]);
  });

  test('of which was only said that it is still open is not told', () => {
    expect(changes('verlauf: [{ datum: 2025-07-01, stand: offen, text: In Arbeit. }]')).toEqual([]);
  });
});

describe('an answer', () => {
  test('is told with its words and its day', () => {
    expect(changes('verlauf: [{ datum: 2025-07-01, stand: beantwortet, text: 100 Euro. }]')).toEqual([
      { kind: 'commitment-answered', text: '100 Euro.', on: '2025-07-01' },
    ]);
  });

  test('is told with its own words, not with what was added later', () => {
    expect(
      changes(
        'verlauf: [{ datum: 2025-07-01, stand: beantwortet, text: 100 Euro. }, { datum: 2025-08-01, stand: beantwortet, text: Liste liegt bei. }]',
      ),
    ).toMatchObject([{ text: '100 Euro.' }]);
  });

  test('is told once', () => {
    const yaml =
      'verlauf: [{ datum: 2025-06-01, stand: beantwortet }, { datum: 2025-07-01, stand: beantwortet }]';
    expect(changes(yaml)).toEqual([]);
  });

  test('that may have been given before is not told', () => {
    expect(changes('verlauf: [{ datum: bis 2025-07-01, stand: beantwortet }]')).toEqual([]);
  });

  test('to something raised since is told beside it', () => {
    expect(changesOfNew('verlauf: [{ datum: 2025-08-01, stand: beantwortet, text: 100 Euro. }]')).toEqual([
      { kind: 'commitment-raised', closed: true },
      { kind: 'commitment-answered', text: '100 Euro.', on: '2025-08-01' },
    ]);
  });

  test('in part is told', () => {
    expect(changes('verlauf: [{ datum: 2025-07-01, stand: teilweise, text: Es fehlt noch etwas. }]')).toEqual(
      [{ kind: 'commitment-partly-answered', text: 'Es fehlt noch etwas.' }],
    );
  });

  test('in part is not told again while nothing more is answered', () => {
    expect(
      changes('verlauf: [{ datum: 2025-06-01, stand: teilweise }, { datum: 2025-07-01, stand: teilweise }]'),
    ).toEqual([]);
  });

  test('given again after reopening is told again', () => {
    const yaml = `verlauf:
      - { datum: 2025-06-01, stand: beantwortet, text: 100 Euro. }
      - { datum: 2025-07-01, stand: offen, text: Je Schule? }
      - { datum: 2025-08-01, stand: beantwortet, text: 10 Euro. }`;
    expect(changes(yaml)).toEqual([{ kind: 'commitment-answered', text: '10 Euro.', on: '2025-08-01' }]);
  });
});

describe('a commitment', () => {
  test('was withdrawn', () => {
    expect(changes('verlauf: [{ datum: 2025-07-01, stand: zurueckgezogen, text: Erledigt. }]')).toEqual([
      { kind: 'commitment-withdrawn', text: 'Erledigt.' },
    ]);
  });

  test('was reopened', () => {
    expect(
      changes(
        'verlauf: [{ datum: 2025-06-01, stand: beantwortet }, { datum: 2025-07-01, stand: offen, text: Unvollständig. }]',
      ),
    ).toEqual([{ kind: 'commitment-reopened', text: 'Unvollständig.', to: null }]);
  });

  test('was reopened in part', () => {
    expect(
      changes(
        'verlauf: [{ datum: 2025-06-01, stand: beantwortet }, { datum: 2025-07-01, stand: teilweise }]',
      ),
    ).toMatchObject([{ kind: 'commitment-reopened' }]);
  });

  test('was reopened with a new due date, told in one', () => {
    const yaml = `
      faellig: 2025-06-30
      verlauf:
        - { datum: 2025-06-01, stand: beantwortet }
        - { datum: 2025-07-01, stand: offen, neu_faellig: 2025-12 }`;
    expect(changes(yaml)).toEqual([{ kind: 'commitment-reopened', text: null, to: '2025-12' }]);
  });
});

describe('the due date of an answer', () => {
  test('was postponed, with the reason', () => {
    expect(
      changes(
        'faellig: 2025-10\nverlauf: [{ datum: 2025-07-01, stand: offen, grund: Gutachten fehlt, neu_faellig: 2025-12 }]',
      ),
    ).toEqual([{ kind: 'commitment-postponed', from: '2025-10', to: '2025-12', reason: 'Gutachten fehlt' }]);
  });

  test('was given for the first time: that is no postponement', () => {
    expect(changes('verlauf: [{ datum: 2025-07-01, stand: offen, neu_faellig: 2025-12 }]')).toEqual([
      { kind: 'commitment-date-set', to: '2025-12' },
    ]);
  });

  test('was brought forward', () => {
    expect(
      changes('faellig: 2025-12\nverlauf: [{ datum: 2025-07-01, stand: offen, neu_faellig: 2025-10 }]'),
    ).toEqual([{ kind: 'commitment-brought-forward', from: '2025-12', to: '2025-10', reason: null }]);
  });

  test('made more precise is no change', () => {
    expect(
      changes('faellig: 2025-12\nverlauf: [{ datum: 2025-07-01, stand: offen, neu_faellig: 2025-12-31 }]'),
    ).toEqual([]);
  });

  test('postponed since it was raised is told beside it', () => {
    expect(
      changesOfNew('faellig: 2025-10\nverlauf: [{ datum: 2025-08-01, stand: offen, neu_faellig: 2025-12 }]'),
    ).toMatchObject([{ kind: 'commitment-raised' }, { kind: 'commitment-postponed' }]);
  });

  test('given since it was raised is part of raising it', () => {
    expect(changesOfNew('verlauf: [{ datum: 2025-08-01, stand: offen, neu_faellig: 2025-12 }]')).toEqual([
      { kind: 'commitment-raised', closed: false },
    ]);
  });

  test('passed', () => {
    expect(changes('faellig: 2025-08')).toEqual([{ kind: 'commitment-overdue', due: '2025-08' }]);
  });

  test('passed is told in one report only', () => {
    expect(changesOf(cityWith('faellig: 2025-08'), TO, '2025-12-02')).toEqual([]);
  });

  test('passed since it was raised is told beside it', () => {
    expect(changesOfNew('faellig: 2025-08')).toEqual([
      { kind: 'commitment-raised', closed: false },
      { kind: 'commitment-overdue', due: '2025-08' },
    ]);
  });

  test('does not matter any more once it is answered', () => {
    expect(changes('faellig: 2025-07\nverlauf: [{ datum: 2025-09-01, stand: beantwortet }]')).toMatchObject([
      { kind: 'commitment-answered' },
    ]);
  });
});
