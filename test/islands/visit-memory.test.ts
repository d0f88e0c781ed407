import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Memory } from '../../src/islands/visit.ts';
import { readMemory, switchOff, switchOn, writeMemory } from '../../src/islands/visit-memory.ts';

const MEMORY: Memory = { before: null, present: { at: 1, stamp: '1.a', prints: { '/a/': 'aa' } } };

function storage(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  });
  return values;
}

afterEach(() => vi.unstubAllGlobals());

test('a visit is remembered', () => {
  storage();
  expect(readMemory('besuch:/')).toEqual({ state: 'on', memory: null });
  writeMemory('besuch:/', MEMORY);
  expect(readMemory('besuch:/')).toEqual({ state: 'on', memory: MEMORY });
});

test('switching off deletes what was remembered, and keeps only that', () => {
  const values = storage({ 'besuch:/': JSON.stringify(MEMORY) });
  switchOff('besuch:/');
  expect([...values]).toEqual([['besuch:/', 'aus']]);
  expect(readMemory('besuch:/')).toEqual({ state: 'off' });
  switchOn('besuch:/');
  expect(readMemory('besuch:/')).toEqual({ state: 'on', memory: null });
});

test.each(['{', 'null', '[]', '{"present":{}}', '"x"', '{"present":{"at":1,"prints":null}}'])(
  'what is stored as %s counts as no visit',
  (text) => {
    storage({ 'besuch:/': text });
    expect(readMemory('besuch:/')).toEqual({ state: 'on', memory: null });
  },
);

describe('without storage', () => {
  test('nothing is remembered and nothing breaks', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(readMemory('besuch:/')).toEqual({ state: 'blocked' });
    expect(() => writeMemory('besuch:/', MEMORY)).not.toThrow();
    expect(() => switchOff('besuch:/')).not.toThrow();
  });
});
