import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { quoted } from '../diagnostic/quote.ts';
import { readBytes } from './bytes.ts';
import { reasonOf } from './reason.ts';

/** The folder with pictures. */
export const PICTURES = 'bilder';

/** Every page carries the picture, on a phone too. */
const MAX_BYTES = 102_400;

/** A picture that the content brings along. */
export interface LoadedPicture {
  /** The file name, by which content refers to it. */
  name: string;
  /** Path below the content folder. */
  file: string;
  type: 'svg' | 'png';
  bytes: Uint8Array;
}

export interface LoadedPictures {
  pictures: LoadedPicture[];
  /** Names of those that exist but can't be read, which has been told; null when nobody knows what there is. */
  broken: string[] | null;
  diagnostics: Diagnostic[];
}

/** All pictures, in the order of their names. Follows no links. */
export function loadPictures(root: string): LoadedPictures {
  const result: LoadedPictures = { pictures: [], broken: [], diagnostics: [] };
  const entries = readFolder(root, result);
  if (entries === null) return { ...result, broken: null };
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (/^(\..*|Thumbs\.db|desktop\.ini|.*~)$/i.test(name)) continue;
    const file = `${PICTURES}/${name}`;
    const type = /\.(svg|png)$/.exec(name)?.[1] as LoadedPicture['type'] | undefined;
    if (!type) {
      result.diagnostics.push(notAPicture(file, name));
      continue;
    }
    const bytes = readBytes(root, file, { bytes: MAX_BYTES, words: '100 kB, denn jede Seite lädt das Bild' });
    if (bytes instanceof Uint8Array) result.pictures.push({ name, file, type, bytes });
    else {
      result.diagnostics.push(bytes);
      result.broken?.push(name);
    }
  }
  return result;
}

function readFolder(root: string, result: LoadedPictures): Dirent[] | null {
  const place = { file: PICTURES, line: 1, column: 1 };
  try {
    // What the folder itself is, its parent tells: `readdir` would follow a link.
    const folder = readdirSync(root, { withFileTypes: true }).find(({ name }) => name === PICTURES);
    if (!folder) return [];
    if (folder.isDirectory()) return readdirSync(join(root, PICTURES), { withFileTypes: true });
    const message = `„${PICTURES}“ ist ${folder.isSymbolicLink() ? 'eine Verknüpfung' : 'eine Datei'}.`;
    const expected = 'Erwartet wird ein Ordner.';
    result.diagnostics.push(diagnostic('not-a-folder', place, message, { expected }));
  } catch (error) {
    const message = `Der Ordner „${PICTURES}“ kann nicht gelesen werden.`;
    result.diagnostics.push(diagnostic('unreadable-file', place, message, { expected: reasonOf(error) }));
  }
  return null;
}

function notAPicture(file: string, name: string): Diagnostic {
  const message = `Die Datei ${quoted(name)} wird nicht gelesen.`;
  const expected = 'Dateien in diesem Ordner enden auf „.svg“ oder „.png“.';
  return diagnostic('unknown-file', { file, line: 1, column: 1 }, message, { severity: 'warning', expected });
}
