import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { ReportDocument, Section } from '../views/report/document.ts';
import { factParagraphs, wordBlock } from './docx-blocks.ts';
import { wordText } from './docx-runs.ts';
import { NUMBERING, PAGE, STYLES } from './docx-styles.ts';
import { repack } from './office-zip.ts';

/**
 * The report as a Word file to go on working with: real styles, headings and tables, German, A4. Drawings are left
 * out in favour of their data, which stays editable in the council system's template. The same report gives the same
 * bytes.
 */
export async function reportDocx(document: ReportDocument): Promise<Uint8Array> {
  const { title, strategy, city, kicker, facts, sections, colophon } = document;
  const word = new Document({
    title: wordText(title),
    subject: wordText(`${strategy} ${city}`),
    creator: wordText(city),
    lastModifiedBy: wordText(city),
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        headers: { default: new Header({ children: [note(`${strategy} · ${title}`)] }) },
        footers: { default: new Footer({ children: [pageNumber(document)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(wordText(title))] }),
          note(`${strategy} · ${city}`),
          ...factParagraphs([{ label: 'Gremium', lines: [[{ text: kicker }]] }, ...facts]),
          ...sections.flatMap(sectionOf),
          ...colophon.map(note),
        ],
      },
    ],
  });
  return repack(await Packer.toBuffer(word), document.day);
}

function sectionOf({ title, blocks }: Section) {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(wordText(title))] }),
    ...blocks.flatMap((block, index) => wordBlock(block, blocks[index - 1])),
  ];
}

function note(text: string): Paragraph {
  return new Paragraph({ style: 'Note', children: [new TextRun(wordText(text))] });
}

function pageNumber({ asOf }: ReportDocument): Paragraph {
  const children = [`Stichtag ${asOf} · Seite `, PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES];
  return new Paragraph({
    style: 'Note',
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children })],
  });
}
