import { expect, test } from 'vitest';
import { beginDataFiles, dataFilePaths, dataFiles, makeDataFiles } from '../../../src/exports/data/files.ts';
import { WORKBOOK } from '../../../src/exports/data/paths.ts';
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

test('a workbook that is begun before the other files is not made a second time for them', async () => {
  const source = sourceOf({ ...plan, meetings: [] }, asOf, ADDRESS);
  const { xlsx } = beginDataFiles(source);
  expect((await dataFiles(source)).get(WORKBOOK)?.bytes).toBe(await xlsx);
});
