import { describe, expect, test } from 'vitest';
import { commitmentsCsv } from '../../src/exports/commitments-csv.ts';
import { indicatorsCsv, logCsv, measuresDataCsv, milestonesCsv } from '../../src/exports/data-csv.ts';
import { createPlan } from '../../src/model/plan.ts';
import { city } from '../model/build.ts';
import { musterstadt } from '../musterstadt.ts';
import { recordsOf } from './csv-reader.ts';
import { NASTY } from './nasty.ts';

const ADDRESS = 'https://sachstand.musterstadt.example/';
const { plan, asOf } = musterstadt();
const TABLES = { measuresDataCsv, milestonesCsv, logCsv, indicatorsCsv, commitmentsCsv };

describe.each(Object.entries(TABLES))('%s', (_, table) => {
  test('has a row for everything in Musterstadt, with a link each', () => {
    const records = recordsOf(table(plan, asOf, ADDRESS));
    expect(records.length).toBeGreaterThan(3);
    for (const record of records)
      expect(record.Seite).toMatch(/^https:\/\/sachstand\.musterstadt\.example\/.+\/$/);
    for (const record of recordsOf(table(plan, asOf, null))) expect(record.Seite).toBe('');
  });

  test('writes every date as a day and says how exact it is', () => {
    for (const record of recordsOf(table(plan, asOf, ADDRESS))) {
      for (const head of Object.keys(record).filter((one) => one.endsWith(': Genauigkeit'))) {
        const day = record[head.replace(': Genauigkeit', '')];
        if (record[head]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        else expect(day).toBe('');
      }
    }
  });

  test('is the same however often it is written', () => {
    expect(table(musterstadt().plan, asOf, ADDRESS)).toBe(table(plan, asOf, ADDRESS));
  });

  test.each(Object.entries(NASTY))('carries text with %s unharmed', (_, text) => {
    const nasty = createPlan({
      ...plan,
      measures: plan.measures.map((one) => ({ ...one, title: text })),
      commitments: plan.commitments.map((one) => ({ ...one, title: text })),
    });
    const records = recordsOf(table(nasty, asOf, ADDRESS));
    expect(records).toHaveLength(recordsOf(table(plan, asOf, ADDRESS)).length);
    const expected = /^[=+]/.test(text) ? `'${text}` : text;
    for (const record of records) expect(record.Maßnahme ?? record.Titel).toBe(expected);
  });
});

test('the milestones of Musterstadt are the golden ones', async () => {
  await expect(milestonesCsv(plan, asOf, ADDRESS)).toMatchFileSnapshot('expected/meilensteine.csv');
});

describe('the tables of a city', () => {
  const plan = city({
    measures: {
      wlan: `
        ende: 2026-03-31
        kosten: { plan: 12500.5~, quelle: Haushaltsplan }
        meilensteine: [{ id: netz, titel: Netz steht, termin: 2025-Q4 }, { id: test, titel: Test }]
        kennzahlen: [{ id: schulen, titel: Schulen mit WLAN, einheit: Schulen, ziel: { wert: 24, bis: 2026 } }]
        verlauf:
          - { datum: 2025-01-01, status: in-umsetzung, werte: { schulen: 7~ } }
          - { datum: 2025-11-03, grund: Lieferfrist, meilensteine: { netz: { neu: 2026-02 } } }
          - { datum: 2026-03-10, meilensteine: { netz: { erledigt: 2026-03-02 } }, werte: { schulen: 12.5 } }
          - { datum: 2027-01-01, text: Noch nicht bekannt. }
      `,
    },
    meetings: { '2024-06-11-ausschuss': '{}' },
    commitments: { '2024-06-11-kosten': '{ massnahmen: [wlan], faellig: 2024-09, von: [Fraktion A] }' },
  });
  const DAY = '2026-04-10';

  test('tell what was planned, is forecast and was done, and the days between', () => {
    const [netz, later] = recordsOf(milestonesCsv(plan, DAY, ADDRESS));
    expect(netz).toMatchObject({
      'Maßnahme: Kennung': 'wlan',
      'Meilenstein: Kennung': 'netz',
      'zuerst geplant': '2025-12-31',
      'zuerst geplant: Genauigkeit': 'Quartal',
      Prognose: '2026-02-28',
      'Prognose: Genauigkeit': 'Monat',
      'erledigt am': '2026-03-02',
      'erledigt am: Genauigkeit': 'Tag',
      Terminlage: 'erledigt',
      'Tage später als geplant': '61',
      Verschiebungen: '1',
      'Grund der letzten Verschiebung': 'Lieferfrist',
    });
    expect(later).toMatchObject({ 'zuerst geplant': '', Terminlage: 'ohne Termin', offen: 'ja' });
  });

  test('write amounts with a decimal comma and say what is rounded', () => {
    expect(recordsOf(measuresDataCsv(plan, DAY, ADDRESS))[0]).toMatchObject({
      Stichtag: DAY,
      'Kosten geplant in Euro': '12500,5',
      'Kosten geplant in Euro: ungefähr': 'ja',
      'Kosten bisher in Euro': '',
      'Ende: Tage überfällig': '10',
    });
  });

  test('tell the values of an indicator', () => {
    const values = recordsOf(indicatorsCsv(plan, DAY, ADDRESS));
    expect(values.map((row) => [row.Stand, row.Wert, row['Wert: ungefähr'], row.Zielwert])).toEqual([
      ['2025-01-01', '7', 'ja', '24'],
      ['2026-03-10', '12,5', 'nein', '24'],
    ]);
  });

  test('tell what was said up to the day, and nothing later', () => {
    const log = recordsOf(logCsv(plan, DAY, ADDRESS));
    expect(log.map((row) => [row.Datum, row.Meilensteine])).toEqual([
      ['2025-01-01', ''],
      ['2025-11-03', 'netz: neu 2026-02'],
      ['2026-03-10', 'netz: erledigt 2026-03-02'],
    ]);
  });

  test('tell what is owed', () => {
    expect(recordsOf(commitmentsCsv(plan, DAY, ADDRESS))[0]).toMatchObject({
      Art: 'Anfrage',
      Stand: 'offen',
      'Eingebracht von': 'Fraktion A',
      'Maßnahmen: Kennungen': 'wlan',
      'Frist: zuerst geplant': '2024-09-30',
      'Frist: Terminlage': 'überfällig',
      'Gremium: Kennung': 'ausschuss',
    });
    expect(recordsOf(commitmentsCsv(plan, '2024-06-01', ADDRESS))).toEqual([]);
  });
});
