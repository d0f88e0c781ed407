import CMS from '@sveltia/cms';
import { fileFormat } from './file-format.ts';
import type { FileForm, FormSetup } from './setup.ts';

/** Gives each kind of file a format of its own; returns the name under which Sveltia knows it. */
export function registerFormats({ collections }: FormSetup): (form: FileForm) => string {
  const forms = collections.flatMap((one) =>
    'files' in one ? one.files.map(({ form }) => form) : [one.form],
  );
  const names = new Map(forms.map((form, index) => [form, `sachstand-${index}`]));
  for (const [form, name] of names) {
    const { fromFile, toFile } = fileFormat(form);
    CMS.registerCustomFormat(name, form.ending, { fromFile, toFile });
  }
  return (form) => names.get(form) ?? '';
}
