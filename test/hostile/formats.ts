import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import type { BuiltSite } from '../built/build.ts';
import { type ReadComponent, readCalendar } from '../exports/calendar-reader.ts';
import { readCsv } from '../exports/csv-reader.ts';
import { readPdf } from '../exports/pdf.ts';
import { readXml } from '../exports/xml-reader.ts';

/** How a file is read that ends in …, by a program that knows nothing of the one that wrote it; throws at what is broken. */
const READERS: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  json: (bytes) => JSON.parse(bytes.toString()),
  jsonld: (bytes) => JSON.parse(bytes.toString()),
  webmanifest: (bytes) => JSON.parse(bytes.toString()),
  xml: (bytes) => readXml(bytes.toString()),
  svg: (bytes) => wellFormed(bytes.toString()),
  csv: (bytes) => readTable(bytes.toString()),
  ics: (bytes) => readDates(bytes.toString()),
  docx: readOffice,
  xlsx: async (bytes) => {
    readOffice(bytes);
    await readExcelFile(bytes);
  },
  pdf: readReport,
};

/** The endings of the files that can be read here. */
export const READABLE: readonly string[] = Object.keys(READERS);

/** Reads every file with this ending; how many there are, and what is wrong with them. */
export async function readAll(site: BuiltSite, ending: string): Promise<{ count: number; faults: string[] }> {
  const files = site.files().filter((file) => file.endsWith(`.${ending}`));
  const faults: string[] = [];
  for (const file of files) {
    try {
      await READERS[ending]?.(readFileSync(join(site.folder, file)));
    } catch (error) {
      faults.push(`${file}: ${error}`);
    }
  }
  return { count: files.length, faults };
}

function wellFormed(xml: string): void {
  const result = XMLValidator.validate(xml);
  if (result !== true) throw new Error(`${result.err.msg} in line ${result.err.line}`);
}

/** A cell that a spreadsheet would take for a formula. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@](?!\d+([.,]\d+)?$)/u;

function readTable(text: string): void {
  const [heads = [], ...rows] = readCsv(text);
  if (rows.some((row) => row.length !== heads.length)) throw new Error('a row with other columns');
  const formula = rows.flat().find((cell) => FORMULA.test(cell));
  if (formula) throw new Error(`a formula: ${formula}`);
}

/** Components that only a text of the content could have brought. */
function readDates(text: string): void {
  const forged = componentsIn(readCalendar(text)).find(({ properties }) =>
    [...properties.values()].some(({ value }) => value === 'gefaelscht'),
  );
  if (forged) throw new Error('a forged event');
}

function componentsIn(component: ReadComponent): ReadComponent[] {
  return [component, ...component.contains.flatMap(componentsIn)];
}

/** Formulas, fields that load something, macros, and parts that lie elsewhere. */
const ACTIVE =
  /<f>|<f |DDEAUTO|<w:instrText[^>]*>[^<]*(INCLUDE|LINK|QUOTE)|vbaProject|TargetMode="External"[^>]*Target="(?!https?:|mailto:|tel:)/i;

function readOffice(bytes: Buffer): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(part);
    if (!/\.(xml|rels)$/.test(name)) continue;
    wellFormed(text);
    const active = ACTIVE.exec(text);
    if (active) throw new Error(`${name} holds ${active[0]}`);
  }
}

async function readReport(bytes: Buffer): Promise<void> {
  const active = /\/(JavaScript|JS|Launch|EmbeddedFile|SubmitForm|OpenAction|AA)\b/.exec(
    bytes.toString('latin1'),
  );
  if (active) throw new Error(`it holds ${active[0]}`);
  const { pages, document } = await readPdf(bytes);
  if (!pages.join('').includes('geheim.txt')) throw new Error('the hostile texts are missing');
  if (await document.getJSActions()) throw new Error('it runs scripts');
}
