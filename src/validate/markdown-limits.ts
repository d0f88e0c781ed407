/** What makes a Markdown text one that no person writes and no program reads in good time. */
export interface MarkdownLimit {
  rule: 'text-too-long' | 'markdown-too-complex';
  /** Counted from 1. */
  line: number;
  /** German. */
  message: string;
  expected: string;
}

/** Longer texts are no person's; the parser may need very long for them. */
const LONGEST = 50_000;
/** Lists and quotations within each other; readers of the tree call themselves for each level. */
const DEEPEST = 20;
/** Marks in one paragraph; the parser holds each against all others. */
const MOST_MARKS = 1_000;
/** In all tables together: a row that is too short gets all the cells of its table's head. */
const MOST_CELLS = 10_000;

/** The first limit that a text passes; null when it is like any other. */
export function markdownLimit(text: string): MarkdownLimit | null {
  if (text.length > LONGEST) {
    return {
      rule: 'text-too-long',
      line: 1,
      message: `Der Text ist ${text.length.toLocaleString('de-DE')} Zeichen lang.`,
      expected: `Gelesen wird bis ${LONGEST.toLocaleString('de-DE')}. Ausführliches bitte verlinken.`,
    };
  }
  return text.length > LEAST ? (tooDeep(text) ?? tooDense(text)) : null;
}

/** Shorter texts pass no limit: each level, mark and row takes a character. */
const LEAST = 2 * DEEPEST;

/** The beginning of a line, up to its last sign of a list or a quotation. */
const SIGNS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
/** A line across: `- - -`. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

function tooDeep(text: string): MarkdownLimit | null {
  const line = text.split('\n').findIndex((one) => depthOf(one) > DEEPEST);
  if (line < 0) return null;
  const message = `Hier sind mehr als ${DEEPEST} Listen oder Zitate ineinander verschachtelt.`;
  return {
    rule: 'markdown-too-complex',
    line: line + 1,
    message,
    expected: 'Üblich sind höchstens drei Ebenen.',
  };
}

/** At most as many levels as a line may stand in: one for each sign, and one for two spaces of indentation. */
function depthOf(line: string): number {
  const signs = SIGNS.exec(line)?.[0];
  if (!signs || RULE.test(line)) return 0;
  const count = signs.match(/>|[-*+]|\d+/g)?.length ?? 0;
  const indent = signs.replaceAll('\t', '    ').replace(/[^ ]/g, '').length;
  return count + Math.max(0, Math.floor((indent - count) / 2));
}

function tooDense(text: string): MarkdownLimit | null {
  let line = 1;
  let cells = 0;
  for (const block of text.split(/\n(?=[ \t]*\n)/)) {
    const marks = block.match(/[*_~]+|[[\]<`]/g)?.length ?? 0;
    const rows = block.split('\n');
    const columns = Math.max(...rows.map((row) => row.split('|').length));
    if (columns > 1) cells += rows.length * columns;
    const found = marks > MOST_MARKS ? tooManyMarks(marks) : cells > MOST_CELLS ? tooManyCells(cells) : null;
    // A block begins with the empty line that ends the one before.
    if (found)
      return { rule: 'markdown-too-complex', line: line + (rows[0]?.trim() === '' ? 1 : 0), ...found };
    line += rows.length;
  }
  return null;
}

function tooManyMarks(count: number): Pick<MarkdownLimit, 'message' | 'expected'> {
  return {
    message: `In diesem Absatz stehen ${count.toLocaleString('de-DE')} Zeichen für Auszeichnungen wie * _ ~ [ <.`,
    expected: `Gelesen werden bis ${MOST_MARKS.toLocaleString('de-DE')}. Eine Leerzeile beginnt einen neuen Absatz.`,
  };
}

function tooManyCells(count: number): Pick<MarkdownLimit, 'message' | 'expected'> {
  return {
    message: `Bis zum Ende dieser Tabelle sind es ${count.toLocaleString('de-DE')} Tabellenfelder.`,
    expected: `Gelesen werden bis ${MOST_CELLS.toLocaleString('de-DE')}. Große Tabellen bitte verlinken.`,
  };
}
