import { describe, expect, test } from 'vitest';
import {
  commitUrl,
  editUrl,
  type Forge,
  fileUrl,
  forgeOf,
  historyUrl,
  newFileUrl,
} from '../../src/views/forge.ts';

const repository = (url: string, forge: Forge['kind'] | null = null) => ({
  repository: { url, branch: 'main', forge, folder: null },
});
const FILE = 'content/massnahmen/schul-wlan.md';

describe('the forge', () => {
  test('is known by its host', () => {
    expect(forgeOf(repository('https://github.com/stadt/sachstand'))?.kind).toBe('github');
    expect(forgeOf(repository('https://gitlab.opencode.de/stadt/sachstand'))?.kind).toBe('gitlab');
    expect(forgeOf(repository('https://codeberg.org/stadt/sachstand/'))).toMatchObject({
      kind: 'forgejo',
      repository: 'https://codeberg.org/stadt/sachstand',
    });
  });

  test('is what the strategy says where the host does not tell', () => {
    expect(forgeOf(repository('https://git.stadt.example/x/y'))).toBeNull();
    expect(forgeOf(repository('https://git.stadt.example/x/y', 'gitlab'))?.kind).toBe('gitlab');
    expect(forgeOf({ repository: null })).toBeNull();
  });
});

describe('addresses', () => {
  const on = (kind: Forge['kind'], branch = 'main'): Forge => ({
    kind,
    repository: 'https://git.example/s/x',
    branch,
  });

  test.each([
    ['github', 'https://git.example/s/x/edit/main/content/massnahmen/schul-wlan.md'],
    ['gitlab', 'https://git.example/s/x/-/edit/main/content/massnahmen/schul-wlan.md'],
    ['forgejo', 'https://git.example/s/x/_edit/main/content/massnahmen/schul-wlan.md'],
  ] as const)('to edit a file on %s', (kind, address) => {
    expect(editUrl(on(kind), FILE)).toBe(address);
  });

  test.each([
    ['github', 'https://git.example/s/x/blob/main/content/massnahmen/schul-wlan.md'],
    ['gitlab', 'https://git.example/s/x/-/blob/main/content/massnahmen/schul-wlan.md'],
    ['forgejo', 'https://git.example/s/x/src/branch/main/content/massnahmen/schul-wlan.md'],
  ] as const)('to read a file on %s', (kind, address) => {
    expect(fileUrl(on(kind), FILE)).toBe(address);
  });

  test('of the history and of one commit', () => {
    expect(historyUrl(on('gitlab'), FILE)).toBe(
      'https://git.example/s/x/-/commits/main/content/massnahmen/schul-wlan.md',
    );
    expect(historyUrl(on('forgejo'), FILE)).toContain('/commits/branch/main/content/');
    expect(commitUrl(on('github'), 'abc123')).toBe('https://git.example/s/x/commit/abc123');
  });

  test('to begin a file carry its name, and its text where the forge takes it', () => {
    const text = 'titel: "Was & wie?"\n';
    const github = new URL(newFileUrl(on('github', 'stand/heute'), 'content/zusagen/neu.md', text));
    expect(github.pathname).toBe('/s/x/new/stand/heute');
    expect(Object.fromEntries(github.searchParams)).toEqual({
      filename: 'content/zusagen/neu.md',
      value: text,
    });
    const gitlab = new URL(newFileUrl(on('gitlab'), 'content/zusagen/neu.md', text));
    expect(Object.fromEntries(gitlab.searchParams)).toEqual({ file_name: 'content/zusagen/neu.md' });
    const forgejo = new URL(newFileUrl(on('forgejo'), 'content/zusagen/neu.md', text));
    expect(forgejo.pathname).toBe('/s/x/_new/main/content/zusagen');
    expect(Object.fromEntries(forgejo.searchParams)).toEqual({ filename: 'neu.md', value: text });
    expect(new URL(newFileUrl(on('forgejo'), 'neu.md', text)).pathname).toBe('/s/x/_new/main');
  });

  test('survive odd names', () => {
    expect(editUrl(on('github'), 'content/massnahmen/ä b#c.md')).toContain('%C3%A4%20b%23c.md');
  });
});
