import { LINE_HEIGHT, SMALL } from './size.ts';
import { textWidth, wrapText } from './text.ts';

const LINE = SMALL * LINE_HEIGHT;
const BETWEEN = 8;
const NARROWEST = 100;
const WIDEST = 155;

/** Room on the left of the texts for a leader and the marker. */
export const LABEL_INDENT = 32;

/** The label at the end of a trend line, broken into lines. */
export interface LabelText {
  name: string[];
  /** What the last report said, for example "31.12.2026". */
  date: string[];
}

/** The labels broken for a column of their own, and the width of that column with indent. */
export function labelColumn(labels: readonly { name: string; date: string }[]) {
  const words = labels.flatMap(({ name, date }) => [...name.split(' '), date]);
  const widest = Math.max(...words.map((word) => textWidth(word, SMALL)));
  const width = Math.min(Math.max(widest, NARROWEST), WIDEST) + 0.01;
  const texts: LabelText[] = labels.map(({ name, date }) => ({
    name: wrapText(name, width, SMALL, 3),
    date: wrapText(date, width, SMALL, 2),
  }));
  return { width: width + LABEL_INDENT, texts };
}

/** Height of one label with the space around it. */
export function labelHeight({ name, date }: LabelText): number {
  return (name.length + date.length) * LINE + BETWEEN;
}

/** Height that all labels need one below the other. */
export function labelsHeight(texts: readonly LabelText[]): number {
  return texts.reduce((sum, text) => sum + labelHeight(text), 0);
}
