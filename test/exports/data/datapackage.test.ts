import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type DataFile, makeDataFiles } from '../../../src/exports/data/files.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { city } from '../../model/build.ts';
import { musterstadt } from '../../musterstadt.ts';
import { sourceOf } from './sources.ts';

/** As much of a data package as a program needs that reads its tables. */
interface Package {
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    encoding: string;
    dialect: { delimiter: string; quoteChar: string; lineTerminator: string };
    schema: {
      fields: {
        name: string;
        type: string;
        decimalChar?: string;
        trueValues?: string[];
        falseValues?: string[];
      }[];
      missingValues: string[];
      primaryKey?: string[];
      foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    };
  }[];
}
type Resource = Package['resources'][number];
type Value = string | number | boolean | null;

const { plan, asOf } = musterstadt();
const PLANS: Record<string, Plan> = {
  Musterstadt: { ...plan, meetings: [] },
  'a strategy without measures': city({}),
};

describe.each(Object.entries(PLANS))('the tables of %s', async (_, plan) => {
  const files = await makeDataFiles(sourceOf(plan, asOf));
  const { resources } = JSON.parse(new TextDecoder().decode(bytesOf(files, 'datapackage.json'))) as Package;
  const tables = new Map(resources.map((one) => [one.name, readTable(one, bytesOf(files, one.path))]));

  test('are all there, as large as said, and unaltered', () => {
    expect(resources.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((path) => path.endsWith('.csv')).map((path) => path.slice('v1/'.length)),
    );
    for (const { path, bytes, hash } of resources) {
      const file = bytesOf(files, path);
      expect(file).toHaveLength(bytes);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
  });

  test('have the columns that are described, with values of their types', () => {
    for (const { name, schema } of resources) {
      const { heads, rows } = tables.get(name) ?? { heads: [], rows: [] };
      expect(heads).toEqual(schema.fields.map((field) => field.name));
      for (const row of rows) for (const value of Object.values(row)) expect(value).not.toBeNaN();
    }
  });

  test('can be joined by the keys that are described', () => {
    const keyOf = (row: Record<string, Value>, heads: string[]) =>
      JSON.stringify(heads.map((head) => row[head]));
    for (const { name, schema } of resources) {
      const rows = tables.get(name)?.rows ?? [];
      const { primaryKey, foreignKeys = [] } = schema;
      if (primaryKey) expect(new Set(rows.map((row) => keyOf(row, primaryKey))).size).toBe(rows.length);
      for (const { fields, reference } of foreignKeys) {
        const others = tables.get(reference.resource)?.rows ?? [];
        const known = new Set(others.map((row) => keyOf(row, reference.fields)));
        for (const row of rows) expect(known).toContain(keyOf(row, fields));
      }
    }
  });
});

test('a number is read as one', async () => {
  const plan = city({ measures: { wlan: 'kosten: { plan: 12500.5~ }' } });
  const files = await makeDataFiles(sourceOf(plan, '2030-01-01'));
  const { resources } = JSON.parse(new TextDecoder().decode(bytesOf(files, 'datapackage.json'))) as Package;
  const measures = resources[0] as Resource;
  expect(readTable(measures, bytesOf(files, measures.path)).rows[0]).toMatchObject({
    Stichtag: '2030-01-01',
    'Kosten geplant in Euro': 12500.5,
    'Kosten geplant in Euro: ungefähr': true,
    'Kosten bisher in Euro': null,
    'Ende: Verschiebungen': 0,
  });
});

function bytesOf(files: ReadonlyMap<string, DataFile>, path: string): Uint8Array {
  return files.get(`v1/${path}`)?.bytes ?? new Uint8Array();
}

/** A table read by its description alone. */
function readTable({ dialect, schema }: Resource, file: Uint8Array) {
  const [heads = [], ...lines] = parse(Buffer.from(file), {
    bom: true,
    delimiter: dialect.delimiter,
    quote: dialect.quoteChar,
    record_delimiter: dialect.lineTerminator,
  });
  const rows = lines.map((line) =>
    Object.fromEntries(
      schema.fields.map((field, index) => [field.name, typedValue(field, line[index] ?? '')]),
    ),
  );
  return { heads, rows };

  function typedValue(field: Resource['schema']['fields'][number], cell: string): Value {
    if (schema.missingValues.includes(cell)) return null;
    switch (field.type) {
      case 'integer':
        return /^-?\d+$/.test(cell) ? Number(cell) : Number.NaN;
      case 'number':
        return Number(cell.replace(field.decimalChar ?? '.', '.'));
      case 'date':
        return /^\d{4}-\d\d-\d\d$/.test(cell) ? cell : Number.NaN;
      case 'boolean':
        return field.trueValues?.includes(cell)
          ? true
          : field.falseValues?.includes(cell)
            ? false
            : Number.NaN;
      default:
        return cell;
    }
  }
}
