import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/exports/data/columns.ts';
import { commitmentTable } from '../../../src/exports/data/commitment-table.ts';
import { logTable } from '../../../src/exports/data/log-table.ts';
import { indicatorTable, measureTable, milestoneTable } from '../../../src/exports/data/measure-tables.ts';
import type { DataSource } from '../../../src/exports/data/source.ts';
import { tableCsv } from '../../../src/exports/data/table-csv.ts';
import { createPlan } from '../../../src/model/plan.ts';
import { city } from '../../model/build.ts';
import { musterstadt } from '../../musterstadt.ts';
import { recordsOf } from '../csv-reader.ts';
import { NASTY } from '../nasty.ts';
import { sourceOf } from './sources.ts';

const { plan, asOf } = musterstadt();
const source = sourceOf(plan, asOf);
const TABLES = { measureTable, milestoneTable, logTable, indicatorTable, commitmentTable };

const recordsIn = (table: (source: DataSource) => Table, from: DataSource) =>
  recordsOf(tableCsv(table(from)));

describe.each(Object.entries(TABLES))('%s', (_, table) => {
  test('has a row for everything in Musterstadt, with a link each', () => {
    const records = recordsIn(table, source);
    expect(records.length).toBeGreaterThan(3);
    for (const record of records)
      expect(record.Seite).toMatch(/^https:\/\/sachstand\.musterstadt\.example\/.+\/$/);
  });

  test('leads to paths while nobody knows where the site is', () => {
    for (const record of recordsIn(table, sourceOf(plan, asOf, null))) {
      expect(record.Seite).toMatch(/^\/sachstand\/(massnahmen|zusagen)\/.+\/$/);
    }
  });

  test('writes every date as a day and says how exact it is', () => {
    for (const record of recordsIn(table, source)) {
      for (const head of Object.keys(record).filter((one) => one.endsWith(': Genauigkeit'))) {
        const day = record[head.replace(': Genauigkeit', '')];
        if (record[head]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        else expect(day).toBe('');
      }
    }
  });

  test('tells rows apart by its key, and refers to rows that exist', () => {
    const { key, refers } = table(source);
    const records = recordsIn(table, source);
    if (key.length > 0) {
      const keys = records.map((record) => key.map((head) => record[head]).join(' '));
      expect(new Set(keys).size).toBe(records.length);
    }
    const measures = new Set(recordsIn(measureTable, source).map((record) => record['Maßnahme: Kennung']));
    for (const { head } of refers) for (const record of records) expect(measures).toContain(record[head]);
  });

  test('says of every column what stands in it', () => {
    for (const { head, about } of table(source).heads) expect(about, head).toMatch(/^[A-ZÄÖÜ].*\.$/);
  });

  test('is the same however often it is written', () => {
    const again = sourceOf(musterstadt().plan, asOf);
    expect(tableCsv(table(again))).toBe(tableCsv(table(source)));
  });

  test.each(Object.entries(NASTY))('carries text with %s unharmed', (_, text) => {
    const nasty = createPlan({
      ...plan,
      measures: plan.measures.map((one) => ({ ...one, title: text })),
      commitments: plan.commitments.map((one) => ({ ...one, title: text })),
    });
    const records = recordsIn(table, sourceOf(nasty, asOf));
    expect(records).toHaveLength(recordsIn(table, source).length);
    const expected = /^[=+]/.test(text) ? `'${text}` : text.toWellFormed();
    for (const record of records) expect(record.Maßnahme ?? record.Titel).toBe(expected);
  });
});

test('the milestones of Musterstadt are the golden ones', async () => {
  await expect(tableCsv(milestoneTable(source))).toMatchFileSnapshot('expected/meilensteine.csv');
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
    const [netz, later] = recordsIn(milestoneTable, sourceOf(plan, DAY));
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
    expect(recordsIn(measureTable, sourceOf(plan, DAY))[0]).toMatchObject({
      Stichtag: DAY,
      'Kosten geplant in Euro': '12500,5',
      'Kosten geplant in Euro: ungefähr': 'ja',
      'Kosten bisher in Euro': '',
      'Ende: Tage überfällig': '10',
    });
  });

  test('tell the values of an indicator', () => {
    const values = recordsIn(indicatorTable, sourceOf(plan, DAY));
    expect(values.map((row) => [row.Stand, row.Wert, row['Wert: ungefähr'], row.Zielwert])).toEqual([
      ['2025-01-01', '7', 'ja', '24'],
      ['2026-03-10', '12,5', 'nein', '24'],
    ]);
  });

  test('tell what was said up to the day, and nothing later', () => {
    const log = recordsIn(logTable, sourceOf(plan, DAY));
    expect(log.map((row) => [row.Datum, row.Meilensteine])).toEqual([
      ['2025-01-01', ''],
      ['2025-11-03', 'netz: neu 2026-02'],
      ['2026-03-10', 'netz: erledigt 2026-03-02'],
    ]);
  });

  test('tell what is owed', () => {
    expect(recordsIn(commitmentTable, sourceOf(plan, DAY))[0]).toMatchObject({
      Art: 'Anfrage',
      Stand: 'offen',
      'Eingebracht von': 'Fraktion A',
      'Maßnahmen: Kennungen': 'wlan',
      'Frist: zuerst geplant': '2024-09-30',
      'Frist: Terminlage': 'überfällig',
      'Gremium: Kennung': 'ausschuss',
    });
    expect(recordsIn(commitmentTable, sourceOf(plan, '2024-06-01'))).toEqual([]);
  });
});
