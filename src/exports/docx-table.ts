import {
  BorderStyle,
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
  return new Table({
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
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, index) => cellOf([[{ text }]], widths[index], 'TableHead', 'E9ECF2')),
      }),
      ...rows.map((row) => (isGroup(row) ? groupRow(row, widths.length) : bodyRow(row, widths))),
    ],
  });
}

function isGroup(row: Cell[] | Line): row is Line {
  return !Array.isArray(row[0]);
}

function groupRow(title: Line, columns: number): TableRow {
  const children = [new Paragraph({ style: 'TableHead', children: runsOf(title) })];
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: columns, children })] });
}

function bodyRow(cells: Cell[], widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((lines, index) =>
      cellOf(index === 0 ? strongFirst(lines) : lines, widths[index], 'TableText'),
    ),
  });
}

/** The head of a row stands out. */
function strongFirst([first = [], ...rest]: Cell): Cell {
  return [first.map((run) => ({ ...run, strong: true as const })), ...rest];
}

function cellOf(lines: Cell, width: number | undefined, style: string, fill?: string): TableCell {
  return new TableCell({
    width: width === undefined ? undefined : { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    shading: fill ? { fill } : undefined,
    children: lines.map((line) => new Paragraph({ style, children: runsOf(line) })),
  });
}
