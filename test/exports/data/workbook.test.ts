import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../src/exports/data/files.ts';
import { sheetText } from '../../../src/exports/data/sheet-text.ts';
import { workbook } from '../../../src/exports/data/workbook.ts';
import { city } from '../../model/build.ts';
import { musterstadt } from '../../musterstadt.ts';
import { NASTY } from '../nasty.ts';
import { renamed, sourceOf } from './sources.ts';

const { plan, asOf } = musterstadt();
const tables = tablesOf(sourceOf(plan, asOf));
const NOTES = [['Quelle', 'Stadt Musterstadt, CC BY 4.0']] as const;
const bytes = await workbook({ tables, notes: NOTES, day: asOf });

/** What a cell can't hold as it is. */
const AS_CELL: Readonly<Record<string, string>> = { controls: 'abcde', 'half a character': 'vornhinten' };

async function sheetsOf(file: Uint8Array) {
  const sheets = await readExcelFile(Buffer.from(file), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('the workbook', () => {
  test('has a sheet for each table, and what it is on the last', async () => {
    const sheets = await sheetsOf(bytes);
    expect([...sheets.keys()]).toEqual([
      'Maßnahmen',
      'Meilensteine',
      'Verlauf',
      'Kennzahlwerte',
      'Zusagen',
      'Hinweise',
    ]);
    expect(sheets.get('Hinweise')).toEqual([['Quelle', 'Stadt Musterstadt, CC BY 4.0']]);
  });

  test('holds what the tables hold: dates as dates, numbers as numbers', async () => {
    const sheets = await sheetsOf(bytes);
    for (const { title, heads, rows } of tables) {
      const [first = [], ...data] = sheets.get(title) ?? [];
      expect(first).toEqual(heads.map(({ head }) => head));
      const expected = rows.map((row) =>
        row.map((cell, index) =>
          heads[index]?.type === 'day' && cell !== null ? new Date(`${cell}T00:00:00Z`) : cell,
        ),
      );
      expect(data).toEqual(expected);
    }
  });

  test('keeps the heads in sight and filters by them', () => {
    const parts = unzipSync(bytes);
    for (const [index, { heads, rows }] of tables.entries()) {
      const sheet = strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] as Uint8Array);
      expect(sheet).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
      expect(sheet).toMatch(new RegExp(`</sheetData><autoFilter ref="A1:[A-Z]+${rows.length + 1}"/>`));
      expect(sheet.match(/<col /g)).toHaveLength(heads.length);
    }
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain("'Maßnahmen'!$A$1:$");
  });

  test('runs no formula, whatever a text looks like', async () => {
    const nasty = renamed(plan, '=HYPERLINK("https://example.org";"x")');
    const parts = unzipSync(
      await workbook({ tables: tablesOf(sourceOf(nasty, asOf)), notes: NOTES, day: asOf }),
    );
    for (const [name, part] of Object.entries(parts)) {
      if (name.includes('/sheet')) expect(strFromU8(part)).not.toContain('<f>');
    }
  });

  test('is the same however often it is written', async () => {
    expect(await workbook({ tables, notes: NOTES, day: asOf })).toEqual(bytes);
  });

  test('is readable without any row', async () => {
    const empty = tablesOf(sourceOf(city({}), '2030-01-01'));
    const sheets = await sheetsOf(await workbook({ tables: empty, notes: NOTES, day: '2030-01-01' }));
    expect(sheets.get('Maßnahmen')).toHaveLength(1);
  });

  test.each(Object.entries(NASTY))('carries text with %s unharmed', async (name, text) => {
    const tables = tablesOf(sourceOf(renamed(plan, text), asOf));
    const sheets = await sheetsOf(await workbook({ tables, notes: NOTES, day: asOf }));
    const [heads = [], ...rows] = sheets.get('Maßnahmen') ?? [];
    const column = heads.indexOf('Maßnahme');
    const written = (AS_CELL[name] ?? text).replace(/\r\n?/g, '\n');
    for (const row of rows) expect(row[column]).toBe(written);
  });

  test.each(['constructor', 'toString', '__proto__'])('carries the text "%s"', async (text) => {
    const tables = tablesOf(sourceOf(renamed(plan, text), asOf));
    const sheets = await sheetsOf(await workbook({ tables, notes: NOTES, day: asOf }));
    const title = sheets.get('Maßnahmen')?.[1]?.[2];
    expect(
      String(title).replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number(`0x${code}`))),
    ).toBe(text);
  });
});

describe('text for a cell', () => {
  test('ends lines as Excel does and leaves out what XML can not carry', () => {
    expect(sheetText('a\r\nb\rc\u0007d\uFFFE')).toBe('a\nb\ncd');
  });

  test('keeps what looks like the number of a character', () => {
    expect(sheetText('_x000D_ _x00e4_ _xyz_')).toBe('_x005F_x000D_ _x005F_x00e4_ _xyz_');
  });

  test('says so where it had to be cut', () => {
    const text = sheetText(`${'🚢'.repeat(20_000)}`);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text).toMatch(/🚢 … \(gekürzt: .*CSV-Datei\.\)$/u);
    expect(text.isWellFormed()).toBe(true);
    expect(sheetText('x'.repeat(32_767))).toHaveLength(32_767);
  });
});
