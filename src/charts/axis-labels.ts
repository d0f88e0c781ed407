import { SMALL, WIDTH } from './size.ts';
import { textWidth, wrapText } from './text.ts';

const GAP = 8;

export interface AxisLabel {
  /** Which of the given labels this is. */
  index: number;
  x: number;
  lines: string[];
}

/**
 * Labels below a horizontal axis, centred at the ascending positions `xs` as far as the drawing's edges allow. They are
 * broken into more lines when they would touch, and thinned out when that is not enough; the last and the first stay.
 */
export function axisLabels(labels: readonly string[], xs: readonly number[]): AxisLabel[] {
  const texts = labels.map(breakable);
  const widestText = Math.max(...texts.map((text) => textWidth(text, SMALL)));
  const words = texts.flatMap((text) => text.split(' '));
  const widestWord = Math.max(...words.map((word) => textWidth(word, SMALL)));
  for (const width of [widestText, widestText * 0.67, widestWord]) {
    const placed = place(texts, xs, Math.max(width, widestWord));
    if (placed.length === labels.length || width === widestWord) return placed;
  }
  return [];
}

/** A date such as 31.12.2025 may be broken before its year. */
function breakable(label: string): string {
  return label.replace(/(\.\d{1,2}\.)(?=\d{4}\b)/, '$1 ');
}

function unbroken(line: string): string {
  return line.replace(/(\.\d{1,2}\.) (?=\d{4}\b)/, '$1');
}

function place(texts: readonly string[], xs: readonly number[], width: number): AxisLabel[] {
  const wrapped = texts.map((text) => wrapText(text, width + 0.01, SMALL).map(unbroken));
  const widest = Math.max(...wrapped.flat().map((line) => textWidth(line, SMALL)));
  const labels = wrapped.map((lines, index) => ({
    index,
    x: clamp(xs[index] ?? 0, widest / 2, WIDTH - widest / 2),
    lines,
  }));
  const [first, ...others] = labels;
  const placed: AxisLabel[] = [];
  for (const label of [...others.splice(-1), ...(first ? [first] : []), ...others.reverse()]) {
    if (placed.every(({ x }) => Math.abs(x - label.x) >= widest + GAP)) placed.push(label);
  }
  return placed.sort((a, b) => a.index - b.index);
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
