import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compactPdf } from '../../src/exports/pdf/compact.ts';
import { makePdf } from '../../src/exports/pdf/report-pdf.ts';
import { chooseTypesetter, loadTypesetter } from '../../src/exports/pdf/typesetter.ts';
import { latest, make, native, reports, SITE, wasm } from './pdf-reports.ts';

/** Without a title it would be no PDF/UA. */
const TITLED = '#set document(title: "Titel")\n';

describe('the engine', () => {
  test('is native where there is a program for the machine', async () => {
    expect((await loadTypesetter()).engine).toBe('native');
  });

  test('is WebAssembly where there is none', async () => {
    expect((await chooseTypesetter(['@myriaddreamin/no-such-program'])).engine).toBe('wasm');
  });

  test('is asked for, where there is neither', async () => {
    const none = '@myriaddreamin/no-such-program';
    await expect(chooseTypesetter([none], none)).rejects.toThrow(/^Typst fehlt, .* „npm ci“ ausführen\.$/);
  });

  test.each([native, wasm])('$engine refuses what Typst only warns of', ({ typeset }) => {
    const unknownFont = { 'report.typ': `${TITLED}#set text(font: "Gibt es nicht")\nText` };
    expect(() => typeset(unknownFont, 'report.typ')).toThrow(/unknown font family/);
    expect(() => typeset({ 'report.typ': '#let' }, 'report.typ')).toThrow(/report\.typ/);
  });

  test('reads nothing from the disk', () => {
    const read = (path: string) => native.typeset({ 'report.typ': `#read("${path}")` }, 'report.typ');
    expect(() => read('/package.json')).toThrow();
    expect(() => read('../package.json')).toThrow();
  });
});

test('the same report is not set twice', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'sachstand-pdf-'));
  const first = await makePdf(latest, SITE, native, cache);
  const broken = { ...native, typeset: () => expect.unreachable('set again') };
  expect(Buffer.from(await makePdf(latest, SITE, broken, cache)).equals(Buffer.from(first))).toBe(true);
});

test('a report is set the same whatever was set before', async () => {
  await make(reports[1] ?? latest);
  const afterAnother = await make(latest);
  // Whatever is still known of reports is gone after these.
  for (const text of ['eins', 'zwei', 'drei']) {
    native.typeset({ 'report.typ': `${TITLED}${text}` }, 'report.typ');
  }
  expect(Buffer.from(await make(latest)).equals(Buffer.from(afterAnother))).toBe(true);
});

test('compacting refuses what it does not understand', () => {
  expect(() => compactPdf(Buffer.from('%PDF-1.7\nno table'))).toThrow(/Unexpected layout/);
});
