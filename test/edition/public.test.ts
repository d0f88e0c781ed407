import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/site.ts';
import { fieldsOf } from '../../src/validate/field-tree.ts';
import { writeCity } from './city.ts';
import { markable } from './planter.ts';

function read(isPlanted: boolean, internal = false) {
  const root = mkdtempSync(join(tmpdir(), 'sachstand-ausgabe-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const planted = writeCity(root, isPlanted);
  return { ...checkContent({ root, internal, asOf: null, today: '2024-12-31' }), planted };
}

test('what is marked as internal changes nothing of what the public sees', () => {
  const { site, diagnostics } = read(true);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(site).toEqual(read(false).site);
});

test('the internal edition holds all of it, and says of each what it is', () => {
  const { site, planted } = read(true, true);
  const text = JSON.stringify(site?.plan, (_, value) => (value instanceof Map ? [...value] : value));
  expect(planted.words.filter((word) => !text.includes(word))).toEqual([]);
  expect(site?.plan.strategy.notice).toContain('Interne Ausgabe');
  expect(site?.plan.measures.map(({ title }) => title)).toMatchInlineSnapshot(`
    [
      "[intern] zwackel0071 in Wort und Text",
      "Tablets",
      "WLAN in Schulen",
    ]
  `);
});

test('something is planted in every field of everything that can be marked', () => {
  const { planted } = read(true);
  const words = ['text', 'url', 'id'];
  const missing = markable().flatMap(({ kind, path }) =>
    fieldsOf(kind)
      .filter((field) => field.path.startsWith(path))
      .filter(({ shape }) => shape.shape === 'value' && words.includes(shape.value.form))
      .map((field) => `${kind} ${field.path}`)
      .filter((field) => !planted.fields.has(field)),
  );
  // A time of day; and ids, which the city plants by hand because its logs name them.
  expect([...new Set(missing)]).toEqual([
    'massnahmen meilensteine[].id',
    'massnahmen kennzahlen[].id',
    'sitzungen beginn',
  ]);
});

test('everything that can be marked is marked once by itself', () => {
  const { planted } = read(true);
  const places = markable().map(({ kind, path }) => `${kind} ${path}`);
  expect(places.filter((place) => !planted.places.has(place))).toEqual([]);
});
