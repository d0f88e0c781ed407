import { describe, expect, inject, test } from 'vitest';
import { htmlFaults } from './html-faults.ts';
import { htmlFiles } from './pages.ts';

describe.each(inject('cities'))('$name', (city) => {
  test('every page is valid HTML', () => {
    const faults = htmlFiles(city).flatMap((file) => htmlFaults(city.folder, file));
    expect(faults).toEqual([]);
  });
});
