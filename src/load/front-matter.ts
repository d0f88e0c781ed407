import matter from 'gray-matter';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { quoted } from '../diagnostic/quote.ts';
import { lineStarts } from './lines.ts';

/** The two parts of a Markdown file, with the offsets at which they begin. */
export interface SplitFile {
  head: string;
  headOffset: number;
  body: string;
  bodyOffset: number;
}

const BEGIN =
  'Eine Datei beginnt mit einer Zeile „---“, darauf folgen die Angaben und wieder eine Zeile „---“.';

/**
 * Separates the front matter from the text below it, and says what is wrong with the separating lines. Where it is
 * plain what they were meant to be, the file is split all the same; otherwise `split` is null: the file begins with no entries.
 */
export function splitFrontMatter(
  file: string,
  text: string,
): { split: SplitFile | null; diagnostics: Diagnostic[] } {
  return isUsual(text) ? { split: usualSplit(text), diagnostics: [] } : splitByLines(file, text);
}

/** The same for whatever the separating lines look like. */
export function splitByLines(
  file: string,
  text: string,
): { split: SplitFile | null; diagnostics: Diagnostic[] } {
  const lines = text.split('\n');
  const at = (index: number): Place => ({ file, line: index + 1, column: 1 });
  const begin = findBegin(lines, at);
  if (begin.index === null) return { split: null, diagnostics: begin.diagnostics };
  const end = findEnd(lines, begin.index, at);
  const diagnostics = [...begin.diagnostics, ...end.diagnostics];
  return { split: split(text, lines, end.parts), diagnostics };
}

/** A line that is a separator or was meant as one, as `isAlmostSeparator` sees it, and what follows to the next text. */
const NEXT_SEPARATOR = /\n(?= ?[-–—]{2}| ?[–—])(.*)(?:\n\s*(---$)?|$)/m;

/** Two separators as they should be, with entries between them and no third one at once. */
function isUsual(text: string): boolean {
  if (!text.startsWith('---\n')) return false;
  const [, line, third] = NEXT_SEPARATOR.exec(text) ?? [];
  return line === '---' && third === undefined && !/^---\s*---/.test(text);
}

function usualSplit(text: string): SplitFile {
  const end = text.indexOf('\n---', BEGUN - 1);
  const bodyOffset = Math.min(end + '\n---\n'.length, text.length);
  return { head: text.slice(BEGUN, end), headOffset: BEGUN, body: text.slice(bodyOffset), bodyOffset };
}

/** Behind the first separating line. */
const BEGUN = '---\n'.length;

/** The lines of the head, and the first line of the body. */
interface Parts {
  from: number;
  to: number;
  body: number;
}

/** Lets gray-matter take apart the file as it was meant: with its separating lines mended and nothing before them. */
function split(text: string, lines: readonly string[], { from, to, body }: Parts): SplitFile {
  const starts = lineStarts(text);
  const mended = ['---', ...lines.slice(from, to), '---', ...lines.slice(body)].join('\n');
  const { matter: head, content } = matter(mended, OPTIONS);
  return {
    // It begins with the line end of the separating line.
    head: head.replace(/^\n/, ''),
    headOffset: starts[from] ?? text.length,
    body: content,
    bodyOffset: starts[body] ?? text.length,
  };
}

const refused = {
  parse: (): object => {
    throw new Error('Only YAML front matter is read.');
  },
};

/** gray-matter would run `---js` front matter; only YAML is ours, and what else stands there has been refused. */
const OPTIONS = {
  language: 'yaml',
  delimiters: '---',
  engines: {
    // The entries are read elsewhere.
    yaml: { parse: () => ({}) },
    js: refused,
    javascript: refused,
    coffee: refused,
    json: refused,
    toml: refused,
  },
};

type At = (index: number) => Place;

/** The line of the first separator: -1 when it is missing and the entries begin at once, null when nothing helps. */
function findBegin(lines: readonly string[], at: At): { index: number | null; diagnostics: Diagnostic[] } {
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = lines[index] ?? '';
  if (line === '---' && index === 0) return { index, diagnostics: [] };
  if (line === '---') {
    const expected = `${BEGIN} Davor steht nichts.`;
    return {
      index,
      diagnostics: [diagnostic('front-matter-missing', at(0), 'Vor „---“ stehen Leerzeilen.', { expected })],
    };
  }
  const language = /^---\s*([^\s-].*)$/.exec(line)?.[1];
  if (language)
    return { index: /^ya?ml$/i.test(language) ? index : null, diagnostics: [otherLanguage(line, at(index))] };
  if (isAlmostSeparator(line))
    return { index, diagnostics: [misspelt('front-matter-missing', line, at(index))] };
  const later = firstHead(lines);
  if (later !== null) {
    const message = 'Über der ersten Linie „---“ steht Text.';
    const expected = `${BEGIN} Ein neuer Eintrag gehört dazwischen, unter „verlauf“.`;
    return {
      index: later,
      diagnostics: [diagnostic('front-matter-missing', at(index), message, { expected })],
    };
  }
  const message = 'Die Zeile „---“ am Anfang fehlt.';
  const missing = diagnostic('front-matter-missing', at(0), message, { expected: BEGIN });
  const hasEntries = /^[\p{L}_]+:(\s|$)/u.test(line) && lines.includes('---');
  return { index: hasEntries ? -1 : null, diagnostics: [missing] };
}

/** The first separator, where entries and a second one follow it; null otherwise. */
function firstHead(lines: readonly string[]): number | null {
  const first = lines.indexOf('---');
  const second = lines.indexOf('---', first + 1);
  const below = lines.slice(first + 1, second).find((line) => line.trim() !== '');
  return first >= 0 && second > 0 && /^[\p{L}_]+:(\s|$)/u.test(below ?? '') ? first : null;
}

/** The two parts behind the first separator. */
function findEnd(
  lines: readonly string[],
  begin: number,
  at: At,
): { parts: Parts; diagnostics: Diagnostic[] } {
  const next = (from: number, test: (line: string) => boolean) => {
    const found = lines.slice(from).findIndex(test);
    return found < 0 ? null : from + found;
  };
  const from = begin + 1;
  const to = next(from, (line) => line === '---' || isAlmostSeparator(line));
  if (to === null) {
    const message = 'Die zweite Zeile „---“ am Ende der Angaben fehlt.';
    const expected = 'Sie steht allein am Zeilenanfang; darunter beginnt der Text.';
    const end = guessedEnd(lines, from);
    const one = diagnostic('front-matter-unclosed', at(Math.min(end, lines.length - 1)), message, {
      expected,
    });
    return { parts: { from, to: end, body: end }, diagnostics: [one] };
  }
  const line = lines[to] ?? '';
  const diagnostics = line === '---' ? [] : [misspelt('front-matter-unclosed', line, at(to))];
  const third = next(to + 1, (one) => one === '---');
  const isEmpty = lines.slice(from, to).every((one) => one.trim() === '');
  if (isEmpty && third !== null) {
    return { parts: { from: to + 1, to: third, body: third + 1 }, diagnostics: [doubled(at(to))] };
  }
  if (third !== null && third === next(to + 1, (one) => one.trim() !== '')) {
    return { parts: { from, to, body: third + 1 }, diagnostics: [...diagnostics, doubled(at(third))] };
  }
  return { parts: { from, to, body: to + 1 }, diagnostics };
}

/** The first empty line behind which no entries follow; the end of the file when there is none. */
function guessedEnd(lines: readonly string[], from: number): number {
  const isEntry = (line: string) => /^(\s|[-#\]}]|[\p{L}_]+:(\s|$))/u.test(line);
  const end = lines.findIndex((line, index) => {
    const next = lines.slice(index).find((one) => one.trim() !== '');
    return index >= from && line.trim() === '' && (next === undefined || !isEntry(next));
  });
  return end < 0 ? lines.length : end;
}

/** A line that was meant as `---`: with too many or too few strokes, long ones, or something beside them. */
function isAlmostSeparator(line: string): boolean {
  return line !== '---' && /^( ?(-{2,}|[-–—]*[–—][-–—]*)\s*$|---)/.test(line);
}

function otherLanguage(line: string, place: Place): Diagnostic {
  return diagnostic('front-matter-language', place, `Die erste Zeile ist ${quoted(line)}.`, {
    expected: 'Dort steht nur „---“; andere Schreibweisen der Angaben werden nicht gelesen.',
    suggestion: '---',
  });
}

function misspelt(
  rule: 'front-matter-missing' | 'front-matter-unclosed',
  line: string,
  place: Place,
): Diagnostic {
  const spaces = line.trim() === '---';
  const message = spaces
    ? 'Um die Trennlinie „---“ stehen Leerzeichen.'
    : `Die Trennlinie ist ${quoted(line)}.`;
  return diagnostic(rule, place, message, {
    expected: 'Sie besteht aus genau drei kurzen Bindestrichen am Zeilenanfang.',
    suggestion: '---',
  });
}

function doubled(place: Place): Diagnostic {
  return diagnostic('front-matter-doubled', place, 'Die Trennlinie „---“ steht doppelt.', {
    expected: 'Die Angaben stehen zwischen genau zwei Zeilen „---“. Bitte die überzählige löschen.',
  });
}
