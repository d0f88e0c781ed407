/**
 * Reads CSV by the grammar of RFC 4180 with semicolons, character by character and independently of the code that
 * writes it; throws at what breaks it.
 */
export function readCsv(file: string): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('the mark of UTF-8 is missing');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < file.length) {
    const [cell, end] = file[at] === '"' ? quoted(file, at + 1) : plain(file, at);
    row.push(cell);
    if (file[end] === ';') at = end + 1;
    else if (file.startsWith('\r\n', end)) {
      rows.push(row);
      row = [];
      at = end + 2;
    } else throw new Error(`neither a next cell nor a next row at ${end}: ${file.slice(end, end + 40)}`);
  }
  if (row.length > 0) throw new Error('the last row is not ended');
  return rows;
}

/** The rows by the heads of their columns. */
export function recordsOf(file: string): Record<string, string>[] {
  const [heads = [], ...rows] = readCsv(file);
  if (new Set(heads).size !== heads.length) throw new Error(`a head twice: ${heads.join()}`);
  return rows.map((row) => {
    if (row.length !== heads.length) throw new Error(`${row.length} cells below ${heads.length} heads`);
    return Object.fromEntries(heads.map((head, index) => [head, row[index] as string]));
  });
}

function quoted(file: string, from: number): [cell: string, end: number] {
  let cell = '';
  for (let at = from; at < file.length; at++) {
    if (file[at] !== '"') cell += file[at];
    else if (file[at + 1] === '"') {
      cell += '"';
      at++;
    } else return [cell, at + 1];
  }
  throw new Error('a quote that never ends');
}

function plain(file: string, from: number): [cell: string, end: number] {
  let end = from;
  while (end < file.length && !';\r\n"'.includes(file[end] as string)) end++;
  return [file.slice(from, end), end];
}
