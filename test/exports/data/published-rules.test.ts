import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { makeDataFiles } from '../../../src/exports/data/files.ts';
import { musterstadt } from '../../musterstadt.ts';
import { faultsOf, statementsOf, turtle } from './rdf.ts';
import { sourceOf } from './sources.ts';

/** The rules as others publish them; `test/fixtures/dcat/README.md` says which files these are. */
const FOLDER = process.env.PUBLISHED_RULES ?? '';
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

describe.runIf(FOLDER)('Musterstadt keeps the published rules', async () => {
  const { plan, asOf } = musterstadt();
  const files = await makeDataFiles(sourceOf({ ...plan, meetings: [] }, asOf));
  const documentAt = (path: string) => JSON.parse(new TextDecoder().decode(files.get(path)?.bytes));

  test('of DCAT-AP.de 2.0, its conventions, and what is out of date in them', async () => {
    const shapes = turtle(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.ttl'))
        .map(read),
    );
    const data = await statementsOf(documentAt('katalog.jsonld'));
    for (const statement of turtle([readFileSync('test/fixtures/dcat/vokabulare.ttl', 'utf8')]))
      data.add(statement);
    expect(await faultsOf(shapes, data)).toEqual([]);
  });

  test('of Data Package 2.0', () => {
    const { $schema: _, ...profile } = JSON.parse(read('datapackage.json'));
    const isPackage = new Ajv({ strict: false, validateFormats: false }).compile(profile);
    isPackage(documentAt('v1/datapackage.json'));
    expect(isPackage.errors).toBeNull();
  });
});

test.skipIf(FOLDER)('the published rules are looked at where PUBLISHED_RULES names their folder', () => {});
