import type { CmsConfig, Field as CmsField, Collection, GitBackend } from '@sveltia/cms';
import type { FormBackend } from './backend.ts';
import { cmsField, cmsFields, type FieldContext } from './cms-field.ts';
import { ALL, BODY } from './form-data.ts';
import type { FileCollection, FileForm, FolderCollection, FormSetup, Options } from './setup.ts';

/** The configuration of Sveltia CMS. `formatOf` names the format that reads and writes a kind of file. */
export function cmsConfig(setup: FormSetup, formatOf: (form: FileForm) => string): CmsConfig {
  const { backend, title, logo, site, pictures, options } = setup;
  const isFolder = (one: FolderCollection | FileCollection): one is FolderCollection => 'folder' in one;
  return {
    load_config_file: false,
    backend: cmsBackend(backend),
    publish_mode: backend.review ? 'editorial_workflow' : 'simple',
    app_title: title,
    logo: { src: logo },
    site_url: site,
    display_url: site,
    media_folder: pictures,
    public_folder: '/bilder',
    // New files are named as the check wants it.
    slug: { encoding: 'ascii', clean_accents: true },
    editor: { preview: false },
    output: { omit_empty_optional_fields: false },
    collections: setup.collections.map((one) =>
      isFolder(one)
        ? folderCollection(one, backend, options, formatOf)
        : fileCollection(one, options, formatOf),
    ),
  };
}

function cmsBackend({ forge, repository, branch, web, api, application, gateway }: FormBackend): GitBackend {
  const base = {
    repo: repository,
    branch,
    auth_methods:
      application || gateway ? (['oauth', 'token'] as const).slice() : (['token'] as const).slice(),
    commit_messages: {
      create: '{{collection}} „{{slug}}“ neu',
      update: '{{collection}} „{{slug}}“ geändert',
      delete: '{{collection}} „{{slug}}“ gelöscht',
      uploadMedia: 'Bild „{{path}}“ neu',
      deleteMedia: 'Bild „{{path}}“ gelöscht',
    },
  };
  if (forge === 'github') {
    return { ...base, name: 'github', api_root: api, ...(gateway && { base_url: gateway }) };
  }
  if (forge === 'gitlab') {
    return {
      ...base,
      name: 'gitlab',
      api_root: api,
      base_url: web,
      ...(application && { auth_type: 'pkce', app_id: application }),
    };
  }
  return {
    ...base,
    name: 'gitea',
    api_root: api,
    base_url: web,
    ...(application && { app_id: application }),
  };
}

function folderCollection(
  one: FolderCollection,
  { publishes }: FormBackend,
  options: Options,
  formatOf: (form: FileForm) => string,
): Collection {
  const [first = ''] = one.sortedBy;
  return {
    name: one.name,
    label: one.title,
    label_singular: one.one,
    description: one.about,
    icon: one.icon,
    folder: one.folder,
    format: formatOf(one.form),
    create: one.naming !== null,
    duplicate: false,
    // What others refer to is not deleted; a measure is stopped, a promise withdrawn.
    delete: false,
    publish: publishes,
    identifier_field: one.form.shape.shape === 'entries' && hasTitle(one.form) ? 'titel' : first,
    summary: one.summary,
    sortable_fields: {
      fields: [...one.sortedBy],
      default: { field: first, direction: first === 'titel' ? 'ascending' : 'descending' },
    },
    view_groups: one.groupedBy.map((field) => ({ label: labelOf(one.form, field), field })),
    ...(one.naming && {
      slug: {
        template: one.naming.template,
        editable: ['create'],
        hint: one.naming.rule,
        pattern: [one.naming.pattern, one.naming.rule],
      },
    }),
    fields: fieldsOf(one.form, options),
  };
}

function fileCollection(
  one: FileCollection,
  options: Options,
  formatOf: (form: FileForm) => string,
): Collection {
  return {
    name: one.name,
    label: one.title,
    description: one.about,
    icon: one.icon,
    files: one.files.map(({ name, title, path, form }) => ({
      name,
      label: title,
      file: path,
      format: formatOf(form),
      fields: fieldsOf(form, options),
    })),
  };
}

function hasTitle(form: FileForm): boolean {
  return form.shape.shape === 'entries' && form.shape.fields.some(({ key }) => key === 'titel');
}

function labelOf(form: FileForm, key: string): string {
  const fields = form.shape.shape === 'entries' ? form.shape.fields : [];
  return fields.find((field) => field.key === key)?.help.label ?? key;
}

/** All that the form asks for a kind of file. */
function fieldsOf({ shape, body, first }: FileForm, options: Options): CmsField[] {
  const context = { options, first };
  if (shape.shape !== 'entries') return [wholeFile(shape, context)];
  const fields = cmsFields(shape.fields, context);
  return body === null ? fields : [...fields, bodyField(body)];
}

function bodyField(label: string): CmsField {
  return {
    name: BODY,
    label,
    hint: 'Eine leere Zeile beginnt einen neuen Absatz. \\*\\*Zwei Sterne\\*\\* heben hervor, ein Strich am Zeilenanfang beginnt einen Punkt einer Liste.',
    widget: 'text',
    use_emoji_autocomplete: false,
    required: false,
    preview: false,
  };
}

/** A file that is a list, or consists of keys that the content chooses. */
function wholeFile(shape: FileForm['shape'], context: FieldContext): CmsField {
  const help = { label: 'Einträge', help: '', example: '' };
  return cmsField({ key: ALL, path: ALL, required: false, shape, help }, context);
}
