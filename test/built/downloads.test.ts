import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { formatBytes } from '../../src/views/format.ts';
import { BuiltSite } from './build.ts';

/** Every report is there in these forms; more may join them. */
const FORMS = ['pdf', 'docx', 'md', 'csv'];

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
