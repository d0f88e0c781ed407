import { expect, test } from 'vitest';
import { demandWritableProject } from '../../src/cli/project-folder.ts';

test('a project that can be written to is built', () => {
  expect(() => demandWritableProject()).not.toThrow();
});

test.each(['.', 'node_modules'])('where %s can only be read, the message says what to do', (locked) => {
  const ask = (folder: string) => {
    if (folder === locked) throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' });
  };
  expect(() => demandWritableProject(ask)).toThrow(
    /^In das Projekt kann nicht geschrieben werden \(.+\)\. .* Bitte das Projekt in einen Ordner kopieren/,
  );
});
