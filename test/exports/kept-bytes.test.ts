import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keptFile } from '../../src/exports/kept-bytes.ts';

test.each(['Maß '.repeat(1000), '{}\n', ''])('a file is made once, and comes back as it was', (text) => {
  const thing = {};
  let made = 0;
  const make = () => {
    made += 1;
    return text;
  };
  expect(keptFile(thing, make)).toMatchObject({
    size: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  expect(Buffer.from(keptFile(thing, make).bytes()).toString()).toBe(text);
  expect(Buffer.from(keptFile(thing, make).bytes()).toString()).toBe(text);
  expect(made).toBe(1);
});
