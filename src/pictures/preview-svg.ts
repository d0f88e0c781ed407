import { textWidth, wrapText } from '../charts/text.ts';
import { type Accent, accentOf } from '../colour/accent.ts';
import { type Token, tokenHex } from '../colour/palette.ts';
import { formatDay, formatNumber } from '../views/format.ts';
import type { StatusKey } from '../views/labels.ts';
import type { Preview } from '../views/preview.ts';
import { SIGN_SHAPES } from '../views/sign-shape.ts';

/** The size that messengers ask for, in pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;

const MARGIN = 64;
const INNER = PREVIEW.width - 2 * MARGIN;
const HEAD = 104;
/** Where what belongs to the bottom begins. */
const FOOT = 566;

const STATUS_TOKENS: Record<StatusKey, Token> = {
  abgeschlossen: 'good',
  'in-umsetzung': 'active',
  geplant: 'muted',
  idee: 'muted',
  pausiert: 'warn',
  eingestellt: 'muted',
  unbekannt: 'muted',
};

const colour = (token: Token) => tokenHex(token, 'light');

/** The picture of a page in the city's colour; `arms` is its coat of arms as a data address. */
export function previewSvg(preview: Preview, own: Accent | null, arms: string | null): string {
  const { bars, counts, kind, note, overdue, sentence, site, squares, status, title } = preview;
  const accent = accentOf(own).light;
  const heading = fittingTitle(title);
  // Without a title the sentence is the title.
  const size = title === '' ? 50 : 42;
  const said = sentenceLines(sentence, size, status ? size * 1.4 : 0);
  const parts = [
    rect(0, 0, PREVIEW.width, PREVIEW.height, colour('paper')),
    rect(0, 0, PREVIEW.width, HEAD, accent),
    ...(arms ? [`<image x="${MARGIN}" y="14" width="64" height="76" href="${arms}"/>`] : []),
    text(MARGIN + (arms ? 84 : 0), 66, 40, escaped(cut(site, INNER - 84, 40)), 'paper', true),
    text(MARGIN, 172, 32, escaped(cut(kind, INNER, 32)), 'muted'),
  ];
  let y = 186;
  for (const line of heading.lines) {
    y += heading.size * 1.18;
    parts.push(text(MARGIN, y, heading.size, escaped(line), 'ink', true));
  }
  if (title !== '') y += 22;
  if (status) parts.push(sign(status, MARGIN, y + size * 0.55, size * 0.85));
  for (const line of said) {
    y += size * 1.3;
    parts.push(text(MARGIN + (status ? size * 1.4 : 0), y, size, line, 'ink'));
  }
  if (note) {
    y += 26;
    for (const line of wrapText(note, INNER, 32, Math.floor((FOOT - y - 20) / 42))) {
      y += 42;
      parts.push(text(MARGIN, y, 32, escaped(line), 'muted'));
    }
  }
  parts.push(...squareGrid(squares, y + 30), ...timeBars(bars, y + 20), ...figures(counts, overdue));
  parts.push(...foot(preview));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW.width}" height="${PREVIEW.height}" font-family="Fira Sans">
<style>.hollow{fill:none;stroke:currentColor;stroke-width:2}.dashed{stroke-dasharray:2.4 2.2}.tick{fill:none;stroke:${colour('paper')};stroke-width:1.7}</style>
${parts.join('\n')}
</svg>
`;
}

/** As large as fits on three lines, cut when even the smallest doesn't. */
function fittingTitle(title: string): { size: number; lines: string[] } {
  for (const size of [72, 60]) {
    const lines = wrapBold(title, size);
    if (lines.length <= 2) return { size, lines };
  }
  return { size: 52, lines: wrapBold(title, 52, 3) };
}

function wrapBold(words: string, size: number, most?: number): string[] {
  return wrapText(words, INNER / 1.06, size, most);
}

/** A sentence on as many lines as it takes, as SVG text, its alarming words emphasised. */
function sentenceLines(sentence: Preview['sentence'], size: number, indent: number): string[] {
  const words = sentence
    .flatMap(({ text: part, alarm }) => part.split(/(?<= )/).map((word) => ({ word, alarm })))
    .filter(({ word }) => word !== '');
  const lines: string[] = [];
  let left = 0;
  for (const { word, alarm } of words) {
    const weight = alarm ? 'bold' : 'normal';
    // A full stop or comma stays with its word.
    const fits = left >= textWidth(word.trimEnd(), size, weight) || /^[.,] ?$/.test(word);
    if (lines.length === 0 || !fits) {
      lines.push('');
      left = INNER - indent;
    }
    left -= textWidth(word, size, weight);
    const shown = alarm
      ? `<tspan font-weight="600" fill="${colour('danger')}">${escaped(word)}</tspan>`
      : escaped(word);
    lines[lines.length - 1] += shown;
  }
  return lines;
}

/** One square per measure, as on the start page, as large as fits. */
function squareGrid(squares: Preview['squares'], top: number): string[] {
  let size = 88;
  while (size > 6 && Math.ceil(squares.length / Math.floor(INNER / size)) * size > FOOT - 16 - top) size -= 1;
  const columns = Math.floor(INNER / size);
  const side = size - Math.max(2, size / 8);
  const stroke = Math.max(1.5, side / 16);
  return squares.flatMap(({ status, isOverdue }, index) => {
    const [x, y] = [MARGIN + (index % columns) * size, top + Math.floor(index / columns) * size];
    const frame = isOverdue ? ` stroke="${colour('danger')}" stroke-width="${round(stroke)}"` : '';
    return [
      `<rect x="${round(x)}" y="${round(y)}" width="${round(side)}" height="${round(side)}" rx="${round(side / 8)}" fill="${colour('tone')}"${frame}/>`,
      sign(status, x + side / 4, y + side / 4, side / 2),
    ];
  });
}

/** One bar per measure on the time axis, what is overdue in red. */
function timeBars(bars: Preview['bars'], top: number): string[] {
  const step = Math.min(18, (FOOT - 16 - top) / Math.max(1, bars.length));
  const draw = (bar: Preview['bars'][number]['current'], y: number, token: Token) =>
    bar
      ? [
          rect(
            MARGIN + (bar.x / 100) * INNER,
            y,
            (bar.width / 100) * INNER,
            Math.max(1.5, step * 0.6),
            colour(token),
          ),
        ]
      : [];
  return bars.flatMap(({ status, current, overdue }, index) => {
    const y = top + index * step;
    return [...draw(current, y, STATUS_TOKENS[status]), ...draw(overdue, y, 'danger')];
  });
}

/** Large figures with their words, side by side. */
function figures(counts: Preview['counts'], overdue: number): string[] {
  const entries = [
    ...counts.map(({ status, count, label }) => ({ status, count, label, token: 'ink' as const })),
    ...(overdue > 0 ? [{ status: null, count: overdue, label: 'überfällig', token: 'danger' as const }] : []),
  ].map((entry) => {
    const words = wrapText(entry.label, 230, 26, 2);
    const figure = formatNumber(entry.count);
    const head = textWidth(figure, 60, 'bold') + (entry.status ? 40 : 0);
    return { ...entry, words, figure, width: Math.max(head, ...words.map((word) => textWidth(word, 26))) };
  });
  const free = INNER - entries.reduce((sum, { width }) => sum + width, 0);
  const gap = Math.min(64, free / Math.max(1, entries.length - 1));
  let x = MARGIN;
  return entries.flatMap(({ status, token, words, figure, width }) => {
    const left = x;
    x += width + gap;
    return [
      ...(status ? [sign(status, left, 446, 28)] : []),
      text(left + (status ? 40 : 0), 475, 60, figure, token, true),
      ...words.map((word, line) => text(left, 515 + line * 32, 26, escaped(word), token)),
    ];
  });
}

/** The day, and what the content wants said on every page. */
function foot({ asOf, notice }: Preview): string[] {
  const stand = `Stand ${formatDay(asOf)}`;
  const left = MARGIN + textWidth(stand, 28) + 40;
  const lines = notice ? wrapText(notice, PREVIEW.width - MARGIN - left, 22, 2) : [];
  return [
    rect(MARGIN, FOOT, INNER, 1.5, colour('line')),
    text(MARGIN, 606, 28, stand, 'muted'),
    ...lines.map((line, index) =>
      text(left, (lines.length > 1 ? 594 : 606) + index * 27, 22, escaped(line), 'muted'),
    ),
  ];
}

function sign(status: StatusKey, x: number, y: number, size: number): string {
  const fill = colour(STATUS_TOKENS[status]);
  const place = `translate(${round(x)} ${round(y)}) scale(${round(size / 12)})`;
  return `<g transform="${place}" fill="${fill}" color="${fill}">${SIGN_SHAPES[status]}</g>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

function text(x: number, y: number, size: number, inner: string, token: Token, bold = false): string {
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight} fill="${colour(token)}">${inner}</text>`;
}

/** One line; what doesn't fit is cut with an ellipsis. */
function cut(words: string, width: number, size: number): string {
  return wrapText(words, width / 1.06, size, 1)[0] ?? '';
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
