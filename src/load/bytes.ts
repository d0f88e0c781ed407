import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { reasonOf } from './reason.ts';

/** The bytes of a content file, or why it is not read: links and what is larger than `limit` are refused. */
export function readBytes(
  root: string,
  file: string,
  limit: { bytes: number; words: string },
): Uint8Array | Diagnostic {
  const refuse = (
    rule: 'not-a-file' | 'file-too-large' | 'unreadable-file',
    message: string,
    expected: string,
  ) => diagnostic(rule, { file, line: 1, column: 1 }, message, { expected });
  const path = join(root, file);
  try {
    const stats = lstatSync(path);
    if (stats.isDirectory())
      return refuse('not-a-file', `„${file}“ ist ein Ordner.`, 'Erwartet wird eine Datei.');
    if (stats.isSymbolicLink()) {
      return refuse('not-a-file', `„${file}“ ist eine Verknüpfung.`, 'Erwartet wird die Datei selbst.');
    }
    // Reading from a device or a pipe might never end.
    if (!stats.isFile())
      return refuse('not-a-file', `„${file}“ ist keine gewöhnliche Datei.`, 'Erwartet wird eine Datei.');
    if (stats.size > limit.bytes) {
      return refuse(
        'file-too-large',
        `Die Datei ist ${sizeText(stats.size)} groß.`,
        `Gelesen wird bis ${limit.words}.`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    return refuse('unreadable-file', 'Die Datei kann nicht gelesen werden.', reasonOf(error));
  }
}

function sizeText(bytes: number): string {
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'kB'] : [bytes / 1024 ** 2, 'MB'];
  return `${size.toLocaleString('de-DE', { maximumFractionDigits: 1 })} ${unit}`;
}
