/** A cell: a number is written the German way, everything else is text. Null stays empty. */
export type CsvCell = string | number | null;

/**
 * A table as the office programs of German administrations open it: UTF-8 with its mark, semicolons, CRLF, decimal
 * commas. Text that a spreadsheet would take for a formula is made harmless with an apostrophe (OWASP: CSV injection).
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')}`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets look past blanks and marks that can't be seen, and know the full-width signs too. */
export function isFormula(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text);
}
