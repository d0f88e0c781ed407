import { fontFiles } from './fonts.ts';

/** What stands for a character that the typeface lacks, where something reads the same. */
const ALIKE: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2007': '\u00a0',
  '\u202f': '\u00a0',
  '\u2032': '’',
  '\u2033': '”',
};

/** Characters that have no shape of their own. */
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * The text in characters that the typeface has. PDF/UA forbids letters without a shape, and one emoji in a text must not
 * cost a city its report: what is missing becomes its code, `[U+1F600]`, which loses nothing and can be looked up.
 */
export function printable(text: string): string {
  const known = coverage();
  const composed = text.normalize('NFC');
  if (isCovered(composed, known)) return composed;
  let result = '';
  for (const character of composed) {
    if (known[character.codePointAt(0) ?? 0]) result += character;
    else result += ALIKE[character] ?? substitute(character);
  }
  return result;
}

/** Whether the typeface has all of them, as it nearly always does; halves of characters beyond the basic plane it has not. */
function isCovered(text: string, known: Coverage): boolean {
  for (let at = 0; at < text.length; at += 1) if (!known[text.charCodeAt(at)]) return false;
  return true;
}

function substitute(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (SHAPELESS.test(character)) return '';
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** 1 for every character of the basic plane that the typeface has. */
type Coverage = Uint8Array;

let covered: Coverage | undefined;

function coverage(): Coverage {
  const [regular] = fontFiles();
  if (!regular) throw new Error('Fira Sans is not installed');
  covered ??= readCharacterMap(regular);
  return covered;
}

/**
 * The characters of a TrueType file's first character map, which must have format 4, segments of the basic plane:
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 */
function readCharacterMap(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableOffset(view, 'cmap');
  const map = table + view.getUint32(table + 8);
  if (view.getUint16(map) !== 4) throw new Error('Unexpected format of the character map');
  const size = view.getUint16(map + 6);
  const ends = map + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const ranges = deltas + size;
  const characters = new Uint8Array(0x10000);
  for (let at = 0; at < size; at += 2) {
    const range = view.getUint16(ranges + at);
    const start = view.getUint16(starts + at);
    const end = view.getUint16(ends + at);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        range === 0
          ? (code + view.getUint16(deltas + at)) & 0xffff
          : view.getUint16(ranges + at + range + 2 * (code - start));
      if (glyph !== 0) characters[code] = 1;
    }
  }
  return characters;
}

function tableOffset(view: DataView, name: string): number {
  const tag = [...name].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    if (view.getUint32(entry) === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no table "${name}"`);
}
