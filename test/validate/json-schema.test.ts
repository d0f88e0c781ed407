import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/load/content.ts';
import { judge } from '../../src/site.ts';
import { EDITED_KINDS, type EditedKind } from '../../src/validate/edited-kind.ts';
import { schemaFile, schemaFiles } from '../../src/validate/json-schema/files.ts';
import { jsonSchemaOf } from '../../src/validate/json-schema/schema.ts';
import { SAMPLES } from './faulty-folder.ts';
import { UNSTORABLE } from './unstorable.ts';

/** Not strict: editors know more keywords than the standard. */
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(EDITED_KINDS.map((kind) => [kind, ajv.compile(jsonSchemaOf(kind))]));

describe('the files in docs/schema', () => {
  test('are what `npm run schema` writes', () => {
    for (const [file, text] of schemaFiles()) expect(readFileSync(file, 'utf8'), file).toBe(text);
  });

  test('are one for each kind of file', () => {
    const names = readdirSync('docs/schema').map((name) => `docs/schema/${name}`);
    expect(names.sort()).toEqual(EDITED_KINDS.map(schemaFile).sort());
  });

  test('are JSON Schema, draft 7', () => {
    for (const kind of EDITED_KINDS) {
      const schema = jsonSchemaOf(kind);
      expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    }
  });
});

/** A content file as the check reads it, where everything is a text, and as editors do, where 2021 is a number. */
interface Read {
  name: string;
  kind: EditedKind;
  readings: unknown[];
  /** Whether the check finds no error in it. */
  accepted: boolean;
}

function readFolder(root: string): Read[] {
  const loaded = loadContent(root);
  const { diagnostics } = judge(loaded, { asked: null, today: '2024-12-31' });
  return loaded.files.map(({ file, kind, data }) => ({
    name: file,
    kind: kind as EditedKind,
    readings: [data, asEditorsRead(readFileSync(join(root, file), 'utf8'), file)],
    accepted: !diagnostics.some((one) => one.file === file && one.severity === 'error'),
  }));
}

function asEditorsRead(text: string, file: string): unknown {
  const head = file.endsWith('.md') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;
  try {
    return parse(head, { version: '1.2', uniqueKeys: false });
  } catch {
    return undefined;
  }
}

function refusalsOf({ kind, readings }: Read): string[] {
  const validator = validators.get(kind);
  return readings.flatMap((data) => (validator?.(data) ? [] : [ajv.errorsText(validator?.errors)]));
}

test.each(['content', 'test/fixtures/musterstadt'])('every file in %s is accepted', (root) => {
  const files = readFolder(root);
  expect(new Set(files.map((file) => file.kind)).size).toBe(EDITED_KINDS.length);
  for (const file of files) expect(refusalsOf(file), file.name).toEqual([]);
});

const samples = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && !(entry.name in UNSTORABLE))
  .map(({ name }) => ({ name, files: readSample(name) }));

function readSample(name: string): Read[] {
  const root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  cpSync(join(SAMPLES, '_basis'), root, { recursive: true });
  cpSync(join(SAMPLES, name), root, { recursive: true });
  const files = readFolder(root);
  rmSync(root, { recursive: true });
  return files;
}

test('whatever the check accepts is accepted, in every spelling of the samples', () => {
  const accepted = samples.flatMap(({ files }) => files.filter((file) => file.accepted));
  expect(accepted.length).toBeGreaterThan(500);
  for (const file of accepted) expect(refusalsOf(file), file.name).toEqual([]);
});

/** Mistakes in a single field: what an editor can underline without knowing the other files. */
const SEEN = [
  'missing-key',
  'unknown-key',
  'invalid-term',
  'invalid-day',
  'invalid-id',
  'invalid-number',
  'invalid-choice',
  'invalid-url',
  'invalid-colour',
  'empty-text',
  'empty-log',
];

test.each(SEEN)('an editor sees what the check tells as %s', (rule) => {
  const [sample] = samples.filter(({ name }) => name === rule);
  const refused = sample?.files.filter((file) => refusalsOf(file).length > 0) ?? [];
  expect(refused.map((file) => file.accepted)).toContain(false);
});

test.each([
  ['massnahmen', { unveraendert: 'ja' }],
  ['massnahmen', { unveraendert: true }],
  ['massnahmen', { werte: { schulen: '7000~', haushalte: 12.5 } }],
  ['massnahmen', { datum: 2021 }],
  ['massnahmen', { datum: 'bis 2023-H1~' }],
  ['massnahmen', { zustaendig: 'nicht-dokumentiert' }],
  ['massnahmen', { text: null, quellen: null, ende: null, meilensteine: null }],
])('%s: an entry with %o is accepted', (kind, entry) => {
  const log = [{ datum: '2021-09-15', ...entry }];
  const file = { titel: 'WLAN', handlungsfeld: 'bildung', zustaendig: 'fb48', verlauf: log };
  const validator = validators.get(kind as EditedKind);
  expect(validator?.(file), ajv.errorsText(validator?.errors)).toBe(true);
});

test.each([
  { datum: '1.6.2021' },
  { datum: '2021-06-31' },
  { datum: '2021-13' },
  { datum: 21 },
  { fortschritt: 101 },
  { werte: { schulen: '12.018.861' } },
  { quellen: [{ titel: 'Seite', url: 'www.example.org' }] },
])('an entry with %o is refused', (entry) => {
  const log = [{ datum: '2021-09-15', ...entry }];
  const file = { titel: 'WLAN', handlungsfeld: 'bildung', zustaendig: 'fb48', verlauf: log };
  expect(validators.get('massnahmen')?.(file)).toBe(false);
});
