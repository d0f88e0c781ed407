import { counted, formatBytes } from '../../views/format.ts';
import type { DataFileView, DatasetView } from '../../views/open-data.ts';
import { routes } from '../../views/routes.ts';
import { DATASETS } from './datasets.ts';
import type { DataFile } from './files.ts';
import { CATALOGUE, DATA_PACKAGE, WORKBOOK } from './paths.ts';

/** What there is to have, for the page about it. */
export function datasetViews(files: ReadonlyMap<string, DataFile>): DatasetView[] {
  return DATASETS.map(({ id, title, about, counted: words, files: paths }) => ({
    id,
    title,
    about,
    files: paths.flatMap((path) => fileView(files, path, words) ?? []),
  }));
}

/** All tables in one file. */
export function workbookView(files: ReadonlyMap<string, DataFile>): DataFileView | null {
  return fileView(files, WORKBOOK);
}

/** The description of the tables for programs. */
export function packageView(files: ReadonlyMap<string, DataFile>): DataFileView | null {
  return fileView(files, DATA_PACKAGE);
}

/** The catalogue for portals; null where there is none. */
export function catalogueView(files: ReadonlyMap<string, DataFile>): DataFileView | null {
  return fileView(files, CATALOGUE);
}

/** The schemas of the JSON files, in the order of their names. */
export function schemaViews(files: ReadonlyMap<string, DataFile>): DataFileView[] {
  const paths = [...files.keys()].filter((path) => path.endsWith('.schema.json'));
  return paths.sort().flatMap((path) => fileView(files, path) ?? []);
}

const LABELS: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  xlsx: 'Excel',
  jsonld: 'JSON-LD',
};

function fileView(
  files: ReadonlyMap<string, DataFile>,
  path: string,
  words?: readonly [one: string, many: string],
): DataFileView | null {
  const file = files.get(path);
  if (!file) return null;
  const name = path.split('/').at(-1) ?? path;
  return {
    label: LABELS[name.split('.').at(-1) ?? ''] ?? name,
    name,
    href: routes.dataFile(path),
    size: formatBytes(file.bytes.length),
    count:
      words && file.rows !== null ? counted(file.rows, ...words) : path === WORKBOOK ? 'alle Tabellen' : null,
    sha256: file.sha256,
  };
}
