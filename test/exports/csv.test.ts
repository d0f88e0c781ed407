import { describe, expect, test } from 'vitest';
import { csvText } from '../../src/exports/csv.ts';
import { measuresCsv } from '../../src/exports/measures-csv.ts';
import { readCsv } from './csv-reader.ts';
import { reportWithId } from './documents.ts';

describe('a table for spreadsheets', () => {
  test('begins with the mark of UTF-8 and ends every row with CRLF', () => {
    expect(
      csvText([
        ['a', 'b'],
        ['c', null],
      ]),
    ).toBe('\uFEFFa;b\r\nc;\r\n');
  });

  test('writes numbers with a decimal comma and no other sign between digits', () => {
    expect(csvText([[1234567.5, -3, 0]])).toBe('\uFEFF1234567,5;-3;0\r\n');
  });

  test('puts text with semicolons, quotes or line breaks in quotes', () => {
    expect(csvText([['a;b', 'say "x"', 'one\ntwo']])).toBe('\uFEFF"a;b";"say ""x""";"one\ntwo"\r\n');
  });

  test.each([
    '=1+1',
    '+49 2331 207',
    '-2',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u00A0=1+1',
    '\u200B=1+1',
    '\uFEFF=1+1',
    '\u0000=1+1',
    '＝1+1',
    '=HYPERLINK("https://example.org";"x")',
    "=cmd|' /C calc'!A0",
  ])('makes %j harmless', (text) => {
    expect(cellOf(csvText([[text]]))).toBe(`'${text}`);
  });

  test.each(['a=b', '2021-Q3', 'E-Akte', '100 %', "'quoted'", ''])('leaves %j alone', (text) => {
    expect(cellOf(csvText([[text]]))).toBe(text);
  });
});

describe('the measures of a report', () => {
  const report = reportWithId('2026-03-17-digitalausschuss');
  const rows = readCsv(measuresCsv(report));

  test('have a row each and a cell in every column', () => {
    expect(rows).toHaveLength(report.summary.total + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('are the golden ones', async () => {
    await expect(measuresCsv(report)).toMatchFileSnapshot('expected/2026-03-17-digitalausschuss.csv');
  });
});

function cellOf(csv: string): string | undefined {
  return readCsv(csv)[0]?.[0];
}
