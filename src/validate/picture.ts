import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { lineAt, lineStarts } from '../load/lines.ts';
import type { LoadedPicture } from '../load/pictures.ts';
import { checkSvg, type SvgFault } from './svg.ts';

export interface PictureCheck {
  /** In pixels or any other unit; null when there is a fault. */
  size: { width: number; height: number } | null;
  diagnostics: Diagnostic[];
}

/** Whether browsers can show a picture, and nothing in it runs or loads anything. */
export function checkPicture(picture: LoadedPicture): PictureCheck {
  return picture.type === 'png' ? checkPng(picture) : checkSvgFile(picture);
}

function checkSvgFile({ file, bytes }: LoadedPicture): PictureCheck {
  const text = new TextDecoder('utf-8').decode(bytes);
  const { size, faults } = checkSvg(text);
  const starts = lineStarts(text);
  const told = faults.map(({ rule, offset, message, expected }: SvgFault) => {
    const line = lineAt(starts, offset);
    const place = { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    return diagnostic(rule, place, message, { expected });
  });
  return { size, diagnostics: told };
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height stand in the first chunk (PNG, section 11.2.1). */
function checkPng({ file, bytes }: LoadedPicture): PictureCheck {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 24 && PNG_START.every((byte, index) => bytes[index] === byte);
  const [width, height] = isPng ? [view.getUint32(16), view.getUint32(20)] : [0, 0];
  const refuse = (message: string, expected: string) => {
    const place = { file, line: 1, column: 1 };
    return { size: null, diagnostics: [diagnostic('invalid-picture', place, message, { expected })] };
  };
  if (width === 0 || height === 0) {
    return refuse('Die Datei ist kein PNG-Bild.', 'Bitte das Bild im Zeichenprogramm neu als PNG speichern.');
  }
  if (width > MOST_PIXELS || height > MOST_PIXELS) {
    const [wide, high] = [width, height].map((pixels) => pixels.toLocaleString('de-DE'));
    return refuse(`Das Bild ist ${wide} mal ${high} Bildpunkte groß.`, TOO_LARGE);
  }
  return { size: { width, height }, diagnostics: [] };
}

/** A small file can hold a picture that fills the memory of whoever draws it. */
const MOST_PIXELS = 4_000;
const TOO_LARGE = `Gelesen wird bis ${MOST_PIXELS.toLocaleString('de-DE')} mal ${MOST_PIXELS.toLocaleString('de-DE')}. Für das Wappen genügen 400.`;
