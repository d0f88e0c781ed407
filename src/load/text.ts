import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';

/** Larger files are refused unread: a content file is written by a person. */
export const MAX_BYTES = 1_048_576;

export interface DecodedText {
  /** With `\n` line ends and without a byte order mark; null when it can't be read as UTF-8. */
  text: string | null;
  diagnostics: Diagnostic[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const CONTROL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const AS_UTF8 = 'Bitte im Editor mit der Kodierung „UTF-8“ speichern.';

/** Reads bytes as UTF-8 text, or says which encoding it seems to be and where the first wrong byte stands. */
export function decode(file: string, bytes: Uint8Array): DecodedText {
  const start: Place = { file, line: 1, column: 1 };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    const message = 'Die Datei ist in UTF-16 gespeichert.';
    return failed(diagnostic('wrong-encoding', start, message, { expected: AS_UTF8 }));
  }
  const wrong = firstInvalidByte(bytes);
  if (wrong !== null) {
    const place = placeAt(file, Buffer.from(bytes.subarray(0, wrong)).toString('latin1'));
    const shown = Buffer.from(bytes.subarray(wrong, wrong + 1)).toString('latin1');
    const message = `Das Zeichen „${shown}“ ist nicht in UTF-8 gespeichert; die Datei scheint in Windows-1252 (Latin-1) zu sein.`;
    return failed(diagnostic('wrong-encoding', place, message, { expected: AS_UTF8 }));
  }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const control = CONTROL_CHARACTER.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).padStart(2, '0');
    const message = `Die Datei enthält ein unsichtbares Steuerzeichen (U+00${code.toUpperCase()}).`;
    const expected = 'Bitte das Zeichen löschen und neu speichern.';
    const place = placeAt(file, text.slice(0, control.index));
    return failed(diagnostic('control-character', place, message, { expected }));
  }
  return { text, diagnostics: startsWith(bytes, [0xef, 0xbb, 0xbf]) ? [byteOrderMark(start)] : [] };
}

function byteOrderMark(start: Place): Diagnostic {
  const message = 'Die Datei beginnt mit einer unsichtbaren Bytereihenfolge-Marke (BOM).';
  const expected = 'Sie wird überlesen. Besser mit der Kodierung „UTF-8“ (ohne BOM) speichern.';
  return diagnostic('byte-order-mark', start, message, { severity: 'warning', expected });
}

function failed(one: Diagnostic): DecodedText {
  return { text: null, diagnostics: [one] };
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** The offset of the first byte that is not part of well-formed UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    decoder.decode(bytes);
    return null;
  } catch {
    return longestValidPrefix(bytes);
  }
}

function longestValidPrefix(bytes: Uint8Array): number {
  let valid = 0;
  let broken = bytes.length;
  while (broken - valid > 1) {
    const middle = (valid + broken) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) valid = middle;
    else broken = middle;
  }
  return valid;
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placeAt(file: string, before: string): Place {
  const lines = before.split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
