import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { EDITED_KINDS, type EditedKind, KIND_HELP, SCHEMAS } from '../../src/validate/edited-kind.ts';
import type { Target, ValueMeta } from '../../src/validate/field-form.ts';
import { FIELD_HELP, fieldHelp } from '../../src/validate/field-help.ts';
import { fieldsOf, shapeOf } from '../../src/validate/field-tree.ts';
import { readBySchema } from '../../src/validate/read.ts';
import {
  ASSESSMENT_LABELS,
  COMMITMENT_KIND_LABELS,
  COMMITMENT_STATE_LABELS,
  STATUS_LABELS,
} from '../../src/views/labels.ts';
import { musterstadt } from '../musterstadt.ts';

test('every field has help, and there is no help for fields that do not exist', () => {
  for (const kind of EDITED_KINDS) {
    expect(Object.keys(FIELD_HELP[kind]).sort()).toEqual(
      fieldsOf(kind)
        .map(({ path }) => path)
        .sort(),
    );
  }
});

test('a field is addressed by kind and path', () => {
  expect(fieldHelp('massnahmen', 'handlungsfeld').label).toBe('Handlungsfeld');
  expect(fieldHelp('massnahmen', 'verlauf[].meilensteine.*.neu').label).toBe('Neuer Termin');
  expect(() => fieldHelp('massnahmen', 'ampel')).toThrow('ampel');
});

describe.each(EDITED_KINDS)('in %s', (kind) => {
  const fields = fieldsOf(kind);

  test('every field is told in sentences', () => {
    for (const { help, path } of fields) {
      expect(help.label, path).toMatch(/^[A-ZÄÖÜ].*[^.:]$/);
      expect(help.help, path).toMatch(/^[A-ZÄÖÜ].*[.?]$/s);
    }
  });

  test('every field has an example that the check accepts', () => {
    const faults = fields.flatMap(({ path, help }) => faultsIn(kind, path, help.example));
    expect(faults).toEqual([]);
  });

  test('every word that is possible is explained, and is called as on the pages', () => {
    for (const { path, shape, help } of fields) {
      const words = Object.entries(help.words ?? {});
      expect(
        words.map(([word]) => word),
        path,
      ).toEqual(shape.shape === 'value' ? wordsOf(shape.value) : []);
      for (const [word, { label, help: sentence }] of words) {
        expect(sentence, path).toMatch(/^[A-ZÄÖÜ].*\.$/);
        expect(label, path).toBe(LABELS[word] ?? label);
      }
    }
  });
});

function wordsOf(value: ValueMeta): readonly string[] {
  if (value.form === 'choice') return value.words;
  return value.form === 'yes-no' ? ['ja', 'nein'] : [];
}

const LABELS: Record<string, string> = {
  ...STATUS_LABELS,
  ...ASSESSMENT_LABELS,
  ...COMMITMENT_KIND_LABELS,
  ...COMMITMENT_STATE_LABELS,
};

/** What the check says of one field with this value, whatever else its file lacks. */
function faultsIn(kind: EditedKind, path: string, example: string): string[] {
  const steps = path.match(/\[\]|\*|[^.[\]*]+/g) ?? [];
  const data = steps.reduceRight<unknown>(
    (inner, step) => (step === '[]' ? [inner] : { [step === '*' ? 'kennung' : step]: inner }),
    parse(example, { schema: 'failsafe' }),
  );
  return readBySchema(SCHEMAS[kind] as z.ZodType, data)
    .faults.filter((fault) => fault.rule !== 'missing-key')
    .map((fault) => `${fault.path.join('.')}: ${fault.message}`);
}

test('examples name what the fictional city has', () => {
  const { strategy, measures, meetings } = musterstadt().plan;
  const known: Partial<Record<Target, readonly { id: string }[]>> = {
    handlungsfelder: strategy.fields,
    einheiten: strategy.units,
    gremien: strategy.committees,
    massnahmen: measures,
    sitzungen: meetings,
  };
  for (const { shape, help, path } of EDITED_KINDS.flatMap(fieldsOf)) {
    const single = shape.shape === 'list' ? shape.item : shape;
    const value = single.shape === 'value' ? single.value : null;
    const ids = value?.form === 'reference' && known[value.target]?.map(({ id }) => id);
    if (ids) expect(ids, path).toEqual(expect.arrayContaining([parse(help.example)].flat()));
  }
});

test('which fields are required and what they refer to is told as data', () => {
  const byPath = new Map(fieldsOf('massnahmen').map((field) => [field.path, field]));
  expect([...byPath.values()].filter((field) => field.required).map(({ path }) => path)).toEqual([
    'titel',
    'handlungsfeld',
    'zustaendig',
    'ansprechstelle.name',
    'meilensteine[].id',
    'meilensteine[].titel',
    'kennzahlen[].id',
    'kennzahlen[].titel',
    'kennzahlen[].einheit',
    'kennzahlen[].ziel.wert',
    'nicht_dokumentiert[].text',
    'verlauf',
    'verlauf[].datum',
    'verlauf[].quellen[].titel',
  ]);
  expect(byPath.get('zustaendig')?.shape).toEqual({
    shape: 'value',
    value: { form: 'reference', target: 'einheiten', orUndocumented: true },
  });
  expect(byPath.get('verlauf[].werte')?.shape).toEqual({
    shape: 'record',
    key: { form: 'reference', target: 'kennzahlen', orUndocumented: false },
    item: { shape: 'value', value: { form: 'quantity' } },
  });
});

test('files that hold a list or entries by id are told as such', () => {
  expect(shapeOf('glossar').shape).toBe('list');
  expect(shapeOf('quellen').shape).toBe('record');
});

test('every kind of file says what it is called and where it lies', () => {
  for (const kind of EDITED_KINDS) {
    expect(KIND_HELP[kind].files).toMatch(/^(\w+\/<.*>\.md|\w+\.yaml)$/);
    expect(KIND_HELP[kind].help).toMatch(/\.$/);
  }
});
