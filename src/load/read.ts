import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { readBytes } from './bytes.ts';
import { decode, MAX_BYTES, MAX_REPORT_BYTES } from './text.ts';

/** The text of a file that a person wrote; null when it can't be read, which is told. */
export function readLines(root: string, file: string, diagnostics: Diagnostic[]): string | null {
  const text = decoded(readBytes(root, file, { bytes: MAX_BYTES, words: '1 MB' }), file, diagnostics);
  if (text === null) return null;
  const fault = textFault(file, text);
  if (fault) diagnostics.push(fault);
  return fault ? null : text;
}

/** The text of a frozen report; null when it can't be read, which is told. */
export function readReport(root: string, file: string, diagnostics: Diagnostic[]): string | null {
  return decoded(readBytes(root, file, { bytes: MAX_REPORT_BYTES, words: '64 MB' }), file, diagnostics);
}

function decoded(bytes: Uint8Array | Diagnostic, file: string, diagnostics: Diagnostic[]): string | null {
  if (!(bytes instanceof Uint8Array)) {
    diagnostics.push(bytes);
    return null;
  }
  const { text, diagnostics: found } = decode(file, bytes);
  for (const one of found) diagnostics.push(one);
  return text;
}

/** Longer lines are no person's; a parser may need very long for them. */
const MAX_LINE = 10_000;

function textFault(file: string, text: string): Diagnostic | null {
  if (text.trim() === '') {
    return diagnostic('empty-file', startOfFile(file), 'Die Datei ist leer.', {
      expected: 'Beispiele für jede Datei stehen in „LIESMICH.md“.',
    });
  }
  if (text.length <= MAX_LINE) return null;
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.length > MAX_LINE);
  if (index < 0) return null;
  const message = `Die Zeile ist ${lines[index]?.length.toLocaleString('de-DE')} Zeichen lang.`;
  return diagnostic('line-too-long', { file, line: index + 1, column: 1 }, message, {
    expected: `Gelesen wird bis ${MAX_LINE.toLocaleString('de-DE')}. Bitte den Text auf mehrere Zeilen verteilen.`,
  });
}

function startOfFile(file: string): Place {
  return { file, line: 1, column: 1 };
}
