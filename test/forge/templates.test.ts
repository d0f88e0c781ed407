import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readYaml } from './workflows.ts';

interface IssueForm {
  name: string;
  description: string;
  body: { type: string; id?: string; attributes: { label?: string; options?: string[] } }[];
}

const FORMS = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(FORMS)
  .filter((name) => name !== 'config.yml')
  .map((name) => ({ name, form: readYaml<IssueForm>(join(FORMS, name)) }));

describe('what people report by a form', () => {
  test.each(forms)('$name is one that GitHub and Forgejo understand', ({ form }) => {
    expect(Object.keys(form).sort()).toEqual(['body', 'description', 'name', 'title']);
    const ids = form.body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(form.body.length);
    for (const { type, id, attributes } of form.body) {
      expect(['input', 'textarea', 'dropdown']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes.label).toMatch(/\S/);
      expect(Array.isArray(attributes.options)).toBe(type === 'dropdown');
    }
  });

  test('GitLab has the same under the same names', () => {
    const names = readdirSync('.gitlab/issue_templates').map((name) => name.replace(/^\d |\.md$/g, ''));
    expect(names.sort()).toEqual(forms.map(({ form }) => form.name).sort());
  });

  test('GitLab asks the same questions', () => {
    for (const [index, { form }] of forms.entries()) {
      const file = readdirSync('.gitlab/issue_templates').sort()[index] ?? '';
      const text = readFileSync(join('.gitlab/issue_templates', file), 'utf8');
      const missing = form.body
        .map(({ attributes }) => attributes.label ?? '')
        .filter((label) => !text.includes(`**${label}`));
      expect(missing, file).toEqual([]);
    }
  });
});

test('who proposes a change is asked the same everywhere', () => {
  const here = readFileSync('.github/pull_request_template.md', 'utf8');
  expect(readFileSync('.gitlab/merge_request_templates/Default.md', 'utf8')).toBe(here);
  // Forgejo reads that of GitHub; one of its own would come before it, and issue forms of its own beside those.
  expect(readdirSync('.forgejo').sort()).toEqual(['CODEOWNERS', 'workflows']);
});

test('nobody is asked to look over changes before a city names its teams', () => {
  for (const folder of ['.github', '.gitlab', '.forgejo']) {
    const lines = readFileSync(join(folder, 'CODEOWNERS'), 'utf8').split('\n');
    expect(
      lines.filter((line) => line !== '' && !line.startsWith('#')),
      folder,
    ).toEqual([]);
  }
});

describe('publiccode.yml', () => {
  interface PublicCode {
    publiccodeYmlVersion: string;
    name: string;
    url: string;
    softwareVersion: string;
    description: Record<
      string,
      { shortDescription: string; longDescription: string; features: string[]; screenshots?: string[] }
    >;
    legal: { license: string };
    maintenance: { type: string; contacts?: unknown[] };
    localisation: { localisationReady: boolean; availableLanguages: string[] };
  }
  const code = readYaml<PublicCode>('publiccode.yml');
  const project = JSON.parse(readFileSync('package.json', 'utf8'));

  test('has all that version 0.7.0 of the standard demands', () => {
    const demanded =
      'publiccodeYmlVersion name url platforms developmentStatus softwareType description legal maintenance localisation';
    expect(Object.keys(code)).toEqual(expect.arrayContaining(demanded.split(' ')));
    expect(code.publiccodeYmlVersion).toBe('0.7.0');
    expect(code.maintenance.type === 'none' || code.maintenance.contacts).toBeTruthy();
    expect(typeof code.localisation.localisationReady).toBe('boolean');
  });

  test.each(Object.entries(code.description))(
    'describes the software in „%s“ at the length that catalogues take',
    (_language, text) => {
      expect(text.shortDescription.length).toBeLessThanOrEqual(150);
      expect(text.shortDescription).not.toContain('\n');
      expect(text.longDescription.length).toBeGreaterThanOrEqual(150);
      expect(text.longDescription.length).toBeLessThanOrEqual(10_000);
      expect(text.features.length).toBeGreaterThanOrEqual(5);
    },
  );

  test('shows pictures that exist, and says what package.json says', () => {
    const pictures = Object.values(code.description).flatMap(({ screenshots = [] }) => screenshots);
    expect(pictures.filter((picture) => !existsSync(picture))).toEqual([]);
    expect([code.softwareVersion, code.legal.license]).toEqual([project.version, project.license]);
  });

  /** The project has no public address yet: nothing is invented, and nothing forgotten once it has one. */
  test('names the address of package.json, and as long as that has none, a marked placeholder at a host of nobody', () => {
    const known: string | undefined = project.repository?.url ?? project.repository;
    if (known) {
      expect(code.url).toBe(known.replace(/^git\+/, ''));
      expect(readFileSync('publiccode.yml', 'utf8')).not.toContain('PLACEHOLDER');
    } else {
      expect(new URL(code.url).hostname).toBe('example.org');
      expect(readFileSync('publiccode.yml', 'utf8')).toMatch(/# PLACEHOLDER:[^\n]*\n(#[^\n]*\n)+url:/);
    }
  });
});
