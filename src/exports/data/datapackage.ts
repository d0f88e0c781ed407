import { routes } from '../../views/routes.ts';
import { siteName } from '../../views/site-name.ts';
import { lastWord } from '../last-word.ts';
import type { Head, Table } from './columns.ts';
import { creditText } from './credit.ts';
import type { DataFile } from './files.ts';
import { licenceOf } from './licence.ts';
import type { FileSource } from './source.ts';

/**
 * The CSV files as a Frictionless Data Package, version 2 (https://datapackage.org/standard/): what stands in which
 * column, how numbers are written, and what joins the tables. `files` are those of the tables, in their order.
 */
export function dataPackage(
  source: FileSource,
  tables: readonly Table[],
  files: readonly DataFile[],
): object {
  const { plan, asOf, link, address } = source;
  const { strategy } = plan;
  const { publisher, keywords } = strategy.openData;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'sachstand',
    title: siteName(strategy),
    description: `${strategy.summary ?? 'Maßnahmen, Meilensteine und Zusagen.'} Quelle: ${creditText(source)}.`,
    ...(address !== null && { homepage: link(routes.data) }),
    created: `${lastWord(plan, asOf)}T00:00:00Z`,
    version: asOf,
    keywords: [strategy.city, ...keywords],
    ...(publisher && { contributors: [contributor(publisher)] }),
    ...licences(source),
    resources: tables.map((table, index) => resource(table, files[index] as DataFile)),
  };
}

function contributor({ name, mail, url }: { name: string; mail: string | null; url: string | null }) {
  return { title: name, ...(mail && { email: mail }), ...(url && { path: url }), roles: ['publisher'] };
}

/** Nothing where no licence is given: the standard has no word for that. */
function licences({ plan }: FileSource): object {
  const { licence } = plan.strategy;
  const known = licenceOf(plan.strategy);
  if (!licence && !known) return {};
  return {
    licenses: [
      {
        name: known?.name ?? licence?.name,
        ...(licence?.url ? { path: licence.url } : known?.url && { path: known.url }),
        title: licence?.name ?? known?.title,
      },
    ],
  };
}

function resource(table: Table, file: DataFile): object {
  return {
    name: table.name,
    title: table.title,
    description: table.about,
    path: `${table.name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes.length,
    hash: `sha256:${file.sha256}`,
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      delimiter: ';',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.heads.map((head) => field(head, table.key.includes(head.head))),
      fieldsMatch: ['exact'],
      missingValues: [''],
      ...(table.key.length > 0 && { primaryKey: table.key }),
      ...(table.refers.length > 0 && {
        foreignKeys: table.refers.map(({ head, table: other, key }) => ({
          fields: [head],
          reference: { resource: other, fields: [key] },
        })),
      }),
    },
  };
}

const TYPES: Readonly<Record<Head['type'], object>> = {
  text: { type: 'string' },
  day: { type: 'date', format: '%Y-%m-%d' },
  whole: { type: 'integer' },
  number: { type: 'number', decimalChar: ',' },
  euro: { type: 'number', decimalChar: ',' },
  'yes-no': { type: 'boolean', trueValues: ['ja'], falseValues: ['nein'] },
};

function field({ head, type, about }: Head, isKey: boolean): object {
  return {
    name: head,
    ...TYPES[type],
    description: about,
    ...(isKey && { constraints: { required: true } }),
  };
}
