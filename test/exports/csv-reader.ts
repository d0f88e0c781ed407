import { parse } from 'csv-parse/sync';

/** Rows as a reader finds them that expects what is promised: UTF-8 with its mark, semicolons, CRLF at every end. */
export function readCsv(file: string): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('the mark of UTF-8 is missing');
  if (!file.endsWith('\r\n')) throw new Error('the last row is not ended');
  return parse(file, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
}

/** The rows by the heads of their columns. */
export function recordsOf(file: string): Record<string, string>[] {
  const [heads = [], ...rows] = readCsv(file);
  if (new Set(heads).size !== heads.length) throw new Error(`a head twice: ${heads.join()}`);
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] as string])));
}
