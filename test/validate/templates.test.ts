import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSample } from './faulty-folder.ts';

/** The pages that a city adopts. */
const TEMPLATES = 'docs/vorlagen/seiten';
const names = readdirSync(TEMPLATES);

function check(change: (text: string) => string) {
  return checkSample(null, (root) => {
    mkdirSync(join(root, 'seiten'), { recursive: true });
    for (const name of names) {
      writeFileSync(join(root, 'seiten', name), change(readFileSync(join(TEMPLATES, name), 'utf8')));
    }
  });
}

/** With a date, as editors write it first. */
const dated = (text: string) => text.replace(/^stand: "\{\{.*\}\}"$/m, 'stand: 2024-06-01');

describe('the templates for the pages of a city', () => {
  test.each(names)('%s cannot be published as it is', (name) => {
    const { diagnostics } = check(dated);
    const rules = diagnostics.filter((one) => one.file === `seiten/${name}`).map((one) => one.rule);
    expect(new Set(rules)).toEqual(new Set(['placeholder-left']));
  });

  test('have no fault once everything is filled in', () => {
    expect(check((text) => dated(text).replace(/\{\{.*?\}\}/g, 'Angaben')).text).toBe('Alles in Ordnung.');
  });
});
