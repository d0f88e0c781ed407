import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/cli/explain.ts';

function thrown(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

describe('an error is explained', () => {
  test('by its own sentence when it was thrown on purpose', () => {
    expect(explain(new Error('Den Ordner gibt es nicht.'), 'Die Prüfung')).toBe('Den Ordner gibt es nicht.');
  });

  test('when the disk is full', () => {
    const error = thrown(() => writeFileSync('/dev/full', 'x'));
    expect(explain(error, 'Der Bau der Website')).toMatch(
      /^Der Bau der Website wurde abgebrochen: Der Datenträger ist voll\. Bitte Platz schaffen/,
    );
  });

  test('when a file stands where a folder is needed, with its place', () => {
    const error = thrown(() => mkdirSync('package.json/dist'));
    expect(explain(error, 'Der Bau der Website')).toContain(
      'Wo ein Ordner erwartet wird, liegt eine Datei. (',
    );
  });

  test('when it is wrapped in another one', () => {
    const error = new TypeError('rendering failed', { cause: thrown(() => writeFileSync('/dev/full', 'x')) });
    expect(explain(error, 'Der Bau der Website')).toContain('Der Datenträger ist voll.');
  });

  test('when a package is missing, old Node or new', async () => {
    const expected =
      'Ein Teil des Programms ist nicht installiert: no-such-package. Bitte einmal „npm ci“ ausführen.';
    const name = 'no-such-package';
    const required = thrown(() => createRequire(import.meta.url).resolve(name));
    expect(explain(required, 'Der Bau der Website')).toBe(expected);
    const imported = Object.assign(new Error(`Cannot find package '${name}' imported from /a/b.ts`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    expect(explain(imported, 'Der Bau der Website')).toBe(expected);
  });

  test('as a fault of the program otherwise, with all that helps to find it', () => {
    expect(explain(new TypeError('x is undefined'), 'Die Prüfung')).toMatch(
      /^Die Prüfung ist an einem Fehler im Programm gescheitert.*\nTypeError: x is undefined\n {4}at /,
    );
  });
});
