import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { type Found, type Kind, listFiles } from './files.ts';
import { type SplitFile, splitFrontMatter } from './front-matter.ts';
import { lineInJson } from './json-line.ts';
import { lineAt, lineStarts } from './lines.ts';
import { type LoadedPictures, loadPictures } from './pictures.ts';
import { readLines, readReport } from './read.ts';
import { startOf, startOfKey, startOfLine, type Tree } from './tree.ts';
import { readYaml } from './yaml.ts';
import type { YamlFault } from './yaml-fault.ts';

/** A content file that could be read, as far as it could: plain data, text, and where everything stands. */
export interface LoadedFile extends Found {
  /** Every value is a text as written; null for an empty one, `undefined` for one that has been told as unreadable. */
  data: unknown;
  /** False when a part of it could not be read, which has been told. */
  complete: boolean;
  /** The whole file. */
  text: string;
  /** Markdown below the front matter; empty for `.yaml`. */
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  /** Where a value stands, or the nearest value above it. */
  at: (...path: PropertyKey[]) => Place;
  /** Where a key stands. */
  atKey: (...path: PropertyKey[]) => Place;
  /** A place within a text, counted from 1; the text itself when its lines don't stand in the file as they are. */
  within: (path: readonly PropertyKey[], line: number, column: number) => Place;
}

/** The file of a frozen report as it stands there. */
export interface LoadedReport extends Found {
  text: string;
  /** Where a value stands, or the nearest value above it. */
  at: (...path: PropertyKey[]) => Place;
}

export interface LoadedContent {
  files: LoadedFile[];
  reports: LoadedReport[];
  /** Files that exist but can't be read, so that references to them are not faults of their own. */
  broken: Found[];
  /** Files that were probably meant as content, under a name that isn't read. */
  misnamed: Found[];
  /** Kinds of which nobody knows what exists, because their folder or file can't be read. */
  unlisted: Kind[];
  pictures: Omit<LoadedPictures, 'diagnostics'>;
  diagnostics: Diagnostic[];
  /** A line of a file as it was read; null when there is none. */
  lineOf: (file: string, line: number) => string | null;
}

/** Files that need not be read because they are known from another folder or an earlier time, by path. */
export interface KnownFiles {
  files: ReadonlyMap<string, LoadedFile>;
  reports: ReadonlyMap<string, LoadedReport>;
}

const NONE: KnownFiles = { files: new Map(), reports: new Map() };

/** The files of a folder that need not be read again: those that are still the same and had no fault. */
export function knownFiles(
  { files, reports, diagnostics }: LoadedContent,
  isSame: (file: string) => boolean,
): KnownFiles {
  const faulty = new Set(diagnostics.map(({ file }) => file));
  const sound = <T extends { file: string }>(list: readonly T[]) =>
    new Map(list.flatMap((one) => (isSame(one.file) && !faulty.has(one.file) ? [[one.file, one]] : [])));
  return { files: sound(files), reports: sound(reports) };
}

/**
 * Reads a whole content folder, following no symbolic link. Whatever can't be read becomes a diagnostic; only an
 * unreadable `root` throws.
 */
export function loadContent(root: string, known: KnownFiles = NONE): LoadedContent {
  const { found, misnamed, unlisted, diagnostics } = listFiles(root);
  const texts = new Map<string, string>();
  const lineOf = lineFinder(texts);
  const { diagnostics: ofPictures, ...pictures } = loadPictures(root);
  diagnostics.push(...ofPictures);
  const result: LoadedContent = {
    files: [],
    reports: [],
    broken: [],
    misnamed,
    unlisted,
    pictures,
    diagnostics,
    lineOf,
  };
  for (const one of found) {
    if (one.kind === 'berichte') {
      const report = known.reports.get(one.file) ?? loadReport(root, one, diagnostics);
      if (report) result.reports.push(report);
      else result.broken.push(one);
      continue;
    }
    const loaded = known.files.get(one.file) ?? loadSafely(root, one, diagnostics, texts);
    if (loaded) result.files.push(loaded);
    else result.broken.push(one);
  }
  for (const { file, text } of [...result.files, ...result.reports]) texts.set(file, text);
  return result;
}

/** The lines of the file asked for last are kept: reports ask file by file. */
function lineFinder(texts: ReadonlyMap<string, string>): LoadedContent['lineOf'] {
  let last = { file: '', lines: [] as string[] };
  return (file, line) => {
    if (last.file !== file) last = { file, lines: texts.get(file)?.split('\n') ?? [] };
    return last.lines[line - 1] ?? null;
  };
}

/** What nobody foresaw in one file must not keep the others from being checked. */
function loadSafely(
  root: string,
  found: Found,
  diagnostics: Diagnostic[],
  texts: Map<string, string>,
): LoadedFile | null {
  try {
    return loadFile(root, found, diagnostics, texts);
  } catch (error) {
    const message = 'Beim Prüfen dieser Datei ist ein unerwarteter Fehler aufgetreten.';
    const expected = `Bitte der technischen Betreuung melden: ${String(error)}`;
    diagnostics.push(
      diagnostic('check-failed', { file: found.file, line: 1, column: 1 }, message, { expected }),
    );
    return null;
  }
}

function loadFile(
  root: string,
  found: Found,
  diagnostics: Diagnostic[],
  texts: Map<string, string>,
): LoadedFile | null {
  const { file } = found;
  const text = readLines(root, file, diagnostics);
  if (text === null) return null;
  texts.set(file, text);
  const split = splitFile(file, text, diagnostics);
  if (!split) return null;
  const { data, tree, faults } = readYaml(split.head);
  const toPlace = placeFinder(file, text, split.headOffset);
  for (const fault of faults) diagnostics.push(fromFault(fault, toPlace));
  const complete = faults.length === 0;
  return { ...found, data, complete, text, ...bodyOf(split, text), ...locators(tree, toPlace) };
}

function loadReport(root: string, found: Found, diagnostics: Diagnostic[]): LoadedReport | null {
  const { file } = found;
  const text = readReport(root, file, diagnostics);
  if (text === null) return null;
  return { ...found, text, at: (...path) => ({ file, line: lineInJson(text, path), column: 1 }) };
}

function splitFile(file: string, text: string, diagnostics: Diagnostic[]): SplitFile | null {
  if (!file.endsWith('.md')) return wholeFile(text);
  const { split, diagnostics: found } = splitFrontMatter(file, text);
  diagnostics.push(...found);
  return split;
}

function wholeFile(text: string): SplitFile {
  // A single separating line at the top is common in YAML and harmless.
  const headOffset = text.startsWith('---\n') ? '---'.length : 0;
  return { head: text.slice(headOffset), headOffset, body: '', bodyOffset: text.length };
}

function bodyOf({ body, bodyOffset }: SplitFile, text: string): Pick<LoadedFile, 'body' | 'bodyLine'> {
  return { body, bodyLine: lineStarts(text.slice(0, bodyOffset)).length };
}

type ToPlace = (offset: number) => Place;

/** Turns offsets within the parsed part into places in the file. */
function placeFinder(file: string, text: string, base: number): ToPlace {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    const position = Math.min(base + offset, text.length);
    const line = lineAt(starts, position);
    return { file, line: line + 1, column: position - (starts[line] ?? 0) + 1 };
  };
}

function locators(tree: () => Tree, toPlace: ToPlace): Pick<LoadedFile, 'at' | 'atKey' | 'within'> {
  return {
    at: (...path) => toPlace(startOf(tree(), path)),
    atKey: (...path) => toPlace(startOfKey(tree(), path)),
    within: (path, line, column) => {
      const offset = startOfLine(tree(), path, line);
      return toPlace(offset === null ? startOf(tree(), path) : offset + column - 1);
    },
  };
}

function fromFault(fault: YamlFault, toPlace: ToPlace): Diagnostic {
  const { rule, offset, message, expected, suggestion = null, related } = fault;
  return diagnostic(rule, toPlace(offset), message, {
    expected,
    suggestion,
    related: related ? { ...toPlace(related.offset), message: related.message } : null,
  });
}
