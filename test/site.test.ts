import { describe, expect, test } from 'vitest';
import { checkContent, type Settings } from '../src/site.ts';

/** Where Musterstadt, which says its address, lives with other settings. */
function located(settings: Partial<Settings>) {
  const root = 'test/fixtures/musterstadt';
  const { origin, base } = checkContent({ root, asOf: null, today: '2026-03-31', ...settings });
  return [origin, base];
}

describe('where the site lives', () => {
  test('is what the content says', () => {
    expect(located({})).toEqual(['https://sachstand.musterstadt.example', '/']);
  });

  test('is the address asked for, path and all', () => {
    expect(located({ address: 'https://stadt.example/digital' })).toEqual([
      'https://stadt.example',
      '/digital/',
    ]);
  });

  test('is what the forge gives only where the content names no address', () => {
    const otherwise = 'https://stadt.pages.example/sachstand';
    expect(located({ otherwise })).toEqual(['https://sachstand.musterstadt.example', '/']);
    const nameless = { root: 'test/fixtures/fehler/_basis', otherwise };
    expect(located(nameless)).toEqual(['https://stadt.pages.example', '/sachstand/']);
    expect(located({ ...nameless, address: 'https://stadt.example/' })).toEqual([
      'https://stadt.example',
      '/',
    ]);
  });

  test('is below the path asked for, at the host of the address', () => {
    expect(located({ base: 'vorschau' })).toEqual(['https://sachstand.musterstadt.example', '/vorschau/']);
  });

  test('is nowhere public when nobody says', () => {
    expect(located({ root: 'test/fixtures/fehler/_basis' })).toEqual([null, '/']);
  });

  test('is never guessed from something else', () => {
    expect(() => located({ address: 'stadt.example' })).toThrow('ADRESSE ist „stadt.example“');
  });
});
