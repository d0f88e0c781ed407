import { DATA_VERSION } from './shape/files.ts';

/** The path of a file below `/daten/`. */
export function inVersion(path: string): string {
  return `v${DATA_VERSION}/${path}`;
}

export const WORKBOOK = inVersion('sachstand.xlsx');
export const DATA_PACKAGE = inVersion('datapackage.json');
export const CATALOGUE = 'katalog.jsonld';

/** Where the schema of a JSON file is, by its name. */
export function schemaPath(name: string): string {
  return inVersion(`${name}.schema.json`);
}

/** The file with one measure alone. */
export function measurePath(id: string): string {
  return inVersion(`massnahmen/${id}.json`);
}
