import { createHash } from 'node:crypto';
import type { Plan } from '../../model/plan.ts';
import { routes } from '../../views/routes.ts';
import { makeBeside } from '../workers/pool.ts';
import { catalogue, hasCatalogue } from './catalogue.ts';
import type { Table } from './columns.ts';
import { commitmentTable } from './commitment-table.ts';
import { creditText } from './credit.ts';
import { dataPackage } from './datapackage.ts';
import { jsonFiles, jsonPaths } from './json/files.ts';
import { jsonText } from './json/text.ts';
import { logTable } from './log-table.ts';
import { indicatorTable, measureTable, milestoneTable } from './measure-tables.ts';
import { CATALOGUE, DATA_PACKAGE, inVersion, schemaPath, WORKBOOK } from './paths.ts';
import { SHAPES, type ShapeName } from './shape/files.ts';
import { schemaOf } from './shape/json-schema.ts';
import type { FileSource } from './source.ts';
import { tableCsv } from './table-csv.ts';
import { type WorkbookContent, workbook } from './workbook.ts';

/** A data file as it is served. */
export interface DataFile {
  /** Below `/daten/`, the version first: `v1/massnahmen.csv`. */
  path: string;
  /** Its media type. */
  type: string;
  bytes: Uint8Array;
  /** In hexadecimal digits. */
  sha256: string;
  /** Rows of a table or things in a list; null where there is nothing to count. */
  rows: number | null;
}

export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  schema: 'application/schema+json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
};

const made = new WeakMap<Plan, Promise<ReadonlyMap<string, DataFile>>>();

/**
 * Every data file by its path. Made once per build: what is served, listed with its size and described in catalogues
 * are the same bytes.
 */
export function dataFiles(source: FileSource): Promise<ReadonlyMap<string, DataFile>> {
  const files = made.get(source.plan) ?? makeDataFiles(source, beginDataFiles(source));
  made.set(source.plan, files);
  return files;
}

/** What takes longest of all data files, and what it is made from. */
interface Begun {
  tables: Table[];
  xlsx: Promise<Uint8Array>;
}

const begun = new WeakMap<Plan, Begun>();

/** Begins with the workbook, beside the thread that draws pages: a large one is there when the other files are. */
export function beginDataFiles(source: FileSource): Begun {
  const beginning = begun.get(source.plan) ?? begin(source);
  begun.set(source.plan, beginning);
  return beginning;
}

function begin(source: FileSource): Begun {
  const tables = tablesOf(source);
  const xlsx = makeWorkbook({ tables, notes: notesOf(source), day: source.asOf });
  // Should it fail before it is waited for, it fails there.
  xlsx.catch(() => {});
  return { tables, xlsx };
}

/** The paths of all data files, known before any of them is made. */
export function dataFilePaths(source: FileSource): string[] {
  const schemas = [...Object.keys(SHAPES), REPORT_SHAPE].map(schemaPath);
  return [
    ...jsonPaths(source),
    ...TABLES.map(({ name }) => inVersion(`${name}.csv`)),
    ...[WORKBOOK, DATA_PACKAGE, ...schemas],
    ...(hasCatalogue(source) ? [CATALOGUE] : []),
  ];
}

export async function makeDataFiles(
  source: FileSource,
  { tables, xlsx } = begin(source),
): Promise<ReadonlyMap<string, DataFile>> {
  const files = new Map<string, DataFile>();
  const add = (path: string, type: string, content: string | Uint8Array, rows: number | null = null) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const file = { path, type, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), rows };
    files.set(path, file);
    return file;
  };
  for (const [path, data] of await jsonFiles(source)) {
    const list = Object.values(data).find((part) => Array.isArray(part));
    add(path, MEDIA_TYPES.json, jsonText(data), list?.length ?? 1);
  }
  const csv = tables.map((table) =>
    add(inVersion(`${table.name}.csv`), MEDIA_TYPES.csv, tableCsv(table), table.rows.length),
  );
  add(WORKBOOK, MEDIA_TYPES.xlsx, await xlsx);
  add(DATA_PACKAGE, MEDIA_TYPES.json, jsonText(dataPackage(source, tables, csv)));
  for (const name of Object.keys(SHAPES) as ShapeName[]) {
    add(schemaPath(name), MEDIA_TYPES.schema, schemaText(source, name));
  }
  add(schemaPath(REPORT_SHAPE), MEDIA_TYPES.schema, source.reportSchema());
  const catalog = catalogue(source, files);
  if (catalog) add(CATALOGUE, MEDIA_TYPES.jsonld, jsonText(catalog));
  return files;
}

/** Rows that take as long as it takes a worker to start. */
const FEW_ROWS = 1000;

/** A large one is made beside the thread that draws pages. */
function makeWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  const rows = content.tables.reduce((sum, table) => sum + table.rows.length, 0);
  return rows > FEW_ROWS ? makeBeside({ form: 'xlsx', content }) : workbook(content);
}

/** The schema of the data of a report, which are no data file: they are published with the report. */
const REPORT_SHAPE = 'statusbericht';

const TABLES = [
  { name: 'massnahmen', make: measureTable },
  { name: 'meilensteine', make: milestoneTable },
  { name: 'verlauf', make: logTable },
  { name: 'kennzahlwerte', make: indicatorTable },
  { name: 'zusagen', make: commitmentTable },
];

/** The tables, in the order in which they are listed. */
export function tablesOf(source: FileSource): Table[] {
  return TABLES.map(({ make }) => make(source));
}

function schemaText({ link }: FileSource, name: ShapeName): string {
  const { $schema, ...schema } = schemaOf(name, { open: true });
  const id = link(routes.dataFile(schemaPath(name)));
  // Only a full address can be the name of a schema.
  return `${JSON.stringify({ $schema, ...(!id.startsWith('/') && { $id: id }), ...schema }, null, 2)}\n`;
}

/** What the workbook says of itself. */
function notesOf(source: FileSource): [string, string][] {
  const { strategy } = source.plan;
  const notes: [string, string | null | undefined][] = [
    ['Quelle', creditText(source)],
    ['Lizenz', strategy.licence && [strategy.licence.name, strategy.licence.url].filter(Boolean).join(', ')],
    ['Hinweis', strategy.notice],
    [
      'Termine',
      'Ein Termin steht mit dem letzten Tag, den er bedeuten kann; daneben steht, wie genau er bekannt ist.',
    ],
    ['Leere Zellen', 'Was nicht dokumentiert ist, ist leer. Es wird nie geschätzt.'],
    ['Felder', `Was die Spalten bedeuten: ${source.link(routes.dataFields)}`],
  ];
  return notes.filter((note): note is [string, string] => Boolean(note[1]));
}
