import writeExcelFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Day } from '../../model/day.ts';
import type { CsvCell } from '../csv.ts';
import { isFormula } from '../csv.ts';
import { repack } from '../office-zip.ts';
import type { ColumnType, Head, Table } from './columns.ts';
import { sheetText } from './sheet-text.ts';

export interface WorkbookContent {
  /** A sheet each. */
  tables: readonly Table[];
  /** Labels and texts for a last sheet that says what the file is. */
  notes: readonly (readonly [label: string, text: string])[];
  /** What the archive takes for the date of its parts. */
  day: Day;
}

/**
 * Tables as one Excel workbook: dates are dates and numbers numbers, heads stay in sight and carry filters. Text stays
 * text, whatever it looks like. The same content gives the same bytes.
 */
export async function workbook({ tables, notes, day }: WorkbookContent): Promise<Uint8Array> {
  const sheets: FileSheet[] = [...tables.map(tableSheet), notesSheet(notes)];
  const filters = tables.map(({ title, heads, rows }) => ({
    sheet: title,
    range: `A1:${getCellAddress(rows.length, heads.length - 1)}`,
  }));
  const file = await writeExcelFile(sheets, { features: [autoFilters(filters)] }).toBuffer();
  return repack(file, day);
}

type FileContent = Parameters<typeof writeExcelFile>[0] extends Sheet<infer Content>[] ? Content : never;
type FileSheet = Sheet<FileContent>;

function tableSheet({ title, heads, rows }: Table): FileSheet {
  const header: Cell[] = heads.map(({ head }) => ({ ...WRAPPED, value: head, fontWeight: 'bold' }));
  return {
    sheet: title,
    stickyRowsCount: 1,
    columns: heads.map((head, index) => ({ width: widthOf(head, index, rows) })),
    data: [header, ...rows.map((row) => row.map((cell, index) => cellOf(cell, heads[index]?.type)))],
  };
}

function notesSheet(notes: readonly (readonly [string, string])[]): FileSheet {
  return {
    sheet: 'Hinweise',
    columns: [{ width: 24 }, { width: 90 }],
    data: notes.map(([label, text]) => [
      { ...WRAPPED, value: label, fontWeight: 'bold' },
      { ...WRAPPED, value: sheetText(text), type: String },
    ]),
  };
}

const WRAPPED = { wrap: true, alignVertical: 'top' } as const;

/** Rows keep one line each, so that many fit on the screen; only what needs it has a style, which costs time. */
function cellOf(cell: CsvCell, type: ColumnType | undefined): Cell {
  if (typeof cell === 'number')
    return type === 'euro' ? { value: cell, type: Number, format: '#,##0.00' } : cell;
  if (cell === null) return null;
  if (type === 'day' && cell >= FIRST_DAY) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  }
  const text = sheetText(cell);
  // What looks like a formula must stay text when somebody edits the cell.
  return isFormula(text) ? { value: text, type: String, format: '@' } : text;
}

/** Excel counts days from here; it takes 1900 for a leap year. Earlier days stay text. */
const FIRST_DAY = '1900-03-01';

const NARROWEST = 11;
const WIDEST = 60;

/** In characters: as wide as what stands in it, within limits; a head may wrap. */
function widthOf({ head, type }: Head, column: number, rows: Table['rows']): number {
  const longestWord = Math.max(...head.split(/[ -]/).map((word) => word.length)) + 2;
  const longest =
    type === 'text'
      ? rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0)
      : NARROWEST;
  return Math.min(WIDEST, Math.max(NARROWEST, longestWord, longest + 2));
}

/** Sheets in the order of the workbook; those behind the last get none. */
function autoFilters(filters: readonly { sheet: string; range: string }[]): Feature<FileContent> {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  const names = filters.map(({ sheet, range }, index) => filterName(index, sheet, range)).join('');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _, { sheetIndex }) {
            const ref = filters[sheetIndex]?.range;
            if (ref === undefined) return xml;
            const markup = getSelfClosingTagMarkup('autoFilter', { ref });
            return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => `<definedNames>${names}</definedNames>`),
        },
      },
    },
  };
}

/** Excel keeps the range of a filter under this name too. */
function filterName(index: number, sheet: string, range: string): string {
  const absolute = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const place = sanitizeTextContent(`'${sheet}'!${absolute}`);
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}</definedName>`;
}
