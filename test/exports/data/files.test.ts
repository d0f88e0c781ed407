import { expect, test } from 'vitest';
import { dataFilePaths, makeDataFiles } from '../../../src/exports/data/files.ts';
import { city } from '../../model/build.ts';
import { musterstadt } from '../../musterstadt.ts';
import { ADDRESS, sourceOf } from './sources.ts';

const { plan, asOf } = musterstadt();

test.each([
  ['Musterstadt', { ...plan, meetings: [] }, ADDRESS],
  ['Musterstadt where nobody knows its address', { ...plan, meetings: [] }, null],
  ['a strategy without measures', city({}), ADDRESS],
])('of %s the paths of the data files are known before these are made', async (_, plan, address) => {
  const source = sourceOf(plan, asOf, address);
  const files = await makeDataFiles(source);
  expect(dataFilePaths(source).sort()).toEqual([...files.keys()].sort());
});
