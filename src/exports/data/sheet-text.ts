/** The characters that a cell of Excel can hold. */
const LONGEST = 32_767;
const CUT = ' … (gekürzt: Eine Zelle fasst nicht mehr. Vollständig steht es in der CSV-Datei.)';

/** What XML 1.0 can't carry (section 2.2), and what write-excel-file drops besides: DEL and the sign for no character. */
const UNWRITABLE = /[^\t\n\u0020-\u007E\u0080-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu;

/**
 * Text for a cell of an Excel file: every line break is `\n`, characters that can't be written are left out, and what
 * exceeds a cell is cut and says so.
 */
export function sheetText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
  return escaped(clean.length > LONGEST ? shortened(clean) : clean);
}

function shortened(text: string): string {
  return text.slice(0, LONGEST - CUT.length).replace(/[\uD800-\uDBFF]$/, '') + CUT;
}

/** Excel reads `_x000D_` as the character of that number (ISO/IEC 29500-1, 22.9.2.19), so a written one is escaped. */
function escaped(text: string): string {
  const safe = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return safe in {} ? `${numbered(safe)}${safe.slice(1)}` : safe;
}

/**
 * The first character by its number: write-excel-file keeps texts as the keys of an object, where names such as
 * `constructor` are taken.
 */
function numbered(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
