import { expect, test, vi } from 'vitest';
import { remembered } from '../../src/model/remembered.ts';

test('a second copy of the program remembers what the first one does', async () => {
  const city = {};
  remembered<object, string>('test').set(city, 'bekannt');
  vi.resetModules();
  const copy = await import('../../src/model/remembered.ts');
  expect(copy.remembered).not.toBe(remembered);
  expect(copy.remembered<object, string>('test').get(city)).toBe('bekannt');
  expect(copy.remembered<object, string>('other').get(city)).toBeUndefined();
});
