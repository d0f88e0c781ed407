import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWholeFolder } from '../../src/cli/whole-folder.ts';

let above = '';
let folder = '';
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'sachstand-'));
  folder = join(above, 'dist');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), 'alt');
});
afterEach(() => rmSync(above, { recursive: true }));

const page = () => readFileSync(join(folder, 'index.html'), 'utf8');
const write = (text: string) => async (draft: string) => writeFileSync(join(draft, 'index.html'), text);

describe('a folder is written as a whole', () => {
  test('in place of the one before, of which nothing stays', async () => {
    writeFileSync(join(folder, 'gestern.html'), 'alt');
    await writeWholeFolder(folder, write('neu'));
    expect(page()).toBe('neu');
    expect(readdirSync(folder)).toEqual(['index.html']);
    expect(readdirSync(above)).toEqual(['dist']);
  });

  test('where there was none, with the folders above it', async () => {
    folder = join(above, 'a', 'b');
    await writeWholeFolder(folder, write('neu'));
    expect(page()).toBe('neu');
  });
});

describe('the one before stays', () => {
  test('while the new one is written', async () => {
    await writeWholeFolder(folder, async (draft) => {
      await write('neu')(draft);
      expect(page()).toBe('alt');
    });
  });

  test('when writing fails', async () => {
    const failed = writeWholeFolder(folder, async (draft) => {
      await write('halb')(draft);
      throw new Error('Der Strom ist weg.');
    });
    await expect(failed).rejects.toThrow('Der Strom ist weg.');
    expect(page()).toBe('alt');
    expect(readdirSync(above)).toEqual(['dist']);
  });
});

describe('what a killed process left behind', () => {
  /** The number of a process that is no more. */
  const dead = () => Number(spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout);
  const leave = (name: string, text: string) => {
    mkdirSync(join(above, name));
    writeFileSync(join(above, name, 'index.html'), text);
  };

  test('is removed', async () => {
    leave(`.dist-entwurf-${dead()}`, 'halb');
    await writeWholeFolder(folder, write('neu'));
    expect(readdirSync(above)).toEqual(['dist']);
  });

  test('comes back where it was the last good one', async () => {
    const pid = dead();
    leave(`.dist-entwurf-${pid}-vorher`, 'gut');
    leave(`.dist-entwurf-${pid}`, 'halb');
    rmSync(folder, { recursive: true });
    await expect(writeWholeFolder(folder, () => Promise.reject(new Error('Noch einmal.')))).rejects.toThrow();
    expect(page()).toBe('gut');
    expect(readdirSync(above)).toEqual(['dist']);
  });

  test('is left alone as long as the process runs', async () => {
    leave(`.dist-entwurf-${process.ppid}`, 'halb');
    await writeWholeFolder(folder, write('neu'));
    expect(existsSync(join(above, `.dist-entwurf-${process.ppid}`))).toBe(true);
  });
});
