import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { plain } from '../diagnostic/plain.ts';
import { quoted } from '../diagnostic/quote.ts';
import { PICTURES } from './pictures.ts';
import { reasonOf } from './reason.ts';

export const KINDS = [
  'strategie',
  'quellen',
  'glossar',
  'massnahmen',
  'sitzungen',
  'zusagen',
  'seiten',
  'berichte',
] as const;
export type Kind = (typeof KINDS)[number];

/** A content file by what it is. */
export interface Found {
  kind: Kind;
  /** The file name without extension. */
  id: string;
  /** Path below the content folder, with forward slashes. */
  file: string;
}

export interface Listing {
  found: Found[];
  /** Files that were probably meant as content, under a name that isn't read. */
  misnamed: Found[];
  /** Kinds whose folder can't be read, so that nobody knows what it holds. */
  unlisted: Kind[];
  diagnostics: Diagnostic[];
}

type FolderKind = Exclude<Kind, 'strategie' | 'quellen' | 'glossar'>;
const SINGLE: readonly Kind[] = ['strategie', 'quellen', 'glossar'];
const FOLDERS: Record<FolderKind, readonly string[]> = {
  massnahmen: ['.md', '.yaml'],
  sitzungen: ['.md', '.yaml'],
  zusagen: ['.md', '.yaml'],
  seiten: ['.md'],
  // Written by the tool alone.
  berichte: ['.json'],
};
const FOLDER_KINDS = Object.keys(FOLDERS) as FolderKind[];

/** All content files in the order of their names. Follows no links. Throws, in German, when `root` can't be read. */
export function listFiles(root: string): Listing {
  const listing: Listing = { found: [], misnamed: [], unlisted: [], diagnostics: [] };
  const entries = readRoot(root);
  for (const kind of SINGLE) {
    const file = `${kind}.yaml`;
    if (entries.some((entry) => entry.name === file)) listing.found.push({ kind, id: kind, file });
    else if (kind === 'strategie') listing.diagnostics.push(missingStrategy());
  }
  for (const kind of FOLDER_KINDS) {
    const entry = entries.find((one) => one.name === kind);
    if (entry) listFolder(root, kind, entry, listing);
  }
  const known = [...SINGLE.map((kind) => `${kind}.yaml`), ...FOLDER_KINDS, PICTURES];
  for (const { name } of entries) {
    if (known.includes(name) || isClutter(name) || isNotice(name)) continue;
    listing.diagnostics.push(unknownInRoot(name, known, listing));
  }
  return listing;
}

function readRoot(root: string): Dirent[] {
  try {
    return sorted(readdirSync(root, { withFileTypes: true }));
  } catch (error) {
    throw new Error(`Der Ordner mit den Inhalten kann nicht gelesen werden: ${root}. ${reasonOf(error)}`);
  }
}

function sorted(entries: Dirent[]): Dirent[] {
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function missingStrategy(): Diagnostic {
  return diagnostic('file-missing', start('strategie.yaml'), 'Die Datei „strategie.yaml“ fehlt.', {
    expected: 'Sie nennt Titel, Stadt, Handlungsfelder, Organisationseinheiten und Gremien.',
  });
}

function start(file: string) {
  return { file, line: 1, column: 1 };
}

function listFolder(root: string, kind: FolderKind, entry: Dirent, listing: Listing): void {
  const refuse = (one: Diagnostic) => {
    listing.diagnostics.push(one);
    listing.unlisted.push(kind);
  };
  if (!entry.isDirectory()) {
    const what = entry.isSymbolicLink() ? 'eine Verknüpfung' : 'eine Datei';
    const expected = 'Erwartet wird ein Ordner.';
    refuse(diagnostic('not-a-folder', start(kind), `„${kind}“ ist ${what}.`, { expected }));
    return;
  }
  try {
    const entries = sorted(readdirSync(join(root, kind), { withFileTypes: true }));
    for (const one of entries) listEntry(kind, one, listing);
  } catch (error) {
    const message = `Der Ordner „${kind}“ kann nicht gelesen werden.`;
    refuse(diagnostic('unreadable-file', start(kind), message, { expected: reasonOf(error) }));
  }
}

function listEntry(kind: FolderKind, entry: Dirent, listing: Listing): void {
  const { name } = entry;
  const file = `${kind}/${name}`;
  const extension = FOLDERS[kind].find((one) => name.endsWith(one));
  if (isClutter(name)) return;
  if (extension) {
    listing.found.push({ kind, id: name.slice(0, -extension.length), file });
  } else {
    const id = entry.isDirectory() ? null : stemOf(name);
    if (id !== null) listing.misnamed.push({ kind, id, file });
    listing.diagnostics.push(
      entry.isDirectory() ? unknownFolder(file, kind) : unknownFile(kind, file, name, id),
    );
  }
}

/** Files that operating systems and editors leave behind, and notes for people. */
function isClutter(name: string): boolean {
  return /^(\..*|~\$.*|Thumbs\.db|desktop\.ini|.*~|(LIESMICH|README)(\.md|\.txt)?)$/i.test(name);
}

/** At the top, texts about the whole folder are named in capitals: LIZENZ.md. */
function isNotice(name: string): boolean {
  return /^[A-ZÄÖÜ]+([-_][A-Z0-9.-]+)?(\.md|\.txt)?$/.test(name);
}

/** The id of a file that is a text by its extension, or has none; null for pictures and documents. */
function stemOf(name: string): string | null {
  if (!name.includes('.')) return name;
  return /^(.+?)(\.(md|mdx|markdown|yaml|yml|txt|text))+$/i.exec(name)?.[1] ?? null;
}

function unknownFile(kind: FolderKind, file: string, name: string, id: string | null): Diagnostic {
  const extensions = FOLDERS[kind];
  const wanted = /\.ya?ml$/i.test(name) && extensions.includes('.yaml') ? '.yaml' : extensions[0];
  const endings = extensions.map((one) => `„${one}“`).join(' oder ');
  const document = /\.(docx?|odt|rtf|pdf|xlsx?)$/i.test(name)
    ? ' Bitte den Text in eine solche Datei kopieren.'
    : '';
  const expected = `Dateien in diesem Ordner enden auf ${endings}.${document}`;
  return diagnostic('unknown-file', start(file), `Die Datei ${quoted(name)} wird nicht gelesen.`, {
    severity: id === null ? 'warning' : 'error',
    expected,
    suggestion: id === null ? null : `${plain(id)}${wanted}`,
  });
}

function unknownFolder(file: string, kind: FolderKind): Diagnostic {
  return diagnostic('unknown-file', start(file), `Der Ordner „${file}“ wird nicht gelesen.`, {
    expected: `Alle Dateien liegen unmittelbar in „${kind}“.`,
  });
}

function unknownInRoot(name: string, known: readonly string[], listing: Listing): Diagnostic {
  const meant = known.find((one) => isVariant(name, one)) ?? null;
  const kind = KINDS.find((one) => meant === one || meant === `${one}.yaml`);
  if (kind) listing.unlisted.push(kind);
  return diagnostic('unknown-file', start(name), `${quoted(name)} wird nicht gelesen.`, {
    severity: meant ? 'error' : 'warning',
    expected: `Hier gibt es: ${known.join(', ')}.`,
    suggestion: meant,
  });
}

/** The same word in another spelling, number or extension: „Maßnahmen“, `massnahme`, `Strategie.yml`. */
function isVariant(name: string, known: string): boolean {
  const [a, b] = [name, known].map((one) => plain(one.replace(/\.\w+$/, ''))) as [string, string];
  return Math.min(a.length, b.length) > 4 && (a.startsWith(b) || b.startsWith(a));
}
