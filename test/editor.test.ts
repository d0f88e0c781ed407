import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { frontMatterHelp } from '../src/dev/front-matter-help.ts';
import { EDITED_KINDS } from '../src/validate/edited-kind.ts';
import { schemaFile } from '../src/validate/json-schema/files.ts';
import { musterstadt } from './musterstadt.ts';
import { checkSample } from './validate/faulty-folder.ts';

/** What comes with the repository for Visual Studio Code. */
const settings = readJson('settings.json');
const schemas = settings['yaml.schemas'] as Record<string, string[]>;

function readJson(name: string) {
  return JSON.parse(readFileSync(`.vscode/${name}`, 'utf8'));
}

const root = 'test/fixtures/musterstadt';
const { plan } = musterstadt();

/** As the YAML extension reads a pattern: `*` is anything, and what stands before doesn't count. */
function matches(pattern: string, file: string): boolean {
  const escaped = pattern.replace(/[.+^$()[\]{}|\\?-]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`${escaped}$`).test(file);
}

test('every YAML file of both cities is helped by the schema of its kind, and by no other', () => {
  for (const root of ['content', 'test/fixtures/musterstadt']) {
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const file = `${root}/${name.replaceAll('\\', '/')}`;
      if (!file.endsWith('.yaml')) continue;
      const kind = file.slice(root.length + 1).split(/[/.]/)[0];
      const found = Object.entries(schemas).filter(([, patterns]) =>
        patterns.some((one) => matches(one, file)),
      );
      expect(
        found.map(([schema]) => schema),
        file,
      ).toEqual([`./docs/schema/${kind}.schema.json`]);
    }
  }
});

test('the settings name schemas that exist', () => {
  for (const schema of Object.keys(schemas)) expect(existsSync(schema), schema).toBe(true);
  const inYaml = EDITED_KINDS.filter((kind) => kind !== 'seiten').map((kind) => `./${schemaFile(kind)}`);
  expect(Object.keys(schemas).sort()).toEqual(inYaml.sort());
});

test('a task shows each line of the check as a problem at its place', () => {
  const [task] = readJson('tasks.json').tasks;
  const { text } = checkSample('green-but-overdue', undefined);
  const both = `${text}\n${checkSample('invalid-choice').text}`;
  const problems = task.problemMatcher.map(
    ({ severity, pattern }: { severity: string; pattern: { regexp: string } }) => {
      const [match = []] = [...both.matchAll(new RegExp(pattern.regexp, 'gm'))];
      return [severity, ...match.slice(1)];
    },
  );
  expect(problems).toEqual([
    ['error', 'content/massnahmen/wlan.md', '7', '13', '„In Umsetzung“ ist kein Status.'],
    [
      'warning',
      expect.stringContaining('content/massnahmen/'),
      expect.anything(),
      expect.anything(),
      expect.stringContaining('gruen'),
    ],
  ]);
});

test('the front matter of every Markdown file is helped by the schema of its kind', () => {
  const files = frontMatterHelp(root, plan);
  const { collections, entries } = JSON.parse(files.get('collections.json') ?? '');
  for (const { name } of collections) expect(files.has(`${name}.schema.json`)).toBe(true);
  const kinds = Object.entries(entries).map(([address, kind]) => {
    const [folder] = relative(root, fileURLToPath(address)).split(/[/\\]/);
    expect(folder).toBe(kind);
    return kind;
  });
  expect(new Set(kinds)).toEqual(new Set(['massnahmen', 'sitzungen', 'zusagen', 'seiten']));
});

test('in front matter the ids of the content are proposed with what they are called', () => {
  const files = frontMatterHelp(root, plan);
  const { properties } = JSON.parse(files.get('massnahmen.schema.json') ?? '');
  expect(properties.zustaendig.defaultSnippets).toContainEqual({
    label: 'fb61',
    body: 'fb61',
    description: plan.strategy.units.find(({ id }) => id === 'fb61')?.title,
  });
});

test('without a valid plan, front matter is helped all the same', () => {
  const files = frontMatterHelp(root, null);
  expect(JSON.parse(files.get('zusagen.schema.json') ?? '').properties.art.enum).toContain('antrag');
});
