import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { formatBytes } from '../../src/views/format.ts';
import { BuiltSite } from './build.ts';

const run = promisify(execFile);

/** How the examples on the page are run, and what that needs. */
const PROGRAMS = [
  { language: 'sh', command: ['sh', '-ec'], needs: ['curl', 'sha256sum'] },
  { language: 'python', command: ['python3', '-c'], needs: ['python3'] },
  { language: 'r', command: ['Rscript', '-e'], needs: ['Rscript'] },
];

describe.each(inject('cities'))('the open data of $name', ({ folder, base, url }) => {
  const site = new BuiltSite(folder);
  const page = site.html('daten');
  const files = site.files().filter((file) => file.startsWith('daten/v1/') && file.endsWith('.json'));
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

  test('are listed with their true sizes and checksums', () => {
    const rows = page.split('<tr').filter((row) => row.includes('class="checksum"'));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const [, href = ''] = /href="([^"]+)"/.exec(row) ?? [];
      const bytes = readFileSync(join(folder, href.slice(base.length)));
      expect(row).toContain(createHash('sha256').update(bytes).digest('hex'));
      expect(row).toContain(formatBytes(bytes.length));
    }
  });

  test('hold what the schemas say that they name', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const data = files.filter((file) => !file.endsWith('.schema.json') && !file.endsWith('datapackage.json'));
    expect(data.length).toBeGreaterThan(20);
    const faults = data.flatMap((file) => {
      const value = read(file);
      const schema = new URL(value.$schema, 'https://example.org').pathname.slice(base.length);
      const isValid = ajv.getSchema(schema) ?? ajv.addSchema(read(schema), schema).getSchema(schema);
      return isValid?.(value) ? [] : [file, isValid?.errors];
    });
    expect(faults).toEqual([]);
  });

  test('name the files of the reports as they are', () => {
    const { reports } = read('daten/v1/berichte.json');
    for (const { files } of reports) {
      for (const { url, bytes, sha256 } of files) {
        const file = readFileSync(
          join(folder, new URL(url, 'https://example.org').pathname.slice(base.length)),
        );
        expect(file).toHaveLength(bytes);
        expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      }
    }
  });

  test('have a page for everything that gives one', () => {
    const pages = files.flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/"page": "([^"]+)"/g),
    ]);
    const routes = new Set(pages.map(([, page = '']) => new URL(page, 'https://example.org').pathname));
    const missing = [...routes].filter(
      (route) => !site.files().includes(`${route.slice(base.length)}index.html`),
    );
    expect(missing).toEqual([]);
  });

  describe.each(PROGRAMS)(
    'the example in $language',
    ({ language, needs, command: [program = '', ...flags] }) => {
      const [, code = ''] = new RegExp(`<code class="language-${language}">([^]*?)</code>`).exec(page) ?? [];

      test.skipIf(!needs.every(isThere))('loads them', async () => {
        const work = mkdtempSync(join(tmpdir(), 'sachstand-beispiel-'));
        onTestFinished(() => rmSync(work, { recursive: true }));
        // The page names the address of the site; here it is served elsewhere.
        const local = plain(code).replaceAll(/https:\/\/[^/"]+\/(?:sachstand\/)?daten\//g, `${url}daten/`);
        const { stdout } = await run(program, [...flags, local], { cwd: work });
        expect(stdout.length).toBeGreaterThan(10);
      });
    },
  );
});

/** Machines differ in what they have. */
function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
