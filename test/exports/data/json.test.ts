import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonFiles } from '../../../src/exports/data/json/files.ts';
import { jsonText } from '../../../src/exports/data/json/text.ts';
import { SHAPES, type ShapeName } from '../../../src/exports/data/shape/files.ts';
import { type JsonSchema, schemaOf } from '../../../src/exports/data/shape/json-schema.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { checkContent } from '../../../src/site.ts';
import { city } from '../../model/build.ts';
import { musterstadt } from '../../musterstadt.ts';
import { NASTY } from '../nasty.ts';
import { ADDRESS, renamed, sourceOf } from './sources.ts';

const { plan, asOf } = musterstadt();

/** A checker that lets nothing pass that the schema does not name. */
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
const checks = new Map(
  (Object.keys(SHAPES) as ShapeName[]).map((name) => [name, ajv.compile(schemaOf(name, { open: false }))]),
);

type Read = Record<string, unknown>;

/** The files as programs read them, by their path below `/daten/`. */
async function read(plan: Plan, asOf: string, address: string | null = ADDRESS): Promise<Map<string, Read>> {
  const files = await jsonFiles(sourceOf(plan, asOf, address));
  return new Map([...files].map(([path, data]) => [path, JSON.parse(jsonText(data)) as Read]));
}

/** What the schemas that the files name have against them. */
function faultsOf(files: ReadonlyMap<string, Read>): unknown[] {
  return [...files].flatMap(([path, data]) => {
    const name = /([a-z]+)\.schema\.json$/.exec(String(data.$schema))?.[1] as ShapeName;
    const check = checks.get(name);
    return check?.(data) ? [] : [{ path, name, errors: check?.errors }];
  });
}

const hagen = checkContent({ root: 'content', asOf: null, today: '2026-01-01' }).site;
const PLANS: Record<string, [Plan, string]> = {
  Musterstadt: [plan, asOf],
  Hagen: hagen ? [hagen.plan, hagen.asOf] : [plan, asOf],
  'a strategy without measures': [city({}), '2030-01-01'],
  'a strategy with one measure': [city({ measures: { wlan: '{}' } }), '2030-01-01'],
  'a day before anything was said': [plan, '2001-01-01'],
};

describe.each(Object.entries(PLANS))('%s', (_, [plan, asOf]) => {
  test('is told as its schemas say', async () => {
    expect(faultsOf(await read(plan, asOf))).toEqual([]);
    expect(faultsOf(await read(plan, asOf, null))).toEqual([]);
  });
});

test('has one file for each measure, the same as in the file with all', async () => {
  const files = await read(plan, asOf);
  const { measures } = files.get('v1/massnahmen.json') as { measures: { id: string }[] };
  expect(measures).toHaveLength(24);
  for (const measure of measures)
    expect(files.get(`v1/massnahmen/${measure.id}.json`)?.measure).toEqual(measure);
});

test('gives every thing the address of its page, full or as a path', async () => {
  const lists = ['measures', 'commitments', 'meetings', 'reports', 'periods'];
  const pagesIn = async (address: string | null) =>
    [...(await read(plan, asOf, address)).values()].flatMap((data) =>
      lists.flatMap((key) => ((data[key] ?? []) as { page: string }[]).map(({ page }) => page)),
    );
  for (const page of await pagesIn(ADDRESS))
    expect(page).toMatch(/^https:\/\/sachstand\.musterstadt\.example\/.*$/);
  for (const page of await pagesIn(null)) expect(page).toMatch(/^\/sachstand\//);
});

test('tells a date as it was written and by its first and last day', async () => {
  const plan = city({ measures: { wlan: 'ende: 2026-Q1~\nbeginn: bis 2020-09-04' } });
  const file = (await read(plan, '2025-01-01')).get('v1/massnahmen/wlan.json');
  expect(file?.measure).toMatchObject({
    begin: { text: 'bis 2020-09-04', first: null, last: '2020-09-04', approximate: false },
    end: { planned: { text: '2026-Q1~', first: '2026-01-01', last: '2026-03-31', approximate: true } },
  });
});

test('says null of what is unknown, and nothing later than the day', async () => {
  const plan = city({
    measures: {
      wlan: 'verlauf: [{ datum: 2020-01-01 }, { datum: 2027-01-01, status: geplant, zustaendig: schule }]',
    },
  });
  const file = (await read(plan, '2025-01-01')).get('v1/massnahmen/wlan.json');
  expect(file?.measure).toMatchObject({
    status: null,
    owner: { id: 'it', title: 'IT-Betrieb' },
    assessment: null,
    progress: { percent: null, basis: 'unknown', milestones: null },
    end: { planned: null, schedule: 'ohne-termin' },
    log: [{ newOwner: null }],
  });
});

test('tells changes as the reports tell them, and those since the last report', async () => {
  const { periods } = (await read(plan, asOf)).get('v1/aenderungen.json') as {
    periods: {
      from: string | null;
      to: string;
      meeting: string | null;
      changes: { kind: string; text: string }[];
    }[];
  };
  expect(periods[0]).toMatchObject({ from: null, meeting: '2024-06-11-digitalausschuss', changes: [] });
  expect(periods.at(-1)).toMatchObject({ from: '2026-03-10', to: asOf, meeting: null });
  const postponed = periods.flatMap(({ changes }) => changes).find(({ kind }) => kind === 'postponed');
  expect(postponed).toMatchObject({
    tag: 'verschoben',
    text: expect.stringMatching(/verschoben/),
    from: { text: expect.any(String) },
    to: { text: expect.any(String) },
    nth: expect.any(Number),
  });
});

test('names the files of every report with their checksums', async () => {
  const { reports } = (await read(plan, asOf)).get('v1/berichte.json') as {
    reports: { meeting: string; files: { format: string; url: string; bytes: number; sha256: string }[] }[];
  };
  expect(reports).toHaveLength(8);
  for (const { meeting, files } of reports) {
    expect(files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'md', 'csv', 'json']);
    for (const { format, url, bytes, sha256 } of files) {
      expect(url).toBe(`${ADDRESS}/sitzungen/${meeting}/statusbericht-${meeting}.${format}`);
      expect(bytes).toBeGreaterThan(1);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  }
});

test.each(Object.entries(NASTY))('carries text with %s unharmed', async (_, text) => {
  const nasty = renamed({ ...plan, meetings: [] }, text);
  const files = await jsonFiles(sourceOf(nasty, asOf));
  const bytes = new TextEncoder().encode(jsonText(files.get('v1/massnahmen.json')));
  const { measures, source } = JSON.parse(new TextDecoder().decode(bytes));
  expect(source.notice).toBe(text);
  expect(measures).toHaveLength(24);
  for (const { title, description, log } of measures) {
    expect([title, description, log[0].text]).toEqual([text, text, text]);
  }
});

describe('JSON text', () => {
  test('keeps what is short in one line, and what is long readable', () => {
    expect(
      jsonText({ a: 1, b: [{ text: '2021', last: '2021-12-31' }], c: 'x'.repeat(100), d: [], e: {} }),
    ).toBe(
      `{\n  "a": 1,\n  "b": [{ "text": "2021", "last": "2021-12-31" }],\n  "c": "${'x'.repeat(100)}",\n  "d": [],\n  "e": {}\n}\n`,
    );
  });
});

describe('the published schemas', () => {
  const schemas = Object.entries(SHAPES).map(([name]) => schemaOf(name as ShapeName, { open: true }));

  test('say of every field what it means', () => {
    const silent = schemas.flatMap((schema) => undescribed(schema, schema.title ?? ''));
    expect(silent).toEqual([]);
  });

  test('let fields pass that a later program may add', async () => {
    const file = (await read(plan, asOf)).get('v1/strategie.json');
    const isStrategy = new Ajv2020({ strict: false, validateFormats: false }).compile(
      schemaOf('strategie', { open: true }),
    );
    expect(isStrategy({ ...file, added: 1 })).toBe(true);
    expect(isStrategy({ ...file, strategy: { title: 'Nur ein Titel' } })).toBe(false);
    expect(checks.get('strategie')?.({ ...file, added: 1 })).toBe(false);
  });
});

/** The paths of fields without a description. */
function undescribed(schema: JsonSchema, path: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const told = field.description ?? field.anyOf?.find(({ description }) => description)?.description;
    return [...(told ? [] : [`${path}.${key}`]), ...undescribed(field, `${path}.${key}`)];
  });
  const inner = [
    ...Object.values(schema.$defs ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...own, ...inner.flatMap((one) => undescribed(one, path))];
}
