import {
  BorderStyle,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Chart } from '../views/chart.ts';
import type { Cell, Line, Table as TableValue } from '../views/report/document.ts';
import { runsOf } from './docx-runs.ts';
import { TEXT_WIDTH } from './docx-styles.ts';
import { bodyRow, groupRow } from './docx-table-rows.ts';

interface Grid {
  head: string[];
  /** Twips. */
  widths: number[];
  /** A row of one line spans the table and heads a group. */
  rows: (Cell[] | Line)[];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFC3CC' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table whose head is repeated on every page; its rows stay whole. */
export function wordTable(table: TableValue): Table {
  return gridTable({
    head: table.columns.map((column) => column.title),
    widths: table.columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100)),
    rows: table.groups.flatMap(({ title, rows }) => [...(title ? [title] : []), ...rows]),
  });
}

/** The data of a chart, which an office can edit, instead of its drawing, which it can't. */
export function chartTable({ table: { head, rows } }: Chart): Table {
  const width = Math.floor(TEXT_WIDTH / head.length);
  return gridTable({
    head,
    widths: head.map(() => width),
    rows: rows.map((row) => row.map((text): Cell => [[{ text }]])),
  });
}

function gridTable({ head, widths, rows }: Grid): Table {
  const cells = head.map(
    (text, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlign.TOP,
        shading: { fill: 'E9ECF2' },
        children: [new Paragraph({ style: 'TableHead', children: runsOf([{ text }]) })],
      }),
  );
  const frame = {
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
    },
    margins: { top: 50, bottom: 50, left: 60, right: 60 },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: cells })],
  };
  return new LongTable(frame, (context) =>
    rows.map((row) => (isGroup(row) ? groupRow(row, widths, context) : bodyRow(row, widths, context))),
  );
}

/** A table whose rows below the head are written at once, without an object for every part of every cell. */
class LongTable extends Table {
  readonly #rows: (context: IContext) => IXmlableObject[];

  constructor(frame: ITableOptions, rows: (context: IContext) => IXmlableObject[]) {
    super(frame);
    this.#rows = rows;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const frame = super.prepForXml(context);
    return frame && { 'w:tbl': [...frame['w:tbl'], ...this.#rows(context)] };
  }
}

function isGroup(row: Cell[] | Line): row is Line {
  return !Array.isArray(row[0]);
}
