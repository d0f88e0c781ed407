import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { splitText } from '../../src/edit/split-text.ts';
import { updateText } from '../../src/edit/update-text.ts';
import { type FileData, type FileValue, isFileData, isList, sameValue } from '../../src/edit/value.ts';
import { NASTY } from '../exports/nasty.ts';
import { holds } from '../fuzz/runs.ts';

const FILES = ['content', 'test/fixtures/musterstadt'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml)$/.test(path) && !/^(LIESMICH|LIZENZ)/.test(path))
    .map((path) => join(root, path))
    .sort(),
);

/** What the check lets through. */
const WRITABLE = Object.entries(NASTY)
  .filter(([name]) => !['controls', 'half a character', 'only blanks'].includes(name))
  .map(([, text]) => text);

const MEASURES = FILES.filter((file) => file.includes('/massnahmen/'));

interface Read {
  data: FileValue;
  body: string | null;
}

function read(file: string, text: string): Read {
  const parts = file.endsWith('.md') ? splitText(text) : null;
  if (file.endsWith('.md') && !parts) throw new Error(`${file} can't be split`);
  const head = parts?.head ?? text;
  const data = parseDocument(head, { schema: 'failsafe', stringKeys: true }).toJS();
  return { data: emptyAsNull(data), body: parts?.body ?? null };
}

/** With the rules of the failsafe schema a missing value is an empty text. */
function emptyAsNull(value: FileValue): FileValue {
  if (value === '') return null;
  if (isList(value)) return value.map(emptyAsNull);
  if (!isFileData(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptyAsNull(inner)]));
}

/** Lines that only one of two texts has, in order; lines that stand in both are matched greedily from both ends. */
function difference(before: string, after: string): { gone: string[]; added: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return { gone: a.slice(start, a.length - end), added: b.slice(start, b.length - end) };
}

test.each(FILES)('%s stays byte for byte the same when nothing changes', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(updateText(text, read(file, text))).toBe(text);
});

test.each(MEASURES)('an entry added to the log of %s adds only its lines', (file) => {
  const text = readFileSync(file, 'utf8');
  const { data, body } = read(file, text);
  const log = (data as FileData).verlauf as readonly FileValue[];
  const entry = {
    datum: '2027-01-15',
    einschaetzung: 'gelb',
    grund: 'Lieferung verzögert sich: Chips fehlen',
    ende: { neu: '2028', grund: 'Chips, die fehlen' },
    text: 'Die Ausschreibung läuft.',
  };
  for (const verlauf of [
    [...log, entry],
    [entry, ...log],
  ]) {
    const after = updateText(text, { data: { ...(data as FileData), verlauf }, body });
    const { gone, added } = difference(text, after);
    expect(gone).toEqual([]);
    expect(added.map((line) => line.trim())).toEqual([
      '- datum: 2027-01-15',
      'einschaetzung: gelb',
      'grund: "Lieferung verzögert sich: Chips fehlen"',
      'ende: { neu: 2028, grund: "Chips, die fehlen" }',
      'text: Die Ausschreibung läuft.',
    ]);
  }
});

test.each(FILES.filter((_, index) => index % 12 === 0))(
  'each single value of %s can be changed, and only where it stands',
  (file) => {
    const text = readFileSync(file, 'utf8');
    const { data, body } = read(file, text);
    for (const path of pathsOf(data)) {
      const wanted = put(data, path, '2031-Q2');
      const after = updateText(text, { data: wanted, body });
      expect(sameValue(read(file, after).data, wanted), path.join('.')).toBe(true);
      const { added } = difference(text, after);
      expect([path.join('.'), added.length]).toEqual([path.join('.'), Math.min(added.length, 2)]);
    }
  },
);

type Path = readonly (string | number)[];

/** To all single values. */
function pathsOf(value: FileValue, path: Path = []): Path[] {
  if (isList(value)) return value.flatMap((item, index) => pathsOf(item, [...path, index]));
  if (isFileData(value))
    return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
  return [path];
}

function put(value: FileValue, [first, ...rest]: Path, wanted: FileValue): FileValue {
  if (first === undefined) return wanted;
  if (isList(value)) return value.map((item, index) => (index === first ? put(item, rest, wanted) : item));
  const data = value as FileData;
  return { ...data, [first]: put(data[first], rest, wanted) };
}

describe('whatever is wanted is what the file says afterwards', () => {
  const words = fc.oneof(
    fc.constantFrom(
      'a',
      'ja',
      '2021',
      'null',
      '~',
      '- a',
      'a: b',
      '# a',
      '„a“',
      '"',
      "'",
      'a, b',
      '{',
      '|',
      'a #b',
      '!x',
    ),
    fc.constantFrom(...WRITABLE),
    fc.lorem({ maxCount: 40 }),
    fc.constantFrom('Erste Zeile\nZweite Zeile', 'Absatz\n\n  eingerückt\nEnde'),
  );
  // No content file has lists of lists.
  const { value } = fc.letrec<{ value: FileValue; item: FileValue; data: FileValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      words,
      fc.array(tie('item'), { maxLength: 4 }),
      tie('data'),
    ),
    item: fc.oneof({ maxDepth: 3, depthSize: 'small' }, words, tie('data')),
    data: fc.dictionary(fc.constantFrom('titel', 'datum', 'id', 'a', 'b', 'ende'), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  }));
  const data = fc.dictionary(
    fc.constantFrom('titel', 'kurz', 'verlauf', 'ende', 'von'),
    fc.option(value, { nil: null }),
    {
      minKeys: 1,
      noNullPrototype: true,
    },
  );

  test('for new files', () => {
    holds(data, 400, (wanted) => {
      const text = updateText('', { data: wanted, body: null });
      expect(sameValue(read('a.yaml', text).data, wanted), text).toBe(true);
    });
  });

  test('for made-up files that become others, if it can be done at all', () => {
    let refused = 0;
    holds(fc.tuple(data, data, fc.boolean()), 800, ([before, wanted, windows]) => {
      const written = updateText('', { data: before, body: null });
      const text = windows ? written.replaceAll('\n', '\r\n') : written;
      const after = unlessRefused(() => updateText(text, { data: wanted, body: null }));
      if (after === null) {
        refused += 1;
        return;
      }
      expect(sameValue(read('a.yaml', after).data, wanted), `${text}→\n${after}`).toBe(true);
      if (windows) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    });
    expect(refused).toBeLessThan(20);
  });

  test('for real measures that lose, change and gain something', () => {
    const change = fc.tuple(fc.constantFrom(...MEASURES), fc.nat(), value, fc.boolean());
    holds(change, 400, ([file, at, wanted, removes]) => {
      const text = readFileSync(file, 'utf8');
      const { data: before, body } = read(file, text);
      const paths = pathsOf(before);
      const path = paths[at % paths.length] as Path;
      const changed = put(before, path, removes ? undefined : wanted);
      const clean = withoutGaps(changed);
      const after = updateText(text, { data: clean, body });
      expect(sameValue(read(file, after).data, clean), `${path.join('.')}\n${after}`).toBe(true);
    });
  });
});

/** Null when the file can only be changed by hand; then nothing is changed. */
function unlessRefused(change: () => string): string | null {
  try {
    return change();
  } catch (error) {
    expect(String(error)).toContain('nur von Hand ändern');
    return null;
  }
}

function withoutGaps(value: FileValue): FileValue {
  if (isList(value)) return value.filter((item) => item !== undefined).map(withoutGaps);
  if (!isFileData(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutGaps(inner)]),
  );
}
