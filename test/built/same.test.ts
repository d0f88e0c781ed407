import { rmSync } from 'node:fs';
import { afterAll, expect, inject, test } from 'vitest';
import { BuiltSite, build } from './build.ts';
import { anotherMachine, copyOfProject } from './elsewhere.ts';

const copy = copyOfProject();
afterAll(copy.remove);

test.each(inject('cities'))(
  '$name is byte for byte the same built in another folder, time zone, language and year',
  async ({ content, base, folder }) => {
    const settings = { INHALT: content, BASE: base, ...anotherMachine(copy.folder) };
    const again = await build(settings, copy.folder);
    try {
      const [one, other] = [new BuiltSite(folder).hashes(), again.hashes()];
      const files = [...new Set([...Object.keys(one), ...Object.keys(other)])];
      expect(files.length).toBeGreaterThan(200);
      expect(files.filter((file) => one[file] !== other[file])).toEqual([]);
    } finally {
      rmSync(again.folder, { recursive: true });
    }
  },
);
