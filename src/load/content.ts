import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { type SplitFile, splitFrontMatter } from './front-matter.ts';
import { decode, MAX_BYTES } from './text.ts';
import { parseYaml } from './yaml.ts';

export const KINDS = [
  'strategie',
  'quellen',
  'glossar',
  'massnahmen',
  'sitzungen',
  'zusagen',
  'seiten',
] as const;
export type Kind = (typeof KINDS)[number];

/** A content file that could be read: plain data, text, and where everything stands. */
export interface LoadedFile {
  kind: Kind;
  /** The file name without extension. */
  id: string;
  /** Path below the content folder, with forward slashes. */
  file: string;
  data: unknown;
  /** Markdown below the front matter; empty for `.yaml`. */
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  /** Where a value stands, or the nearest value above it. */
  at: (...path: PropertyKey[]) => Place;
  /** Where a key stands. */
  atKey: (...path: PropertyKey[]) => Place;
}

export interface LoadedContent {
  files: LoadedFile[];
  /** Files that exist but can't be read, so that references to them are not faults of their own. */
  broken: Pick<LoadedFile, 'kind' | 'id' | 'file'>[];
  diagnostics: Diagnostic[];
  /** A line of a file as it was read; null when there is none. */
  lineOf: (file: string, line: number) => string | null;
}

type FolderKind = Exclude<Kind, 'strategie' | 'quellen' | 'glossar'>;
const SINGLE: readonly Kind[] = ['strategie', 'quellen', 'glossar'];
const FOLDERS: Record<FolderKind, readonly string[]> = {
  massnahmen: ['.md', '.yaml'],
  sitzungen: ['.md', '.yaml'],
  zusagen: ['.md', '.yaml'],
  seiten: ['.md'],
};

/**
 * Reads a whole content folder, following no symbolic link. Every file that can't be read becomes a diagnostic; only
 * an unreadable `root` throws.
 */
export function loadContent(root: string): LoadedContent {
  const result: LoadedContent = { files: [], broken: [], diagnostics: [], lineOf: () => null };
  const lines = new Map<string, string[]>();
  result.lineOf = (file, line) => lines.get(file)?.[line - 1] ?? null;
  for (const { kind, id, file } of listFiles(root, result.diagnostics)) {
    const loaded = loadFile(root, kind, id, file, result.diagnostics, lines);
    if (loaded) result.files.push(loaded);
    else result.broken.push({ kind, id, file });
  }
  return result;
}

type Found = Pick<LoadedFile, 'kind' | 'id' | 'file'>;

function listFiles(root: string, diagnostics: Diagnostic[]): Found[] {
  const names = new Set(readdirSync(root));
  const single = SINGLE.filter((kind) => names.has(`${kind}.yaml`)).map((kind) => ({
    kind,
    id: kind,
    file: `${kind}.yaml`,
  }));
  if (!names.has('strategie.yaml')) {
    const place = { file: 'strategie.yaml', line: 1, column: 1 };
    const expected = 'Sie nennt Titel, Stadt, Handlungsfelder, Organisationseinheiten und Gremien.';
    diagnostics.push(diagnostic('file-missing', place, 'Die Datei „strategie.yaml“ fehlt.', { expected }));
  }
  const folders = Object.keys(FOLDERS) as FolderKind[];
  return [...single, ...folders.flatMap((kind) => listFolder(root, kind, names, diagnostics))];
}

function listFolder(
  root: string,
  kind: FolderKind,
  names: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): Found[] {
  if (!names.has(kind)) return [];
  const start = (file: string): Place => ({ file, line: 1, column: 1 });
  if (!lstatSync(join(root, kind)).isDirectory()) {
    const message = `„${kind}“ ist eine Datei.`;
    diagnostics.push(
      diagnostic('not-a-folder', start(kind), message, { expected: 'Erwartet wird ein Ordner.' }),
    );
    return [];
  }
  const found: Found[] = [];
  for (const name of readdirSync(join(root, kind)).sort()) {
    const extension = FOLDERS[kind].find((one) => name.endsWith(one));
    const file = `${kind}/${name}`;
    if (extension) found.push({ kind, id: name.slice(0, -extension.length), file });
    else if (!isClutter(name)) diagnostics.push(unknownFile(start(file), name, FOLDERS[kind]));
  }
  return found;
}

/** Files that operating systems and editors leave behind. */
function isClutter(name: string): boolean {
  return /^(\..*|Thumbs\.db|desktop\.ini|.*~|LIESMICH\.md|README\.md)$/i.test(name);
}

function unknownFile(place: Place, name: string, extensions: readonly string[]): Diagnostic {
  const message = `„${name}“ wird nicht gelesen.`;
  const expected = `Dateien in diesem Ordner enden auf ${extensions.map((one) => `„${one}“`).join(' oder ')}.`;
  return diagnostic('unknown-file', place, message, { severity: 'warning', expected });
}

function loadFile(
  root: string,
  kind: Kind,
  id: string,
  file: string,
  diagnostics: Diagnostic[],
  lines: Map<string, string[]>,
): LoadedFile | null {
  const text = readText(root, file, diagnostics);
  if (text === null) return null;
  lines.set(file, text.split('\n'));
  const split = file.endsWith('.md') ? splitFrontMatter(file, text) : wholeFile(text);
  if ('rule' in split) {
    diagnostics.push(split);
    return null;
  }
  const toPlace = placeFinder(file, text, split.headOffset);
  const { data, faults, offsetOf, offsetOfKey } = parseYaml(split.head);
  diagnostics.push(
    ...faults.map(({ rule, offset, message, expected }) =>
      diagnostic(rule, toPlace(offset), message, { expected }),
    ),
  );
  if (faults.length > 0) return null;
  return {
    kind,
    id,
    file,
    data,
    body: split.body,
    bodyLine: text.slice(0, split.bodyOffset).split('\n').length,
    at: (...path) => toPlace(offsetOf(path)),
    atKey: (...path) => toPlace(offsetOfKey(path)),
  };
}

function wholeFile(text: string): SplitFile {
  // A single separating line at the top is common in YAML and harmless.
  const headOffset = text.startsWith('---\n') ? '---'.length : 0;
  return { head: text.slice(headOffset), headOffset, body: '', bodyOffset: text.length };
}

function readText(root: string, file: string, diagnostics: Diagnostic[]): string | null {
  const start: Place = { file, line: 1, column: 1 };
  const refuse = (rule: string, message: string, expected: string) => {
    diagnostics.push(diagnostic(rule, start, message, { expected }));
    return null;
  };
  const path = join(root, file);
  const stats = lstatSync(path);
  if (stats.isDirectory()) {
    return refuse('not-a-file', `„${file}“ ist ein Ordner.`, 'Erwartet wird eine Datei.');
  }
  if (!stats.isFile()) {
    return refuse('not-a-file', `„${file}“ ist eine Verknüpfung.`, 'Erwartet wird die Datei selbst.');
  }
  if (stats.size > MAX_BYTES) {
    const size = `${(stats.size / MAX_BYTES).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
    return refuse('file-too-large', `Die Datei ist ${size} groß.`, 'Gelesen wird bis 1 MB.');
  }
  const { text, diagnostics: found } = decode(file, readFileSync(path));
  diagnostics.push(...found);
  if (text !== null && text.trim() === '') {
    return refuse('empty-file', 'Die Datei ist leer.', 'Beispiele für jede Datei stehen in „LIESMICH.md“.');
  }
  return text;
}

/** Turns offsets within the YAML part into places in the file. */
function placeFinder(file: string, text: string, base: number): (offset: number) => Place {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    const position = Math.min(base + offset, text.length);
    let line = starts.findLastIndex((start) => start <= position);
    if (line < 0) line = 0;
    return { file, line: line + 1, column: position - (starts[line] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
    starts.push(index + 1);
  }
  return starts;
}
