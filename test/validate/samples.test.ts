import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { RULE_IDS, type RuleId } from '../../src/diagnostic/rule-id.ts';
import { checkSample, SAMPLES } from './faulty-folder.ts';
import { refusalOf, UNSTORABLE } from './unstorable.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const refuse = (path: unknown) => {
    const code = refusalOf(String(path));
    if (code) throw Object.assign(new Error(`${code}: refused`), { code });
  };
  return {
    ...fs,
    readFileSync: (...given: Parameters<typeof fs.readFileSync>) => {
      refuse(given[0]);
      return fs.readFileSync(...given);
    },
    readdirSync: (path: string, options: never) => {
      const entries = fs.readdirSync(path, options) as unknown as (string | { name: string })[];
      if (entries.some((one) => typeof one !== 'string' && one.name === 'unlesbar')) {
        throw Object.assign(new Error('EACCES: refused'), { code: 'EACCES' });
      }
      return entries;
    },
  };
});

vi.mock('../../src/load/yaml.ts', async (original) => {
  const yaml = await original<typeof import('../../src/load/yaml.ts')>();
  return {
    ...yaml,
    readYaml: (text: string) => {
      if (text.includes('aus dem Tritt')) throw new TypeError('unexpected');
      return yaml.readYaml(text);
    },
  };
});

/** Each folder is named after its rule, with a variant behind it; `in-ordnung-…` must stay without any diagnostic. */
const folders = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map((entry) => entry.name);

test.each(folders)('%s is told as expected and nothing else', async (name) => {
  const { diagnostics, text } = checkSample(name, UNSTORABLE[name]);
  const rules = diagnostics.map((one) => one.rule);
  if (name.startsWith('in-ordnung-')) expect(rules).toEqual([]);
  else expect(rules).toContain(ruleOf(name));
  await expect(`${text}\n`).toMatchFileSnapshot(join('../..', SAMPLES, name, 'erwartet.txt'));
});

test('every rule has a sample', () => {
  expect(RULE_IDS.filter((rule) => !folders.some((name) => ruleOf(name) === rule))).toEqual([]);
});

test('every rule id can be told', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('rule-id.ts'))
    .map((path) => readFileSync(join('src', path), 'utf8'));
  expect(RULE_IDS.filter((rule) => !sources.some((source) => source.includes(`'${rule}'`)))).toEqual([]);
});

test('the shared base is valid', () => {
  expect(checkSample(null).text).toBe('Alles in Ordnung.');
});

test('everything made by code belongs to a sample', () => {
  expect(Object.keys(UNSTORABLE).filter((name) => !folders.includes(name))).toEqual([]);
});

/** The longest rule id with which the name begins. */
function ruleOf(name: string): RuleId | undefined {
  return RULE_IDS.filter((rule) => name === rule || name.startsWith(`${rule}-`)).sort(
    (a, b) => b.length - a.length,
  )[0];
}
