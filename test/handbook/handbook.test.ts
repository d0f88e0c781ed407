import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/neu/run.ts';
import { FIELDS_PAGE, fieldsPage } from '../../src/handbook/fields.ts';
import { check } from '../validate/faulty-folder.ts';
import { EXAMPLES, PAGES, withExample } from './examples.ts';

test('the page with all fields is what `npm run schema` writes', () => {
  expect(readFileSync(FIELDS_PAGE, 'utf8')).toBe(fieldsPage());
});

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test('leads to files and headings that exist', () => {
    const lost = linksIn(text).filter(({ file, heading }) => {
      const target = file === '' ? page : normalize(join(dirname(page), file));
      if (!existsSync(target)) return true;
      return heading !== null && !anchorsOf(readFileSync(target, 'utf8')).includes(heading);
    });
    expect(lost).toEqual([]);
  });

  test('describes its pictures in words', () => {
    for (const [, words = ''] of text.matchAll(/!\[([^\]]*)\]/g)) expect(words.length).toBeGreaterThan(20);
  });
});

/** Links within the project. */
function linksIn(text: string): { file: string; heading: string | null }[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => {
      const [file = '', heading = null] = target.split('#');
      return { file: decodeURIComponent(file), heading };
    });
}

function withoutCode(text: string): string {
  return text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '`');
}

/** As forges name headings: small letters, hyphens for spaces, no other signs. */
function anchorsOf(text: string): string[] {
  return [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const CITY = 'test/fixtures/musterstadt';
let root = '';
let known: string[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  cpSync(CITY, root, { recursive: true });
  known = messages();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the handbook has an example for every kind of file', () => {
  const kinds = EXAMPLES.map(({ file }) => file.split(/[/.]/)[0]);
  expect(new Set(kinds)).toEqual(
    new Set(['massnahmen', 'sitzungen', 'zusagen', 'strategie', 'quellen', 'glossar', 'seiten']),
  );
});

test.each(EXAMPLES)('the check has nothing to say of the example $file $part in $page', (example) => {
  const path = join(root, example.file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  writeFileSync(path, withExample(example, before));
  const found = messages(example.file);
  if (before === null) rmSync(path);
  else writeFileSync(path, before);
  expect(found.filter((message) => !known.includes(message))).toEqual([]);
});

/** Without lines, which the example moves. */
function messages(ofFile?: string): string[] {
  return check(root)
    .diagnostics.filter((one) => ofFile === undefined || one.file === ofFile)
    .map(({ file, message }) => `${file}: ${message}`);
}

test('the message that the handbook explains is one that the check gives', () => {
  const messages = PAGES.flatMap((page) => [
    ...readFileSync(page, 'utf8').matchAll(/^```text\n(\S+:\d+:\d+ .*? {2}\[([\w-]+)\]\n)```$/gms),
  ]);
  expect(messages.length).toBeGreaterThan(0);
  for (const [, message = '', rule] of messages) {
    expect(readFileSync(`test/fixtures/fehler/${rule}/erwartet.txt`, 'utf8')).toContain(message);
  }
});

const COMMANDS = PAGES.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^npm run neu -- (.+)$/gm)].map(([, words = '']) => words),
);

test.each(COMMANDS)('`npm run neu -- %s` writes what the check accepts', async (command) => {
  const words = (command.replace(/\s+#.*$/, '').match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((word) =>
    word.replaceAll('"', ''),
  );
  const settings = { root, asOf: null, today: '2026-03-31' };
  let told = '';
  const print = (text: string) => {
    told += text;
  };
  expect(await run({ words: [...words, '--trocken'], settings, canAsk: false, print }), told).toBe(0);
});
