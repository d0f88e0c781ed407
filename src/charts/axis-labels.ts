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
 * broken into more lines when they would touch, and thinned out, from the last one backwards, when that is not enough.
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
  return label.replace(/(\d\.)(?=\d{4}\b)/, '$1 ');
}

function place(texts: readonly string[], xs: readonly number[], width: number): AxisLabel[] {
  const wrapped = texts.map((text) => wrapText(text, width + 0.01, SMALL));
  const widest = Math.max(...wrapped.flat().map((line) => textWidth(line, SMALL)));
  const placed: AxisLabel[] = [];
  for (let index = texts.length - 1, next = Number.POSITIVE_INFINITY; index >= 0; index -= 1) {
    const x = clamp(xs[index] ?? 0, widest / 2, WIDTH - widest / 2);
    if (next - x < widest + GAP) continue;
    placed.unshift({ index, x, lines: wrapped[index] ?? [] });
    next = x;
  }
  return placed;
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
