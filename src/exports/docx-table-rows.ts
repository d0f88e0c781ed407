import { type IContext, type IXmlableObject, Paragraph } from 'docx';
import type { Cell, Line, Run } from '../views/report/document.ts';
import { look, runsOf, wordText } from './docx-runs.ts';
import { TEXT_WIDTH } from './docx-styles.ts';

const WHOLE = { 'w:trPr': [{ 'w:cantSplit': {} }] };
const TOP = { 'w:vAlign': { _attr: { 'w:val': 'top' } } };

/** A row that spans the table and heads a group. */
export function groupRow(title: Line, widths: readonly number[], context: IContext): IXmlableObject {
  const width = Math.max(
    TEXT_WIDTH,
    widths.reduce((sum, one) => sum + one, 0),
  );
  const span = { 'w:gridSpan': { _attr: { 'w:val': widths.length } } };
  return rowOf([cellOf([widthOf(width), span], [paragraphOf(title, 'TableHead', context)])]);
}

/** A row of cells, the first of which heads it. */
export function bodyRow(
  cells: readonly Cell[],
  widths: readonly number[],
  context: IContext,
): IXmlableObject {
  return rowOf(
    cells.map((cell, index) => {
      const lines = index === 0 ? strongFirst(cell) : cell;
      const paragraphs = lines.map((line) => paragraphOf(line, 'TableText', context));
      return cellOf([widthOf(widths[index] ?? 0), TOP], paragraphs);
    }),
  );
}

function strongFirst([first = [], ...rest]: Cell): Cell {
  return [first.map((run) => ({ ...run, strong: true as const })), ...rest];
}

function rowOf(cells: readonly IXmlableObject[]): IXmlableObject {
  return { 'w:tr': [WHOLE, ...cells] };
}

/** A cell holds at least one paragraph. */
function cellOf(
  properties: readonly IXmlableObject[],
  paragraphs: readonly IXmlableObject[],
): IXmlableObject {
  return { 'w:tc': [{ 'w:tcPr': properties }, ...(paragraphs.length > 0 ? paragraphs : [{ 'w:p': {} }])] };
}

function widthOf(twips: number): IXmlableObject {
  return { 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': twips } } };
}

function paragraphOf(line: Line, style: string, context: IContext): IXmlableObject {
  if (!line.every(isUsual)) {
    return new Paragraph({ style, children: runsOf(line) }).prepForXml(context) ?? { 'w:p': {} };
  }
  return { 'w:p': [{ 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': style } } }] }, ...line.map(usualRun)] };
}

/** Neither a link that has to be registered nor signs that Word has elements of their own for. */
function isUsual({ href, emphasis, text }: Run): boolean {
  return emphasis === undefined && /^[^\p{C}]+$/u.test(text) && !(href && /^[a-z]/i.test(href));
}

function usualRun(run: Run): IXmlableObject {
  const { bold, color } = look(run);
  const properties = [
    ...(bold ? [{ 'w:b': {} }, { 'w:bCs': {} }] : []),
    ...(color ? [{ 'w:color': { _attr: { 'w:val': color } } }] : []),
  ];
  const text = { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, wordText(run.text)] };
  return { 'w:r': properties.length > 0 ? [{ 'w:rPr': properties }, text] : [text] };
}
