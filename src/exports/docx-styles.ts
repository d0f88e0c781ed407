import { type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Colours of the words that stand out; dark enough for black and white print. */
export const INK = {
  late: 'A3160F',
  muted: '555555',
  good: '1B6B3A',
  bad: '8A4B00',
  news: '1F3FA8',
  plain: '333333',
};

/** Points of paper: A4 with margins of 2 cm. */
export const PAGE = { width: 11906, height: 16838, margin: 1134 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const FONT = 'Arial';
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '1B2030', font: FONT },
  paragraph: { spacing: { before, after: 100, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
});

/** Styles that every office program knows by name, so that a template can take them over. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, language: { value: 'de-DE' } },
      paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 36, bold: true, font: FONT },
      paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(30, 360),
    heading2: heading(24, 240),
    heading3: heading(21, 160),
    caption: { run: { size: 18, italics: true, color: INK.muted }, paragraph: { keepNext: true } },
    hyperlink: { run: { color: INK.news, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Headline',
      name: 'Kernaussage',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 26 },
      paragraph: { spacing: { after: 140 } },
    },
    {
      id: 'Note',
      name: 'Hinweis',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: INK.muted },
    },
    {
      id: 'TableText',
      name: 'Tabellentext',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableHead',
      name: 'Tabellenkopf',
      basedOn: 'TableText',
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
  ],
};

/** The numbering of numbered lists. */
export const NUMBERS = 'numbers';
export const NUMBERING = {
  config: [
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 567, hanging: 567 } } },
        },
      ],
    },
  ],
};
