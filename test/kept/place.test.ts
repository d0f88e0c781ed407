import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layFile } from '../../src/kept/place.ts';

const disk = vi.hoisted(() => ({ links: true }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    linkSync: (path: string, target: string) => {
      if (!disk.links) throw Object.assign(new Error('EXDEV: cross-device link'), { code: 'EXDEV' });
      real.linkSync(path, target);
    },
  };
});

let folder: string;
const at = (name: string) => join(folder, name);
const textAt = (name: string) => fs.readFileSync(at(name), 'utf8');

beforeEach(() => {
  disk.links = true;
  folder = fs.mkdtempSync(join(tmpdir(), 'sachstand-'));
  fs.writeFileSync(at('neu'), 'Neue Seite');
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

test('on a disk that knows no second names, or on another one, there is a copy', () => {
  disk.links = false;
  layFile(at('neu'), at('dist/seite/index.html'));
  expect(textAt('dist/seite/index.html')).toBe('Neue Seite');
});

test('what stood there before is replaced, not written into', () => {
  fs.writeFileSync(at('alt'), 'Alte Seite');
  layFile(at('alt'), at('dist/index.html'));
  layFile(at('neu'), at('dist/index.html'));
  expect([textAt('dist/index.html'), textAt('alt')]).toEqual(['Neue Seite', 'Alte Seite']);
});

test('a folder that cannot be written to is told', () => {
  expect(() => layFile(at('neu'), at('neu/index.html'))).toThrow(/ENOTDIR|EEXIST/);
});
