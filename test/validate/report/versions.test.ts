import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thawed } from '../../../src/model/frozen.ts';
import { readReportFile, sha256, splitChecksum } from '../../../src/validate/report/file.ts';
import { REPORT_VERSION } from '../../../src/validate/report/versions.ts';
import { reportDocument } from '../../../src/views/report/compose.ts';

const FOLDER = 'test/fixtures/berichte';
const versions = readdirSync(FOLDER).filter((name) => name.startsWith('v'));
const files = versions.flatMap((version) =>
  readdirSync(join(FOLDER, version)).map((file) => [version, file]),
);

test.each(files)('version %s of a report stays readable: %s', (version, file) => {
  const text = readFileSync(join(FOLDER, version as string, file as string), 'utf8');
  const split = splitChecksum(text);
  expect(split?.claimed).toBe(sha256(split?.published ?? ''));
  const reading = split && readReportFile(split);
  if (!reading || 'fault' in reading) throw new Error(JSON.stringify(reading));
  const { sections } = reportDocument(thawed(reading.frozen, []));
  expect(sections.map(({ id }) => id)).toEqual(expect.arrayContaining(['ueberblick', 'massnahmen']));
});

test('every version has a sample', () => {
  expect(versions).toEqual(Array.from({ length: REPORT_VERSION }, (_, index) => `v${index + 1}`));
});
