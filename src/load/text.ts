import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { quoted } from '../diagnostic/quote.ts';
import { strangeCharacter, withoutStrange } from './characters.ts';

/** Larger files are refused unread: a content file is written by a person. */
export const MAX_BYTES = 1_048_576;
/** A frozen report holds about five thousand characters for each measure. */
export const MAX_REPORT_BYTES = 64 * MAX_BYTES;

export interface DecodedText {
  /** With `\n` line ends and without a byte order mark; null when it is no text or not one version of it. */
  text: string | null;
  diagnostics: Diagnostic[];
}

const AS_UTF8 = 'Bitte im Editor mit der Kodierung „UTF-8“ speichern.';

/**
 * Reads bytes as UTF-8 text. A file in another encoding is told and read all the same, so that its other faults are
 * told with it.
 */
export function decode(file: string, bytes: Uint8Array): DecodedText {
  const plain = plainText(bytes);
  const { encoding, diagnostics } = plain === null ? encodingOf(file, bytes) : USUAL;
  const decoded = plain ?? new TextDecoder(encoding).decode(bytes);
  const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  const found = [...diagnostics, ...strangeCharacters(file, text), ...garbledTexts(file, text)];
  if (text.includes('\0')) return { text: null, diagnostics: found };
  const conflicts = conflictMarkers(file, text);
  if (conflicts.length > 0) return { text: null, diagnostics: [...found, ...conflicts] };
  return { text: found.length > 0 ? withoutStrange(text) : text, diagnostics: found };
}

const USUAL: ReturnType<typeof encodingOf> = { encoding: 'utf-8', diagnostics: [] };
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of well-formed UTF-8 with nothing strange about it; null when the encoding needs a closer look. */
function plainText(bytes: Uint8Array): string | null {
  try {
    const text = STRICT.decode(bytes);
    return text.startsWith('\ufeff') || text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function encodingOf(file: string, bytes: Uint8Array): { encoding: string; diagnostics: Diagnostic[] } {
  const start: Place = { file, line: 1, column: 1 };
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const message = 'Die Datei ist in UTF-16 gespeichert.';
    return {
      encoding: utf16,
      diagnostics: [diagnostic('wrong-encoding', start, message, { expected: AS_UTF8 })],
    };
  }
  const wrong = firstInvalidByte(bytes);
  if (wrong !== null) {
    return { encoding: 'windows-1252', diagnostics: [inWindows1252(file, bytes, wrong)] };
  }
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  return { encoding: 'utf-8', diagnostics: marked ? [byteOrderMark(start)] : [] };
}

/** By its byte order mark, or because of the first letters most have the zero of Latin ones, all on the same side. */
function utf16Of(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, 64);
  const zeros = (side: 0 | 1) => sample.filter((byte, index) => byte === 0 && index % 2 === side).length;
  if (zeros(1) > sample.length / 4 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > sample.length / 4 && zeros(1) === 0 ? 'utf-16be' : null;
}

function inWindows1252(file: string, bytes: Uint8Array, wrong: number): Diagnostic {
  const place = placeAt(file, new TextDecoder().decode(bytes.subarray(0, wrong)));
  const shown = new TextDecoder('windows-1252').decode(bytes.subarray(wrong, wrong + 1));
  const message = `Das Zeichen ${quoted(shown)} ist nicht in UTF-8 gespeichert; die Datei scheint in Windows-1252 (Latin-1) zu sein.`;
  return diagnostic('wrong-encoding', place, message, { expected: AS_UTF8 });
}

function byteOrderMark(start: Place): Diagnostic {
  const message = 'Die Datei beginnt mit einer unsichtbaren Bytereihenfolge-Marke (BOM).';
  const expected = 'Sie wird überlesen. Besser mit der Kodierung „UTF-8“ (ohne BOM) speichern.';
  return diagnostic('byte-order-mark', start, message, { severity: 'warning', expected });
}

/** The first of them. */
function strangeCharacters(file: string, text: string): Diagnostic[] {
  const found = strangeCharacter(text, 'Die Datei');
  if (!found) return [];
  const { index, message, expected } = found;
  return [diagnostic('control-character', placeAt(file, text.slice(0, index)), message, { expected })];
}

/** UTF-8 that was read as Windows-1252 and saved again. */
const GARBLED: Record<string, string> = {
  'Ã¤': 'ä',
  'Ã¶': 'ö',
  'Ã¼': 'ü',
  ÃŸ: 'ß',
  'Ã„': 'Ä',
  'Ã–': 'Ö',
  Ãœ: 'Ü',
  'â€ž': '„',
  'â€œ': '“',
  'â€“': '–',
  'â€™': '’',
  'â€¦': '…',
};

/** Letters that were lost or replaced when the file passed through a program with another encoding: one of each line. */
function garbledTexts(file: string, text: string): Diagnostic[] {
  if (!/[Ãâ\ufffd]/.test(text)) return [];
  const pattern = new RegExp(`${Object.keys(GARBLED).join('|')}|\ufffd`);
  return text.split('\n').flatMap((content, index) => {
    const match = pattern.exec(content);
    return match ? garbled({ file, line: index + 1, column: match.index + 1 }, match[0]) : [];
  });
}

function garbled(place: Place, found: string): Diagnostic {
  const meant = GARBLED[found] ?? null;
  const message = meant
    ? `Hier steht „${found}“, vermutlich ein falsch gelesenes „${meant}“.`
    : 'Hier steht „�“: Ein Zeichen ist beim Speichern verloren gegangen.';
  return diagnostic('garbled-text', place, message, {
    expected: 'Bitte das Zeichen neu schreiben.',
    suggestion: meant,
  });
}

/** What git leaves where two people changed the same lines: each such place once. */
function conflictMarkers(file: string, text: string): Diagnostic[] {
  if (!/^<{7}/m.test(text)) return [];
  return text.split('\n').flatMap((content, index) => {
    if (!/^<{7}(?= |$)/.test(content)) return [];
    const place = { file, line: index + 1, column: 1 };
    return diagnostic('conflict-marker', place, 'Hier stehen zwei Fassungen untereinander.', {
      expected:
        'Zwei Personen haben dieselben Zeilen geändert. Bitte eine Fassung behalten und die Zeilen mit „<<<<<<<“, „=======“ und „>>>>>>>“ löschen.',
    });
  });
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
