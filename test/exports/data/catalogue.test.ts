import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeDataFiles } from '../../../src/exports/data/files.ts';
import { LICENCE_CODES, NO_OPEN_DATA, type OpenData } from '../../../src/model/open-data.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Strategy } from '../../../src/model/types.ts';
import { city } from '../../model/build.ts';
import { musterstadt } from '../../musterstadt.ts';
import { NASTY } from '../nasty.ts';
import { faultsOf, statementsOf, turtle } from './rdf.ts';
import { ADDRESS, sourceOf } from './sources.ts';

const { plan, asOf } = musterstadt();

const SHAPES = turtle([readFileSync('test/fixtures/dcat/anforderungen.ttl', 'utf8')]);
const VOCABULARIES = readFileSync('test/fixtures/dcat/vokabulare.ttl', 'utf8');

/** The reports take time to be set as PDF, and no catalogue names them. */
const light: Plan = { ...plan, meetings: [] };

async function catalogueOf(plan: Plan, address: string | null = ADDRESS): Promise<object | null> {
  const file = (await makeDataFiles(sourceOf(plan, asOf, address))).get('katalog.jsonld');
  return file ? JSON.parse(new TextDecoder().decode(file.bytes)) : null;
}

const withStrategy = (change: Partial<Strategy>): Plan => ({
  ...light,
  strategy: { ...light.strategy, ...change },
});
const withOpenData = (change: Partial<OpenData>) =>
  withStrategy({ openData: { ...light.strategy.openData, ...change } });

/** What DCAT-AP.de has against the catalogue. */
async function judged(document: object | null): Promise<string[]> {
  const data = await statementsOf(document ?? {});
  for (const statement of turtle([VOCABULARIES])) data.add(statement);
  return faultsOf(SHAPES, data);
}

test('the catalogue of Musterstadt is what DCAT-AP.de and GovData demand', async () => {
  expect(await judged(await catalogueOf(light))).toEqual([]);
});

test.each([
  ['a strategy without measures', { ...city({}), strategy: light.strategy }],
  ['a strategy with one measure', { ...city({ measures: { wlan: '{}' } }), strategy: light.strategy }],
  ['the key of a region', withOpenData({ regionalKey: '059990000000' })],
  ['the key of a district', withOpenData({ regionalKey: '05999', frequency: 'unregelmaessig' })],
  ['a strategy without end', withStrategy({ period: { from: light.strategy.period.from, to: null } })],
  ['a strategy without any period', withStrategy({ period: { from: null, to: null } })],
])('the catalogue of %s is so too', async (_, plan) => {
  expect(await judged(await catalogueOf(plan))).toEqual([]);
});

test.each(LICENCE_CODES)('the licence %s is one of the list', async (licence) => {
  expect(await judged(await catalogueOf(withOpenData({ licence })))).toEqual([]);
});

test('without contributor id and licence it is still a catalogue, but not for GovData', async () => {
  const bare = { ...NO_OPEN_DATA, publisher: { name: 'Stadt Musterstadt', mail: null, url: null } };
  const faults = await judged(await catalogueOf(withStrategy({ openData: bare, licence: null })));
  expect([...new Set(faults.map((fault) => fault.split(' ')[2]))].sort()).toEqual([
    'contributorID',
    'license',
  ]);
});

test('a known address of the licence says enough', async () => {
  const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.de' };
  const plan = withStrategy({ openData: { ...light.strategy.openData, licence: null }, licence });
  expect(JSON.stringify(await catalogueOf(plan))).toContain('http://dcat-ap.de/def/licenses/cc-by/4.0');
});

test('nothing is published while nobody says who publishes it, or where', async () => {
  expect(await catalogueOf(light, null)).toBeNull();
  expect(await catalogueOf(withOpenData({ publisher: null }))).toBeNull();
});

test('sizes and checksums are those of the files', async () => {
  const files = await makeDataFiles(sourceOf(light, asOf));
  const data = await statementsOf((await catalogueOf(light)) ?? {});
  const values = (property: string) =>
    [...data].filter(({ predicate }) => predicate.value.endsWith(property)).map(({ object }) => object.value);
  expect(values('downloadURL')).toHaveLength(12);
  const named = values('downloadURL').map((url) => files.get(url.slice(`${ADDRESS}/daten/`.length)));
  expect(values('checksumValue').sort()).toEqual(named.map((file) => file?.sha256 ?? '').sort());
  expect(values('byteSize').sort()).toEqual(named.map((file) => `${file?.bytes.length}`).sort());
});

test('what is wrong is found', async () => {
  const broken = JSON.stringify(await catalogueOf(light))
    .replaceAll('dcat:byteSize', 'dcat:size')
    .replaceAll('data-theme/GOVE', 'data-theme/UNKNOWN');
  const paths = (await judged(JSON.parse(broken))).map((fault) => fault.split(' ')[2]);
  expect([...new Set(paths)]).toEqual(expect.arrayContaining(['byteSize', 'theme']));
});

test.each(Object.entries(NASTY))('carries text with %s unharmed', async (_, text) => {
  const publisher = { name: text, mail: null, url: null };
  const plan = withStrategy({ title: text, openData: { ...light.strategy.openData, publisher } });
  const data = await statementsOf((await catalogueOf(plan)) ?? {});
  const names = [...data].filter(({ predicate }) => predicate.value.endsWith('/name'));
  expect(names.map(({ object }) => object.value)).toEqual([text]);
});
