import { describe, expect, test } from 'vitest';
import { attentionItems } from '../../src/model/attention.ts';
import { linesAt } from '../../src/model/situation.ts';
import { city } from './build.ts';

const AS_OF = '2025-12-31';

const items = (measures: Record<string, string>) => attentionItems(linesAt(city({ measures }), AS_OF, null));
const ids = (measures: Record<string, string>) => items(measures).map(({ line }) => line.measure.id);
const item = (yaml: string) => items({ wlan: yaml })[0];

const JUDGED = (value: string) =>
  `verlauf: [{ datum: 2025-01-01, einschaetzung: ${value}, grund: Personal fehlt }]`;
const POSTPONED = (to: string) => `ende: 2025\nverlauf: [{ datum: 2025-01-01, ende: { neu: ${to} } }]`;

describe('attention is needed', () => {
  test.each([
    ['by what is overdue', 'ende: 2025-12-30'],
    ['by what is later than first promised', POSTPONED('2026')],
    ['by what is judged red', JUDGED('rot')],
    ['by what is judged yellow', JUDGED('gelb')],
    ['by a milestone that is overdue', 'ende: 2027\nmeilensteine: [{ id: a, titel: A, termin: 2025-11 }]'],
    [
      'by a paused measure that is overdue',
      'ende: 2025-11\nverlauf: [{ datum: 2025-01-01, status: pausiert }]',
    ],
  ])('%s', (_, yaml) => {
    expect(items({ wlan: yaml })).toHaveLength(1);
  });
});

describe('no attention is needed', () => {
  test.each([
    ['by what is due today', 'ende: 2025-12-31'],
    ['by what has no date', ''],
    ['by what is judged green', JUDGED('gruen')],
    ['by what was brought forward', 'ende: 2027\nverlauf: [{ datum: 2025-01-01, ende: { neu: 2026 } }]'],
    [
      'by a milestone that was done late',
      'meilensteine: [{ id: a, titel: A, termin: 2024 }]\nverlauf: [{ datum: 2025-06-01, meilensteine: { a: { erledigt: 2025-06-01 } } }]',
    ],
    [
      'by a finished measure, however late',
      'ende: 2024\nverlauf: [{ datum: 2025-06-01, status: abgeschlossen }]',
    ],
    ['by a stopped measure', 'ende: 2024\nverlauf: [{ datum: 2025-06-01, status: eingestellt }]'],
  ])('%s', (_, yaml) => {
    expect(items({ wlan: yaml })).toEqual([]);
  });
});

describe('the order of attention', () => {
  test('is overdue before red before yellow before postponed', () => {
    expect(
      ids({
        a: POSTPONED('2026'),
        b: JUDGED('gelb'),
        c: JUDGED('rot'),
        d: 'titel: Zuletzt\nende: 2025-12-30',
      }),
    ).toEqual(['d', 'c', 'b', 'a']);
  });

  test('among the overdue is by how long', () => {
    expect(ids({ a: 'ende: 2025-12-30', b: 'ende: 2025-11', c: 'ende: 2024' })).toEqual(['c', 'b', 'a']);
  });

  test('among equally overdue ones puts red first', () => {
    expect(ids({ a: 'ende: 2025-11', b: `ende: 2025-11\n${JUDGED('rot')}` })).toEqual(['b', 'a']);
  });

  test('among the postponed is by how much', () => {
    expect(ids({ a: POSTPONED('2026'), b: POSTPONED('2028'), c: POSTPONED('2027') })).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  test('is by title where nothing else tells them apart', () => {
    expect(ids({ z: 'titel: Anfang\nende: 2024', a: 'titel: Zuletzt\nende: 2024' })).toEqual(['z', 'a']);
  });
});

test('late dates come the worst first: by days overdue, then by how far they moved', () => {
  const yaml = `
    ende: 2026
    meilensteine:
      - { id: a, titel: Verschoben, termin: 2025 }
      - { id: b, titel: Seit gestern, termin: 2025-12-30 }
      - { id: c, titel: Seit November, termin: 2025-11 }
      - { id: d, titel: Weiter verschoben, termin: 2025 }
      - { id: e, titel: Im Plan, termin: 2026 }
    verlauf: [{ datum: 2025-01-01, meilensteine: { a: { neu: 2026 }, d: { neu: 2027 } } }]
  `;
  expect(item(yaml)?.late.map(({ milestone }) => milestone)).toEqual([
    'Seit November',
    'Seit gestern',
    'Weiter verschoben',
    'Verschoben',
  ]);
});

describe('the reason', () => {
  test('is the one of the warning', () => {
    const yaml = `
      ende: 2025
      verlauf:
        - { datum: 2025-01-01, einschaetzung: gelb, grund: Personal fehlt }
        - { datum: 2025-06-01, ende: { neu: 2026, grund: Frost } }`;
    expect(item(yaml)?.reason).toBe('Personal fehlt');
  });

  test('is the one of the postponement where there is no warning', () => {
    expect(
      item('ende: 2025\nverlauf: [{ datum: 2025-01-01, ende: { neu: 2026, grund: Frost } }]')?.reason,
    ).toBe('Frost');
  });

  test('is not what was said with a green judgement', () => {
    const yaml = `
      ende: 2025
      verlauf:
        - { datum: 2025-01-01, ende: { neu: 2026, grund: Frost } }
        - { datum: 2025-06-01, einschaetzung: gruen, grund: Genehmigung liegt vor }`;
    expect(item(yaml)?.reason).toBe('Frost');
  });

  test('is the newest, whichever date it was given for', () => {
    const yaml = `
      ende: 2025
      meilensteine: [{ id: a, titel: A, termin: 2025 }]
      verlauf:
        - { datum: 2025-01-01, meilensteine: { a: { neu: 2026, grund: Frost } } }
        - { datum: 2025-06-01, ende: { neu: 2026-06, grund: Insolvenz } }`;
    expect(item(yaml)?.reason).toBe('Insolvenz');
  });

  test('is the one for the worst date when two were given at once', () => {
    const yaml = `
      ende: 2025
      meilensteine: [{ id: a, titel: A, termin: 2025 }]
      verlauf:
        - datum: 2025-01-01
          ende: { neu: 2026, grund: Frost }
          meilensteine: { a: { neu: 2027, grund: Insolvenz } }`;
    expect(item(yaml)?.reason).toBe('Insolvenz');
  });

  test('is not the one for bringing a date forward again', () => {
    const yaml = `
      ende: 2025
      verlauf:
        - { datum: 2025-01-01, ende: { neu: 2027, grund: Frost } }
        - { datum: 2025-06-01, ende: { neu: 2026, grund: Genehmigung liegt vor } }`;
    expect(item(yaml)?.reason).toBe('Frost');
  });

  test('of a paused measure is the one of the pause when nothing else is documented', () => {
    const yaml = 'ende: 2025-11\nverlauf: [{ datum: 2025-01-01, status: pausiert, grund: Haushaltssperre }]';
    expect(item(yaml)?.reason).toBe('Haushaltssperre');
  });

  test('is missing when no source gives one', () => {
    expect(item('ende: 2025-11')?.reason).toBeNull();
  });
});

describe('the countermeasure', () => {
  test('is told even where nobody gave a judgement', () => {
    const yaml = `
      ende: 2025
      verlauf: [{ datum: 2025-01-01, ende: { neu: 2026, grund: Frost }, gegenmassnahme: Zweite Firma }]`;
    expect(item(yaml)?.countermeasure).toBe('Zweite Firma');
  });

  test('is forgotten with a newer judgement that gives none', () => {
    const yaml = `
      verlauf:
        - { datum: 2025-01-01, einschaetzung: gelb, grund: Frost, gegenmassnahme: Zweite Firma }
        - { datum: 2025-06-01, einschaetzung: rot, grund: Insolvenz }`;
    expect(item(yaml)?.countermeasure).toBeNull();
  });
});

describe('the next date', () => {
  test('is the soonest that has not passed, late or not', () => {
    const yaml = `
      ende: 2028
      meilensteine: [{ id: a, titel: A, termin: 2025-11 }, { id: b, titel: B, termin: 2026-06 }]`;
    expect(item(yaml)?.next).toMatchObject({ milestone: 'B', due: { text: '2026-06' } });
  });

  test('is unknown where all have passed', () => {
    expect(item('ende: 2025-11')?.next).toBeNull();
  });
});
