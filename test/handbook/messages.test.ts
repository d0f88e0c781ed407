import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_IDS } from '../../src/diagnostic/rule-id.ts';
import { checkSample } from '../validate/faulty-folder.ts';
import { checkMended, mendedSample, messagePages } from './messages.ts';

test.each([...messagePages()])('%s is what `npm run handbuch` writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

const MENDED = RULE_IDS.flatMap((rule) => {
  const mended = mendedSample(rule);
  return mended ? [{ rule, mended }] : [];
});

test.each(MENDED)('the right example of $rule is right', ({ rule, mended }) => {
  const wrong = checkSample(mended.name).diagnostics.find((one) => one.rule === rule);
  const same = checkMended(mended).filter((one) => one.rule === rule && one.line === wrong?.line);
  expect(same.filter((one) => one.file === wrong?.file && one.column === wrong?.column)).toEqual([]);
});
