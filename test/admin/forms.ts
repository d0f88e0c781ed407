import { readdirSync, readFileSync } from 'node:fs';
import type { Field as CmsField } from '@sveltia/cms';
import { cmsConfig } from '../../src/admin/cms-config.ts';
import { collectionsOf } from '../../src/admin/collections.ts';
import type { FormData, FormValue } from '../../src/admin/form-data.ts';
import { formSetup } from '../../src/admin/form-setup.ts';
import type { FileForm, FormSetup } from '../../src/admin/setup.ts';
import { checkContent } from '../../src/site.ts';

export const CITIES = ['content', 'test/fixtures/musterstadt'];

/** All content files of a city that people write, with what the form makes of them. */
export function editedFiles(city: string): { file: string; text: string; form: FileForm }[] {
  const files = readdirSync(city, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return collectionsOf('', files).flatMap((one) => {
    if ('files' in one)
      return one.files.map(({ path, form }) => ({ file: path, text: read(city, path), form }));
    return files
      .filter((path) => path.startsWith(`${one.folder}/`) && path.endsWith(`.${one.form.ending}`))
      .map((file) => ({ file, text: read(city, file), form: one.form }));
  });
}

/** Sveltia trims what it reads. */
function read(city: string, file: string): string {
  return readFileSync(`${city}/${file}`, 'utf8').trim();
}

/** The form of the fictional city, as if its files lay on GitHub. */
export function sampleSetup(): FormSetup {
  const { site } = checkContent({ root: 'test/fixtures/musterstadt', asOf: null, today: '2026-03-31' });
  if (!site) throw new Error('The fictional city has faults.');
  const strategy = {
    ...site.plan.strategy,
    repository: {
      url: 'https://github.com/musterstadt/sachstand',
      branch: 'main',
      forge: null,
      folder: null,
    },
  };
  const setup = formSetup({ ...site.plan, strategy }, site.pictures, {
    folder: 'content',
    site: 'https://sachstand.example.org/',
    logo: '/favicon.svg',
  });
  if (!setup) throw new Error('A site on GitHub has a form.');
  return setup;
}

/** Sveltia's configuration of a form's fields. */
export function cmsFieldsOf(setup: FormSetup, form: FileForm): CmsField[] {
  const alone = {
    name: 'alle',
    title: '',
    about: '',
    icon: '',
    files: [{ name: 'eine', title: '', about: '', path: 'eine.md', form }],
  };
  const { collections = [] } = cmsConfig({ ...setup, collections: [alone] }, () => 'format');
  const [collection] = collections;
  return collection && 'files' in collection ? (collection.files[0]?.fields ?? []) : [];
}

/** What Sveltia does when a file is opened: every field that has no value gets an empty one of its kind. */
export function opened(fields: readonly CmsField[], data: FormData): FormData {
  return {
    ...data,
    ...Object.fromEntries(fields.map((field) => [field.name, filled(field, data[field.name])])),
  };
}

function filled(field: CmsField, value: FormValue): FormValue {
  const { widget, fields, types, multiple } = field as Described;
  if (widget === 'boolean') return value ?? false;
  if (widget === 'object') return value === undefined ? null : opened(fields ?? [], value as FormData);
  if (widget === 'list') {
    return ((value ?? []) as FormValue[]).map((item) => {
      if (fields) return opened(fields, item as FormData);
      const type = types?.find(({ name }) => name === (item as FormData).art_der_angabe);
      return type ? opened(type.fields, item as FormData) : item;
    });
  }
  return value ?? (multiple ? [] : '');
}

interface Described {
  widget?: string;
  fields?: CmsField[];
  types?: { name: string; fields: CmsField[] }[];
  multiple?: boolean;
}
