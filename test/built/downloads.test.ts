import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { formatBytes } from '../../src/views/format.ts';
import { BuiltSite } from './build.ts';

/** Every report is there in these forms; more may join them. */
const FORMS = ['pdf', 'docx', 'md', 'csv', 'json'];

describe.each(inject('cities'))('The reports of $name', ({ folder, base }) => {
  const site = new BuiltSite(folder);
  const reports = site.files().filter((file) => /^sitzungen\/[^/]+\/kurzfassung\/index.html$/.test(file));

  test.each(reports)('%s and its report are accompanied by their files, with their true sizes', (summary) => {
    const meeting = summary.split('/')[1] ?? '';
    const links = downloadsOf(site.html(`sitzungen/${meeting}`));
    expect(links.map((link) => link.form)).toEqual(expect.arrayContaining(FORMS));
    for (const { form, href, label } of links) {
      expect(href).toBe(`${base}sitzungen/${meeting}/statusbericht-${meeting}.${form}`);
      const file = readFileSync(join(folder, href.slice(base.length)));
      expect(label).toContain(formatBytes(file.length));
    }
  });

  test('hold what the published schema says, frozen or not', () => {
    const read = (...path: string[]) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
    const isReport = new Ajv2020({ strict: false }).compile(read('daten', 'v1', 'statusbericht.schema.json'));
    const meetings = reports.map((file) => file.split('/')[1] ?? '');
    const faults = meetings.flatMap((id) => {
      const report = read('sitzungen', id, `statusbericht-${id}.json`);
      const { commit, committedOn, previousChecksum, uncommitted, ...draft } = report;
      return [report, draft].flatMap((one) => (isReport(one) ? [] : [id, isReport.errors]));
    });
    expect(faults).toEqual([]);
    expect(isReport({ report: { schema: 3 } })).toBe(false);
  });

  test.each(reports)('%s tells the headline that every form tells', (summary) => {
    const meeting = summary.split('/')[1] ?? '';
    const markdown = readFileSync(join(folder, 'sitzungen', meeting, `statusbericht-${meeting}.md`), 'utf8');
    const headline = /## Überblick\n\n(.+)/.exec(markdown)?.[1] ?? '';
    expect(headline.length).toBeGreaterThan(20);
    expect(words(site.text(`sitzungen/${meeting}`))).toContain(words(headline));
    expect(words(site.text(`sitzungen/${meeting}/kurzfassung`))).toContain(words(headline));
  });
});

function downloadsOf(html: string) {
  const links = html.matchAll(/<a href="([^"]+)"[^>]*data-form="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g);
  return [...links].map(([, href = '', form = '', label = '']) => ({ href, form, label }));
}

/** Without spaces, which stand differently around emphasised words. */
function words(text: string): string {
  return text.replaceAll(' ', '');
}
