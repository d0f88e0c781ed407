import { mkdirSync, writeFileSync } from 'node:fs';
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

  test.each([
    ["Cannot find module 'no-such-package'\nRequire stack:\n- /a/b.js", 'no-such-package'],
    ["Cannot find package '@scope/none' imported from /a/b.ts", '@scope/none'],
    ["Cannot find module '@scope/none/package.json'", '@scope/none'],
    ['[vite]: Rolldown failed to resolve import "no-such-package" from "/a/b.tsx".', 'no-such-package'],
  ])('when a package is missing: %s', (message, name) => {
    expect(explain(new Error(message), 'Der Bau der Website')).toBe(
      `Ein Teil des Programms ist nicht installiert: ${name}. Bitte einmal „npm ci“ ausführen.`,
    );
  });

  test('as a fault of the program when one of its own files is missing', () => {
    const error = new Error("Cannot find module './lost.ts'");
    expect(explain(error, 'Die Prüfung')).not.toContain('npm ci');
  });

  test('as a fault of the program otherwise, with all that helps to find it', () => {
    expect(explain(new TypeError('x is undefined'), 'Die Prüfung')).toMatch(
      /^Die Prüfung ist an einem Fehler im Programm gescheitert.*\nTypeError: x is undefined\n {4}at /,
    );
  });
});
