import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import type { Block, Entry, Fact, FigureItem, Line } from '../views/report/document.ts';
import { runsOf, wordText } from './docx-runs.ts';
import { INK, NUMBERS } from './docx-styles.ts';
import { chartTable, wordTable } from './docx-table.ts';

const STYLE_OF = { headline: 'Headline', text: undefined, note: 'Note' };

/** A block of the report as Word's paragraphs and tables. */
export function wordBlock(block: Block, before?: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runsOf(block.line) })];
    case 'paragraph':
      return [new Paragraph({ style: STYLE_OF[block.role], children: runsOf(block.line) })];
    case 'markdown':
      return block.blocks.flatMap((one) => wordBlock(one));
    case 'facts':
      return factParagraphs(block.facts);
    case 'figures':
      return block.figures.map(figureParagraph);
    case 'entries':
      return block.entries.flatMap(entryParagraphs);
    case 'list':
      return block.items.map((lines) => itemParagraph(lines, block.start !== undefined));
    case 'table':
      // Below a heading the caption would say the same again.
      return [
        ...(before?.kind === 'heading' ? [] : captionOf(block.table.caption)),
        wordTable(block.table),
        gap(),
      ];
    case 'timeline':
      return [...captionOf(block.table.caption), wordTable(block.table), gap()];
    case 'chart':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: [new TextRun(wordText(block.chart.title))],
        }),
        ...captionOf(block.chart.table.caption),
        chartTable(block.chart),
        gap(),
      ];
  }
}

/** `Label: value`, one paragraph each. */
export function factParagraphs(facts: readonly Fact[]): Paragraph[] {
  return facts.map(
    ({ label, lines }) => new Paragraph({ spacing: { after: 40 }, children: factRuns(label, lines) }),
  );
}

function factRuns(label: string, lines: readonly Line[]) {
  return [
    new TextRun({ text: `${wordText(label)}: `, bold: true }),
    ...lines.flatMap((line, index) => [...(index > 0 ? [new TextRun('; ')] : []), ...runsOf(line)]),
  ];
}

function figureParagraph({ value, label, change }: FigureItem): Paragraph {
  return new Paragraph({
    bullet: { level: 0 },
    spacing: { after: 20 },
    children: runsOf([
      { text: value, strong: true },
      { text: ` ${label}` },
      ...(change === null ? [] : [{ text: ` (${change})`, tone: 'muted' as const }]),
    ]),
  });
}

function entryParagraphs({ title, statements, facts }: Entry): Paragraph[] {
  const bullet = { level: 0 };
  const spacing = { after: 20 };
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: runsOf([title]) }),
    ...statements.map(({ tag, line }) => {
      const name = tag && new TextRun({ text: `${wordText(tag.text)}  `, bold: true, color: INK[tag.tone] });
      return new Paragraph({ bullet, spacing, children: [...(name ? [name] : []), ...runsOf(line)] });
    }),
    ...facts.map(({ label, lines }) => new Paragraph({ bullet, spacing, children: factRuns(label, lines) })),
  ];
}

function itemParagraph(lines: readonly Line[], numbered: boolean): Paragraph {
  const children = lines.flatMap((line, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...runsOf(line),
  ]);
  return numbered
    ? new Paragraph({ numbering: { reference: NUMBERS, level: 0 }, children })
    : new Paragraph({ bullet: { level: 0 }, children });
}

function captionOf(caption: string): Paragraph[] {
  return caption ? [new Paragraph({ style: 'Caption', children: [new TextRun(wordText(caption))] })] : [];
}

/** Word joins tables that touch. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 120, line: 120 }, children: [] });
}
